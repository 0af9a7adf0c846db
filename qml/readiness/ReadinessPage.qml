// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// Where each round and the whole loop stand, how sure that is, and what it rests on.
ScrollPage {
    id: root

    required property ReadinessViewModel viewModel
    required property QuizViewModel quiz
    readonly property list<string> keys: [qsTr("Left, Right — another level, on the level switch")]

    objectName: "readinessPage"
    crumb: qsTr("Readiness at %1 · %2").arg(root.viewModel.levelName).arg(root.viewModel.targetText)
    title: qsTr("Would the committee say yes?")
    actions: [
        SegmentedChoice {
            objectName: "levelChoice"
            label: qsTr("Level to look at")
            options: root.viewModel.levels
            currentIndex: root.viewModel.levelIndex

            onSelected: index => root.viewModel.showLevel(index)
        },
        AppButton {
            objectName: "readinessPacket"
            text: qsTr("The packet")
            label: qsTr("What a committee would read of your newest rated rounds, as a page to print")

            onActivated: root.viewModel.openPacket()
        },
        AppButton {
            objectName: "readinessSheet"
            text: qsTr("On paper")
            label: qsTr("Readiness as a page to print")

            onActivated: root.viewModel.openSheet()
        }
    ]

    ProblemBanner {
        Layout.fillWidth: true
        title: root.viewModel.problem.title
        advice: root.viewModel.problem.advice
        isDismissible: false
        visible: root.viewModel.problem.exists
    }

    ProblemBanner {
        objectName: "damagedBanner"
        Layout.fillWidth: true
        tone: ProblemBanner.Warn
        title: root.viewModel.damagedText
        advice: qsTr("Settings, Backups shows the states that can be restored.")
        isDismissible: false
        visible: root.viewModel.damagedText !== ""
    }

    GridLayout {
        Layout.fillWidth: true
        columns: root.isNarrow ? 1 : 2
        columnSpacing: Theme.spaceXL
        rowSpacing: Theme.spaceXL

        ColumnLayout {
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.readingWidth + Theme.barWidth
            Layout.alignment: Qt.AlignTop
            spacing: Theme.spaceXL

            SkillTable {
                Layout.fillWidth: true
                viewModel: root.viewModel
            }

            EvidencePane {
                Layout.fillWidth: true
                past: root.viewModel.past
            }

            AssumptionsPane {
                Layout.fillWidth: true
                viewModel: root.viewModel
            }
        }

        ColumnLayout {
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.tipWidth
            Layout.alignment: Qt.AlignTop
            spacing: Theme.spaceXL

            CommitteePane {
                Layout.fillWidth: true
                viewModel: root.viewModel
            }

            HonestyPane {
                Layout.fillWidth: true
                viewModel: root.viewModel
                quiz: root.quiz
            }

            WeekPane {
                Layout.fillWidth: true
                viewModel: root.viewModel
            }

            HistoryPane {
                Layout.fillWidth: true
                past: root.viewModel.past
            }

            OutcomesPane {
                Layout.fillWidth: true
                viewModel: root.viewModel
            }
        }
    }
}
