// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Charts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// The queue of everything that can fade, and the two quizzes.
ScrollPage {
    id: root

    required property ReviewViewModel viewModel
    required property QuizViewModel quiz
    required property SelfTestModel selfTest
    readonly property list<string> keys: [qsTr("Ctrl+Enter — review the cards that are due"), qsTr("Ctrl+B — browse all cards")]

    objectName: "reviewPage"
    title: qsTr("Review")
    actions: [
        AppButton {
            objectName: "browseButton"
            text: qsTr("All cards")
            keyHint: qsTr("Ctrl B")
            visible: root.viewModel.hasCards

            onActivated: root.viewModel.openCards()
        },
        AppButton {
            objectName: "startButton"
            kind: AppButton.Primary
            glyph: Icons.play
            text: root.viewModel.isOpen ? qsTr("Go on") : qsTr("Review cards")
            keyHint: qsTr("Ctrl Enter")
            enabled: root.viewModel.canStart
            visible: root.viewModel.hasCards

            onActivated: root.viewModel.start()
        }
    ]

    ProblemBanner {
        Layout.fillWidth: true
        title: root.viewModel.problem.title
        advice: root.viewModel.problem.advice
        visible: root.viewModel.problem.exists

        onDismissed: root.viewModel.dismissProblem()
    }

    EmptyState {
        Layout.fillWidth: true
        glyph: Icons.cards
        title: qsTr("No card could be read")
        text: qsTr("Cards come with the content. Settings, Content says what is wrong with its files; nothing of yours is lost.")
        visible: !root.viewModel.hasCards
    }

    GridLayout {
        Layout.fillWidth: true
        columns: root.isNarrow ? 1 : 2
        columnSpacing: Theme.spaceXL
        rowSpacing: Theme.spaceXL

        ColumnLayout {
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.readingWidth
            Layout.alignment: Qt.AlignTop
            spacing: Theme.spaceXL

            QueueCard {
                Layout.fillWidth: true
                viewModel: root.viewModel
            }

            Card {
                Layout.fillWidth: true
                title: qsTr("The next 30 days")

                LoadBars {
                    Layout.fillWidth: true
                    counts: root.viewModel.forecast
                    description: root.viewModel.forecastText
                    firstLabel: qsTr("today")
                    lastLabel: qsTr("in 30 days")
                }

                AppText {
                    Layout.fillWidth: true
                    tone: AppText.Soft
                    text: root.viewModel.forecastText
                    wrapMode: Text.Wrap
                }
            }

            CramCard {
                Layout.fillWidth: true
                viewModel: root.viewModel
                visible: root.viewModel.hasCards
            }
        }

        ColumnLayout {
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.tipWidth
            Layout.alignment: Qt.AlignTop
            spacing: Theme.spaceXL

            DayCard {
                Layout.fillWidth: true
                viewModel: root.viewModel
            }

            Card {
                Layout.fillWidth: true
                title: qsTr("Where you stand")
                isFlush: true
                visible: root.quiz.exists || root.selfTest.count > 0

                ListRow {
                    objectName: "quizRow"
                    Layout.fillWidth: true
                    text: qsTr("Placement quiz")
                    caption: root.quiz.stateText
                    isActivatable: true
                    visible: root.quiz.exists

                    onActivated: root.quiz.open()
                }

                ListRow {
                    objectName: "selfTestRow"
                    Layout.fillWidth: true
                    text: qsTr("Self-test")
                    caption: root.selfTest.stateText
                    isActivatable: true
                    hasSeparator: false
                    visible: root.selfTest.count > 0

                    onActivated: root.selfTest.open()
                }
            }

            ScaleCard {
                Layout.fillWidth: true
                viewModel: root.viewModel
            }
        }
    }

    Shortcut {
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        enabled: root.viewModel.canStart
        autoRepeat: false

        onActivated: root.viewModel.start()
    }

    Shortcut {
        sequences: ["Ctrl+B"]
        enabled: root.viewModel.hasCards

        onActivated: root.viewModel.openCards()
    }
}
