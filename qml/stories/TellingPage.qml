// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// A story told aloud against the clock, and afterwards what the laps and the text say.
ScrollPage {
    id: root

    required property TellingViewModel viewModel
    readonly property list<string> keys: keySet.descriptions
    readonly property bool isOneColumn: root.isNarrow || root.contentWidth < 2 * Theme.tipWidth + Theme.spaceXL
    readonly property bool isEnded: root.viewModel.course === TellingViewModel.Course.Ended

    objectName: "tellingPage"
    title: root.viewModel.exists ? root.viewModel.title : qsTr("Tell a story")
    crumb: qsTr("Stories / Tell it")
    actions: [
        AppButton {
            objectName: "editStory"
            kind: AppButton.Quiet
            glyph: Icons.edit
            text: qsTr("Edit the story")
            keyHint: qsTr("Ctrl T")
            visible: root.viewModel.exists

            onActivated: root.viewModel.edit()
        }
    ]

    ProblemBanner {
        Layout.fillWidth: true
        title: root.viewModel.problem.title
        advice: root.viewModel.problem.advice
        visible: root.viewModel.problem.exists

        onDismissed: root.viewModel.dismissProblem()
    }

    GridLayout {
        Layout.fillWidth: true
        columns: root.isOneColumn ? 1 : 2
        columnSpacing: Theme.spaceXL
        rowSpacing: Theme.spaceXL
        visible: root.viewModel.exists

        ColumnLayout {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            spacing: Theme.spaceXL

            TellingDesk {
                Layout.fillWidth: true
                viewModel: root.viewModel
            }

            GradeCard {
                Layout.fillWidth: true
                viewModel: root.viewModel
                visible: root.isEnded
            }
        }

        ColumnLayout {
            Layout.fillWidth: root.isOneColumn
            Layout.preferredWidth: Theme.tipWidth + Theme.spacePage
            Layout.alignment: Qt.AlignTop
            spacing: Theme.spaceXL

            FindingsCard {
                Layout.fillWidth: true
                findings: root.viewModel.findings
                quietText: root.isEnded ? qsTr("Nothing found, in the time or in the text.")
                    : qsTr("After the telling this says what the time and the text show. Say it aloud; the text stays hidden.")
            }

            HistoryCard {
                Layout.fillWidth: true
                tellings: root.viewModel.tellings
            }
        }
    }

    EmptyState {
        Layout.fillWidth: true
        glyph: Icons.timer
        title: qsTr("No story is to be told")
        text: qsTr("Open one on the page of stories and choose Tell it.")
        visible: !root.viewModel.exists
    }

    TellingKeys {
        id: keySet

        viewModel: root.viewModel
    }
}
