// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// The rounds of the loop on the left, the chosen one on the right, and what was cut off on top.
ScrollPage {
    id: root

    required property RoundsViewModel viewModel
    readonly property list<string> keys: [qsTr("Up, Down — choose a round"), qsTr("Ctrl+Enter — start it"),
        qsTr("S — ten minutes with one prompt"), qsTr("B — the question bank"),
        qsTr("L — a mock loop of several rounds"), qsTr("U — rate the newest round that waits for it")]

    signal sheetAsked()
    signal briefingAsked()
    signal bankAsked()
    signal loopAsked()

    /// The list is one stop for Tab; where the keyboard stands in it, it goes along.
    function step(by: int): void {
        // First, because a row that has the keyboard cannot give up its stop.
        if (rows.itemAt(root.viewModel.currentIndex)?.activeFocus) {
            rows.itemAt(root.viewModel.currentIndex + by)?.forceActiveFocus(Qt.TabFocusReason);
        }
        root.viewModel.currentIndex += by;
    }

    objectName: "roundsPage"
    title: qsTr("Mock rounds")
    crumb: root.viewModel.crumb
    actions: [
        AppButton {
            objectName: "loopButton"
            glyph: Icons.refresh
            text: qsTr("Mock loop")
            keyHint: qsTr("L")

            onActivated: root.loopAsked()
        },
        AppButton {
            objectName: "bankButton"
            glyph: Icons.book
            text: qsTr("Question bank")
            keyHint: qsTr("B")

            onActivated: root.bankAsked()
        }
    ]

    Keys.onUpPressed: root.step(-1)
    Keys.onDownPressed: root.step(1)
    Keys.onPressed: event => {
        event.accepted = event.modifiers === Qt.NoModifier
            && (event.key === Qt.Key_B || event.key === Qt.Key_L || event.key === Qt.Key_S && !root.viewModel.hasLive);
        if (event.accepted) {
            event.key === Qt.Key_B ? root.bankAsked() : event.key === Qt.Key_L ? root.loopAsked()
                : root.viewModel.startShort();
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

    ProblemBanner {
        Layout.fillWidth: true
        tone: ProblemBanner.Neutral
        title: qsTr("A round is open")
        kept: qsTr("Its clock goes on while you look around.")
        actionText: qsTr("Back to the round")
        isDismissible: false
        visible: root.viewModel.hasLive

        onActed: root.viewModel.returnToLive()
    }

    UnratedRoundsCard {
        Layout.fillWidth: true
        unrated: root.viewModel.unrated
        visible: root.viewModel.unrated.count > 0
    }

    SegmentedChoice {
        objectName: "loopChoice"
        Layout.fillWidth: true
        label: qsTr("Loop")
        options: root.viewModel.loopNames
        currentIndex: root.viewModel.loopIndex

        onSelected: index => root.viewModel.loopIndex = index
    }

    GridLayout {
        Layout.fillWidth: true
        columns: root.isNarrow ? 1 : 2
        columnSpacing: Theme.spaceXL
        rowSpacing: Theme.spaceXL

        Card {
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.tipWidth
            Layout.maximumWidth: root.isNarrow ? -1 : Theme.readingWidth
            Layout.alignment: Qt.AlignTop
            isFlush: true

            Repeater {
                id: rows

                model: root.viewModel.rounds

                ListRow {
                    id: row

                    required property int index
                    required property string number
                    required property string title
                    required property string lengthText
                    required property string lengthNote

                    Layout.fillWidth: true
                    lead: row.number
                    text: row.title
                    caption: row.lengthNote === "" ? row.lengthText : `${row.lengthText} · ${row.lengthNote}`
                    isActivatable: true
                    isSelected: root.viewModel.currentIndex === row.index
                    isInChoice: true
                    hasSeparator: row.index + 1 < root.viewModel.rounds.count

                    onActivated: root.viewModel.currentIndex = row.index
                }
            }
        }

        ColumnLayout {
            Layout.fillWidth: true
            Layout.preferredWidth: 2 * Theme.tipWidth
            Layout.alignment: Qt.AlignTop
            spacing: Theme.spaceXL

            RoundDetailPane {
                Layout.fillWidth: true
                viewModel: root.viewModel

                onStarted: root.viewModel.start()
                onShortStarted: root.viewModel.startShort()
                onSheetAsked: root.sheetAsked()
                onBriefingAsked: root.briefingAsked()
            }

            LaddersCard {
                Layout.fillWidth: true
                viewModel: root.viewModel
                visible: root.viewModel.detail.hasLadders
            }
        }
    }

    Shortcut {
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        enabled: !root.viewModel.hasLive

        onActivated: root.viewModel.start()
    }

    Shortcut {
        sequences: ["U"]
        enabled: root.viewModel.unrated.count > 0

        onActivated: root.viewModel.unrated.rate(0)
    }
}
