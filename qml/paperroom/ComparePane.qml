// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// Candidates side by side: a row a paper, a column a criterion, the better choice first.
ColumnLayout {
    id: root

    required property PapersViewModel viewModel
    readonly property int cellWidth: Theme.labelWidth - Theme.spaceL
    /// The columns have room beside the titles; else the scores stand below them.
    readonly property bool isTable: root.width >= Theme.tipWidth + (root.viewModel.criteria.length + 1) * root.cellWidth

    spacing: Theme.spaceL

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.spaceM

        AppText {
            Layout.fillWidth: true
            tone: AppText.Soft
            text: qsTr("0 to 3 each. A veto outweighs every score; rejected papers are left out.")
            wrapMode: Text.Wrap
        }

        CheckRow {
            objectName: "examples"
            text: qsTr("With the worked examples")
            isOn: root.viewModel.hasExamples

            onSwitched: on => root.viewModel.hasExamples = on
        }
    }

    Card {
        Layout.fillWidth: true
        isFlush: true
        visible: root.viewModel.candidates.count > 0

        RowLayout {
            Layout.fillWidth: true
            Layout.margins: Theme.spaceXL
            Layout.topMargin: Theme.spaceM
            Layout.bottomMargin: Theme.spaceM
            spacing: 0
            visible: root.isTable

            AppText {
                Layout.fillWidth: true
                kind: AppText.Caption
                text: qsTr("Paper")

                Accessible.ignored: true
            }

            Repeater {
                model: [...root.viewModel.criteria, qsTr("Total")]

                AppText {
                    required property string modelData

                    Layout.preferredWidth: root.cellWidth
                    horizontalAlignment: Text.AlignHCenter
                    kind: AppText.Caption
                    text: modelData

                    Accessible.ignored: true
                }
            }
        }

        Separator {
            Layout.fillWidth: true
            visible: root.isTable
        }

        Repeater {
            model: root.viewModel.candidates

            CandidateRow {
                id: row

                Layout.fillWidth: true
                cellWidth: root.cellWidth
                isTable: root.isTable
                criteria: root.viewModel.criteria
                hasSeparator: row.index + 1 < root.viewModel.candidates.count

                onActivated: {
                    root.viewModel.view = PapersViewModel.View.Library;
                    root.viewModel.desk = PapersViewModel.Desk.Scorecard;
                    root.viewModel.open(row.key);
                }
            }
        }
    }

    EmptyState {
        Layout.fillWidth: true
        glyph: Icons.columns
        title: qsTr("Nothing to compare yet")
        text: qsTr("A paper stands here as soon as it has a score. Add a paper, judge it on its scorecard, or look at the worked examples side by side.")
        actionText: qsTr("Compare the worked examples")
        visible: root.viewModel.candidates.count === 0

        onActivated: root.viewModel.hasExamples = true
    }
}
