// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// How far the day is, how ready one is, and what the next ten or sixty minutes can be.
ScrollPage {
    id: root

    required property TodayViewModel viewModel
    required property ReadinessViewModel readiness
    required property ReviewViewModel review
    required property QuizViewModel quiz
    required property PlanViewModel plan
    required property LoopViewModel loop
    readonly property list<string> keys: [qsTr("S — a short session"), qsTr("1, 2, 3 — start a row"), qsTr("T — another amount of time"), qsTr("R — review cards"),
        qsTr("P — the plan"), qsTr("L — what comes next in the mock loop"), qsTr("U — rate the newest round that waits for it")]

    objectName: "todayPage"
    title: root.viewModel.headline
    crumb: root.viewModel.dateText
    actions: [
        Chip {
            text: root.viewModel.trackText
        },
        AppButton {
            objectName: "setDayButton"
            kind: AppButton.Quiet
            glyph: Icons.calendar
            text: qsTr("Set the day")
            label: qsTr("Set the interview day")
            visible: !root.viewModel.hasInterviewDay

            onActivated: root.viewModel.setInterviewDay()
        },
        AppButton {
            text: qsTr("Short session")
            keyHint: qsTr("S")

            onActivated: root.viewModel.startShort()
        }
    ]

    Keys.onDigit1Pressed: root.viewModel.start(0)
    Keys.onDigit2Pressed: root.viewModel.start(1)
    Keys.onDigit3Pressed: root.viewModel.start(2)
    Keys.onPressed: event => {
        event.accepted = (event.key === Qt.Key_S || event.key === Qt.Key_R) && event.modifiers === Qt.NoModifier;
        if (event.accepted && event.key === Qt.Key_S) {
            root.viewModel.startShort();
        } else if (event.accepted) {
            root.review.start();
        }
    }

    ProblemBanner {
        Layout.fillWidth: true
        title: root.viewModel.problem.title
        advice: root.viewModel.problem.advice
        visible: root.viewModel.problem.exists

        onDismissed: root.viewModel.dismissProblem()
    }

    ResumeBanner {
        Layout.fillWidth: true
        title: root.viewModel.unfinishedTitle
        text: root.viewModel.unfinishedText
        actionText: root.viewModel.unfinishedAction
        visible: root.viewModel.hasUnfinished

        onResumed: root.viewModel.resumeUnfinished()
        onDiscarded: root.viewModel.discardUnfinished()
    }

    RunningLoopCard {
        Layout.fillWidth: true
        loop: root.loop
        visible: root.loop.isUnderWay
    }

    UnratedCard {
        Layout.fillWidth: true
        unrated: root.viewModel.unrated
        visible: root.viewModel.unrated.count > 0
    }

    GridLayout {
        Layout.fillWidth: true
        columns: root.isNarrow ? 1 : 2
        columnSpacing: Theme.spaceXL
        rowSpacing: Theme.spaceXL

        RingCard {
            objectName: "ringCard"
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.tipWidth
            Layout.alignment: Qt.AlignTop
            readiness: root.readiness
        }

        ColumnLayout {
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.readingWidth
            Layout.rowSpan: root.isNarrow ? 1 : 2
            Layout.alignment: Qt.AlignTop
            spacing: Theme.spaceXL

            BestUseCard {
                Layout.fillWidth: true
                uses: root.viewModel.uses

                onStarted: row => root.viewModel.start(row)
            }

            WeekCard {
                Layout.fillWidth: true
                plan: root.plan
            }

            RoundsCard {
                objectName: "roundsCard"
                Layout.fillWidth: true
                title: root.viewModel.roundsTitle
                rounds: root.viewModel.rounds
                canStart: true

                onStarted: row => root.viewModel.startRound(row)
            }
        }

        // Below the ring where there are two columns, and below everything where there is one.
        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: Theme.tipWidth
            spacing: Theme.spaceXL

            ReviewCard {
                Layout.fillWidth: true
                review: root.review
                quiz: root.quiz
                visible: root.review.hasCards || root.quiz.exists
            }

            PracticeCard {
                objectName: "practiceCard"
                Layout.fillWidth: true
                viewModel: root.viewModel
            }

            Item {
                Layout.fillHeight: true
            }
        }
    }

    Shortcut {
        sequences: ["T"]

        onActivated: root.viewModel.nextChoice()
    }

    Shortcut {
        sequences: ["P"]

        onActivated: root.plan.open()
    }

    Shortcut {
        sequences: ["L"]
        enabled: root.loop.isUnderWay

        onActivated: root.loop.next()
    }

    Shortcut {
        sequences: ["U"]
        enabled: root.viewModel.unrated.count > 0

        onActivated: root.viewModel.unrated.rate(0)
    }
}
