// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Math
import SevenRounds.Sound
import SevenRounds.Theme
import SevenRounds.Ui

/// A talk that is over: the account of its time, the rubric, and the strong replies to what was asked.
ScrollPage {
    id: root

    required property TalkViewModel viewModel
    readonly property TalkRatingViewModel rating: root.viewModel.rating
    readonly property list<string> keys: [qsTr("1 to 6 — the band of the focused criterion"),
        qsTr("Ctrl+Enter — close the rating"), qsTr("Ctrl+P — play and pause the recording"),
        qsTr("Ctrl+Page Up, Ctrl+Page Down — the slide or question before, the next one"),
        qsTr("Left, Right, Space — five seconds, play and pause, on the recording's line"), qsTr("Esc — leave the page")]

    objectName: "talkRatingPage"
    title: qsTr("Where the time went, and what they asked")
    crumb: root.rating.crumb
    actions: [
        AppButton {
            text: qsTr("Tell it again")
            visible: root.rating.isOpen && !root.rating.isRated

            onActivated: root.rating.again()
        },
        AppButton {
            text: qsTr("Leave")
            keyHint: qsTr("Esc")

            onActivated: root.rating.leave()
        }
    ]

    ProblemBanner {
        Layout.fillWidth: true
        title: root.rating.problem.title
        advice: root.rating.problem.advice
        visible: root.rating.problem.exists

        onDismissed: root.rating.dismissProblem()
    }

    EmptyState {
        Layout.fillWidth: true
        glyph: Icons.slides
        title: qsTr("No talk waits for its rating")
        text: qsTr("After a talk its account of time, the strong replies and the rubric stand here.")
        actionText: qsTr("Choose a talk")
        visible: !root.rating.isOpen

        onActivated: root.viewModel.openTalks()
    }

    ReplayCard {
        objectName: "replayCard"
        Layout.fillWidth: true
        replay: root.rating.replay
        isNarrow: root.isNarrow
        backText: qsTr("Back to the slide or question before")
        forwardText: qsTr("On to the next slide, question or mark")
        visible: root.rating.isOpen && root.rating.replay.isRecorded
    }

    GridLayout {
        Layout.fillWidth: true
        columns: root.isNarrow ? 1 : root.isCompact ? 2 : 3
        columnSpacing: Theme.spaceXL
        rowSpacing: Theme.spaceXL
        visible: root.rating.isOpen

        AccountCard {
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.tipWidth
            Layout.alignment: Qt.AlignTop
            viewModel: root.rating
        }

        TalkRatingCard {
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.tipWidth
            Layout.alignment: Qt.AlignTop
            isFirstStop: !root.isNarrow
            viewModel: root.rating
            visible: root.rating.isRated
        }

        ColumnLayout {
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.barWidth + Theme.spacePage
            Layout.columnSpan: root.isCompact && !root.isNarrow ? 2 : 1
            Layout.alignment: Qt.AlignTop
            spacing: Theme.spaceXL

            Card {
                Layout.fillWidth: true
                title: qsTr("What it changed")

                AppText {
                    Layout.fillWidth: true
                    tone: AppText.Soft
                    text: root.rating.isRated ? qsTr("Nothing yet. A closed rating moves your readiness, with its uncertainty.")
                        : root.rating.verdictText
                    wrapMode: Text.Wrap
                    visible: root.rating.changes.length === 0
                }

                Repeater {
                    model: root.rating.changes

                    AppText {
                        id: change

                        required property string modelData

                        Layout.fillWidth: true
                        text: change.modelData
                        wrapMode: Text.Wrap
                    }
                }
            }

            ReflectionCard {
                objectName: "reflectionCard"
                Layout.fillWidth: true
                questions: root.rating.reflection.questions
                answers: root.rating.reflection.answers
                visible: root.rating.isRated

                onAnswered: (question, text) => root.rating.reflection.setAnswer(question, text)
            }

            TalkReportCard {
                Layout.fillWidth: true
                report: root.rating.report

                onExportAsked: exportSheet.open()
            }

            MomentsCard {
                objectName: "momentsCard"
                Layout.fillWidth: true
                replay: root.rating.replay
                visible: root.rating.isOpen && root.rating.replay.hasSound
            }

            PresentedCard {
                Layout.fillWidth: true
                viewModel: root.rating
                visible: root.rating.vetoText !== ""
            }

            Card {
                Layout.fillWidth: true
                title: qsTr("Your notes")
                visible: root.rating.notes !== ""

                AppText {
                    Layout.fillWidth: true
                    text: root.rating.notes
                    wrapMode: Text.Wrap
                }
            }
        }
    }

    MathPane {
        Layout.fillWidth: true
        Layout.preferredHeight: Math.max(Theme.readingWidth, root.height - 2 * root.margin)
        document: root.rating.document
        plainText: root.rating.plainText
        label: qsTr("Strong answers beside your notes")
        visible: root.rating.document !== ""
    }

    TalkExportSheet {
        id: exportSheet

        objectName: "exportSheet"
        report: root.rating.report
    }

    Shortcut {
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        enabled: root.rating.canClose && !exportSheet.visible
        onActivated: root.rating.close()
    }

    Shortcut {
        sequences: ["Ctrl+P"]
        enabled: root.rating.replay.hasSound && !exportSheet.visible
        onActivated: root.rating.replay.toggle()
    }

    Shortcut {
        sequences: ["Ctrl+PgUp"]
        enabled: root.rating.replay.hasSound && !exportSheet.visible
        onActivated: root.rating.replay.jumpPrevious()
    }

    Shortcut {
        sequences: ["Ctrl+PgDown"]
        enabled: root.rating.replay.hasSound && !exportSheet.visible
        onActivated: root.rating.replay.jumpNext()
    }

    Shortcut {
        sequences: ["Esc"]
        enabled: !exportSheet.visible
        onActivated: root.rating.leave()
    }
}
