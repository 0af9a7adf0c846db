// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Math
import SevenRounds.Sound
import SevenRounds.Theme
import SevenRounds.Ui

/// What was said beside what they listened for, on the left; points, bands and what it changed, on the right.
ScrollPage {
    id: root

    required property DebriefViewModel viewModel
    readonly property list<string> keys: [qsTr("1 to 6 — the band of the focused criterion"),
        qsTr("Ctrl+Enter — close the rating"), qsTr("Ctrl+P — play and pause the recording"),
        qsTr("Ctrl+Page Up, Ctrl+Page Down — the question before, the next one"),
        qsTr("Left, Right, Space — five seconds, play and pause, on the recording's line"), qsTr("Ctrl+L — back to the loop of the round"),
        qsTr("Esc — leave the debrief")]

    signal sheetAsked()
    signal loopAsked()

    objectName: "debriefPage"
    title: qsTr("What you said, and what they listened for")
    crumb: root.viewModel.crumb
    contentFills: !root.isCompact
    reachesEdge: !root.isCompact
    actions: [
        AppButton {
            objectName: "toLoop"
            glyph: Icons.refresh
            text: qsTr("To the loop")
            keyHint: qsTr("Ctrl L")
            visible: root.viewModel.isInLoop

            onActivated: root.loopAsked()
        },
        AppButton {
            objectName: "sheetButton"
            glyph: Icons.document
            text: qsTr("Interviewer's sheet")

            onActivated: root.sheetAsked()
        },
        AppButton {
            text: qsTr("Done")
            keyHint: qsTr("Esc")

            onActivated: root.viewModel.leave()
        }
    ]

    ProblemBanner {
        Layout.fillWidth: true
        title: root.viewModel.problem.title
        advice: root.viewModel.problem.advice
        isDismissible: false
        visible: root.viewModel.problem.exists
    }

    AppText {
        objectName: "paperTitle"
        Layout.fillWidth: true
        kind: AppText.Heading
        text: qsTr("The paper: %1").arg(root.viewModel.paperTitle)
        wrapMode: Text.Wrap
        visible: root.viewModel.paperTitle !== ""

        Accessible.role: Accessible.Heading
    }

    ReplayCard {
        objectName: "replayCard"
        Layout.fillWidth: true
        replay: root.viewModel.replay
        isNarrow: root.isNarrow
        visible: root.viewModel.replay.isRecorded
    }

    GridLayout {
        Layout.fillWidth: true
        Layout.fillHeight: !root.isCompact
        columns: root.isCompact ? 1 : 2
        columnSpacing: Theme.spaceXL
        rowSpacing: Theme.spaceXL

        MathPane {
            Layout.fillWidth: true
            Layout.fillHeight: !root.isCompact
            Layout.preferredWidth: 2 * Theme.readingWidth
            Layout.preferredHeight: root.isCompact ? root.height - 2 * root.margin : 1
            document: root.viewModel.document
            plainText: root.viewModel.plainText
            label: qsTr("Strong answers beside yours")
        }

        ScrollColumn {
            Layout.fillWidth: true
            Layout.fillHeight: !root.isCompact
            Layout.preferredWidth: Theme.readingWidth
            Layout.preferredHeight: root.isCompact ? implicitHeight : 1
            Layout.rightMargin: -endInset
            bottomInset: root.isCompact ? 0 : root.margin
            endInset: root.isCompact ? 0 : Theme.spaceM
            spacing: Theme.spaceXL

            RatingCard {
                id: rating

                Layout.fillWidth: true
                isFirstStop: !root.isCompact
                viewModel: root.viewModel
            }

            DebriefList {
                title: qsTr("What it changed")
                lines: root.viewModel.changes
                emptyText: qsTr("Nothing yet. A closed rating moves your readiness, with its uncertainty.")
            }

            BoardCard {
                Layout.fillWidth: true
                pages: root.viewModel.boardPages
                visible: !root.viewModel.boardPages.isEmpty
            }

            PointsCard {
                Layout.fillWidth: true
                viewModel: root.viewModel
            }

            MistakesCard {
                Layout.fillWidth: true
                viewModel: root.viewModel.mistakes
            }

            ReflectionCard {
                objectName: "reflectionCard"
                Layout.fillWidth: true
                questions: root.viewModel.reflection.questions
                answers: root.viewModel.reflection.answers

                onAnswered: (question, text) => root.viewModel.reflection.setAnswer(question, text)
            }

            MomentsCard {
                objectName: "momentsCard"
                Layout.fillWidth: true
                replay: root.viewModel.replay
                visible: root.viewModel.replay.hasSound
            }

            DebriefList {
                title: qsTr("Marked moments")
                lines: root.viewModel.marks
                visible: root.viewModel.marks.length > 0
            }

            DebriefList {
                title: qsTr("Time")
                lines: root.viewModel.times
            }
        }
    }

    Shortcut {
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        enabled: !root.viewModel.isClosed

        onActivated: {
            if (root.viewModel.canClose) {
                root.viewModel.close();
            } else {
                rating.seekUnrated();
            }
        }
    }

    Shortcut {
        sequences: ["Ctrl+P"]
        enabled: root.viewModel.replay.hasSound

        onActivated: root.viewModel.replay.toggle()
    }

    Shortcut {
        sequences: ["Ctrl+PgUp"]
        enabled: root.viewModel.replay.hasSound

        onActivated: root.viewModel.replay.jumpPrevious()
    }

    Shortcut {
        sequences: ["Ctrl+PgDown"]
        enabled: root.viewModel.replay.hasSound

        onActivated: root.viewModel.replay.jumpNext()
    }

    Shortcut {
        sequences: ["Ctrl+L"]
        enabled: root.viewModel.isInLoop

        onActivated: root.loopAsked()
    }

    Shortcut {
        sequences: ["Esc"]

        onActivated: root.viewModel.leave()
    }
}
