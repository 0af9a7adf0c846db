// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// The seven rounds on the left, the chosen one on the right, and what was cut off on top.
ScrollPage {
    id: root

    required property RoundsViewModel viewModel
    readonly property list<string> keys: [qsTr("Up, Down — choose a round"), qsTr("Ctrl+Enter — start it"),
        qsTr("S — ten minutes with one prompt")]

    objectName: "roundsPage"
    title: qsTr("Mock rounds")
    crumb: qsTr("Seven rounds, then a committee reads the whole packet")

    Keys.onUpPressed: root.viewModel.currentIndex -= 1
    Keys.onDownPressed: root.viewModel.currentIndex += 1
    Keys.onPressed: event => {
        event.accepted = event.key === Qt.Key_S && event.modifiers === Qt.NoModifier && !root.viewModel.hasLive;
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
                model: root.viewModel.rounds

                ListRow {
                    id: row

                    required property int index
                    required property int number
                    required property string title
                    required property string lengthText
                    required property string lengthNote

                    Layout.fillWidth: true
                    lead: row.number.toString()
                    text: row.title
                    caption: row.lengthNote === "" ? row.lengthText : `${row.lengthText} · ${row.lengthNote}`
                    isActivatable: true
                    isSelected: root.viewModel.currentIndex === row.index
                    hasSeparator: row.index + 1 < root.viewModel.rounds.rowCount()

                    onActivated: root.viewModel.currentIndex = row.index
                }
            }
        }

        RoundDetailPane {
            Layout.fillWidth: true
            Layout.preferredWidth: 2 * Theme.tipWidth
            Layout.alignment: Qt.AlignTop
            detail: root.viewModel.detail
            canStart: !root.viewModel.hasLive

            onStarted: root.viewModel.start()
            onShortStarted: root.viewModel.startShort()
        }
    }

    Shortcut {
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        enabled: !root.viewModel.hasLive

        onActivated: root.viewModel.start()
    }
}
