// SPDX-License-Identifier: MIT
import QtQuick
import SevenRounds.Controls
import SevenRounds.Theme

/// One card of the list; the first of a topic stands below the topic's name.
FocusScope {
    id: root

    required property int index
    required property string cardId
    required property string front
    required property string heading
    required property string standing
    required property bool isLeech
    required property bool isAside
    required property bool isNoted
    property bool isChosen: false

    signal activated()

    implicitHeight: column.implicitHeight

    Column {
        id: column

        width: root.width

        Item {
            width: parent.width
            height: topic.implicitHeight + 2 * Theme.spaceM
            visible: root.heading !== ""

            AppText {
                id: topic

                anchors.left: parent.left
                anchors.leftMargin: Theme.spaceXL
                anchors.verticalCenter: parent.verticalCenter
                kind: AppText.Caption
                font.weight: Theme.weightStrong
                text: root.heading

                Accessible.role: Accessible.Heading
            }

            Separator {
                anchors.bottom: parent.bottom
                width: parent.width
            }
        }

        ListRow {
            width: parent.width
            activeFocusOnTab: root.ListView.isCurrentItem
            focus: true
            text: root.front
            caption: root.standing
            isActivatable: true
            isSelected: root.isChosen

            onActivated: root.activated()

            Chip {
                text: qsTr("Keeps failing")
                tone: Chip.Warn
                visible: root.isLeech
            }

            Chip {
                text: qsTr("Aside")
                visible: root.isAside
            }

            Chip {
                text: qsTr("Note")
                visible: root.isNoted
            }
        }
    }
}
