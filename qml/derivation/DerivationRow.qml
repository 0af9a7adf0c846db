// SPDX-License-Identifier: MIT
import QtQuick
import SevenRounds.Controls
import SevenRounds.Theme

/// One derivation of the list: what it is after, how it stands, and what is due; the first of an area below the area's name.
FocusScope {
    id: root

    required property int index
    required property string derivationId
    required property string heading
    required property string title
    required property string level
    required property string minutes
    required property string lines
    required property string progress
    required property string lastRun
    required property string due
    required property string target
    required property int source
    required property bool isStarted
    required property bool isCore
    readonly property string standing: root.lastRun === "" ? root.progress : qsTr("%1 · %2").arg(root.progress).arg(root.lastRun)

    signal activated()

    implicitHeight: column.implicitHeight

    Column {
        id: column

        width: root.width

        Item {
            width: parent.width
            height: area.implicitHeight + 2 * Theme.spaceM
            visible: root.heading !== ""

            AppText {
                id: area

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
            caption: qsTr("%1 · %2").arg(root.lines).arg(root.standing) + `\n${root.target}`
            isActivatable: true

            onActivated: root.activated()

            Chip {
                text: root.due
                tone: Chip.Warn
                visible: root.due !== ""
            }

            Chip {
                text: qsTr("Continue")
                tone: Chip.Accent
                visible: root.isStarted
            }

            Chip {
                text: qsTr("Core")
                tone: Chip.Accent
                visible: root.isCore
            }

            Chip {
                text: root.level
            }

            SourceBadge {
                source: root.source
            }
        }
    }
}
