// SPDX-License-Identifier: MIT
import QtQuick
import SevenRounds.Controls
import SevenRounds.Theme

/// One problem of the list; the first of an area stands below the area's name.
FocusScope {
    id: root

    required property int index
    required property string problemId
    required property string title
    required property string heading
    required property string level
    required property string minutes
    required property string standing
    required property string packages
    required property bool isMissing
    required property int problemState
    required property int badge
    /// In the order of CodingState.
    readonly property list<string> words: ["", qsTr("Begun"), qsTr("Solved"), qsTr("Again")]
    readonly property list<int> tones: [Chip.Neutral, Chip.Accent, Chip.Good, Chip.Warn]

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
            caption: root.standing
            isActivatable: true

            onActivated: root.activated()

            Chip {
                text: root.words[root.problemState]
                tone: root.tones[root.problemState]
                visible: root.problemState > 0
            }

            Chip {
                text: root.packages
                tone: root.isMissing ? Chip.Warn : Chip.Neutral
                visible: root.packages !== ""
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
