// SPDX-License-Identifier: MIT
import QtQuick
import SevenRounds.Controls
import SevenRounds.Theme

/// One prompt of the bank; the first of a round stands below the round's title.
FocusScope {
    id: root

    required property int index
    required property string promptId
    required property string title
    required property string heading
    required property string level
    required property string minutes
    required property string result
    required property int badge
    required property bool isStarred
    required property bool isRedo
    required property bool isNoted

    signal activated()

    implicitHeight: column.implicitHeight

    Column {
        id: column

        width: root.width

        Item {
            width: parent.width
            height: round.implicitHeight + 2 * Theme.spaceM
            visible: root.heading !== ""

            AppText {
                id: round

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
            lead: root.minutes
            leadWidth: Theme.labelWidth / 2
            text: root.title
            caption: root.result
            isActivatable: true

            onActivated: root.activated()

            Chip {
                text: qsTr("Starred")
                glyph: Icons.star
                tone: Chip.Accent
                visible: root.isStarred
            }

            Chip {
                text: qsTr("Again")
                tone: Chip.Warn
                visible: root.isRedo
            }

            Chip {
                text: qsTr("Note")
                visible: root.isNoted
            }

            Chip {
                text: root.level
            }

            SourceBadge {
                source: root.badge
            }
        }
    }
}
