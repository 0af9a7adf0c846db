// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme

/// One candidate: its title, its six scores and their sum, and what forbids it or is to be known.
PressBase {
    id: root

    required property int index
    required property string key
    required property string title
    required property string byline
    required property list<string> scores
    required property string total
    required property string note
    required property string spoken
    required property bool isVetoed
    required property bool isChosen
    required property bool isOwn
    required property int cellWidth
    required property bool isTable
    required property list<string> criteria
    required property bool hasSeparator
    readonly property list<string> cells: [...root.scores, root.total]

    objectName: `candidate${root.index}`
    leftPadding: Theme.spaceXL
    rightPadding: Theme.spaceXL
    verticalPadding: Theme.spaceM
    cornerRadius: 0
    text: root.title

    Accessible.name: root.spoken

    contentItem: GridLayout {
        columns: root.isTable ? 2 : 1
        columnSpacing: 0
        rowSpacing: Theme.spaceS

        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.spaceXXS

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.spaceS

                AppText {
                    Layout.fillWidth: true
                    font.weight: Theme.weightMedium
                    text: root.title
                    wrapMode: Text.Wrap
                    elide: Text.ElideRight
                    maximumLineCount: 2

                    Accessible.ignored: true
                }

                Chip {
                    text: root.isChosen ? qsTr("Chosen") : root.isVetoed ? qsTr("Veto") : qsTr("Example")
                    tone: root.isVetoed ? Chip.Bad : root.isChosen ? Chip.Good : Chip.Neutral
                    visible: root.isChosen || root.isVetoed || !root.isOwn

                    Accessible.ignored: true
                }
            }

            AppText {
                Layout.fillWidth: true
                kind: AppText.Caption
                text: root.byline

                Accessible.ignored: true
            }

            AppText {
                Layout.fillWidth: true
                kind: AppText.Caption
                tone: root.isVetoed ? AppText.Bad : AppText.Soft
                text: root.note
                wrapMode: Text.Wrap
                visible: root.note !== ""

                Accessible.ignored: true
            }
        }

        CandidateScores {
            Layout.fillWidth: !root.isTable
            cells: root.cells
            criteria: root.criteria
            cellWidth: root.cellWidth
            isTable: root.isTable
        }
    }

    background: Rectangle {
        color: root.down ? Theme.sunkenHover : root.hovered ? Theme.surfaceHover : Theme.transparent

        Separator {
            anchors.bottom: parent.bottom
            width: parent.width
            visible: root.hasSeparator
        }
    }
}
