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
    readonly property list<string> keys: [qsTr("S — a short session"), qsTr("1, 2, 3 — one of the three starts")]

    signal readinessAsked()

    objectName: "todayPage"
    title: root.viewModel.headline
    crumb: root.viewModel.dateText
    actions: [
        Chip {
            text: root.viewModel.trackText
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
        event.accepted = event.key === Qt.Key_S && event.modifiers === Qt.NoModifier;
        if (event.accepted) {
            root.viewModel.startShort();
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

    GridLayout {
        Layout.fillWidth: true
        columns: root.isNarrow ? 1 : 2
        columnSpacing: Theme.spaceXL
        rowSpacing: Theme.spaceXL

        ColumnLayout {
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.tipWidth
            Layout.alignment: Qt.AlignTop
            spacing: Theme.spaceXL

            RingCard {
                Layout.fillWidth: true
                readiness: root.readiness
            }

            PracticeCard {
                Layout.fillWidth: true
                viewModel: root.viewModel
            }
        }

        ColumnLayout {
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.readingWidth
            Layout.alignment: Qt.AlignTop
            spacing: Theme.spaceXL

            StartsCard {
                Layout.fillWidth: true
                title: qsTr("Ten minutes")
                caption: qsTr("each stands for itself")
                starts: root.viewModel.starts

                onStarted: row => root.viewModel.start(row)
            }

            RoundsCard {
                Layout.fillWidth: true
                rounds: root.viewModel.rounds
                canStart: true

                onStarted: row => root.viewModel.startRound(row)
            }
        }
    }
}
