// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// Mock loops: several rounds as one, with breaks between them, and the packet at the end.
ScrollPage {
    id: root

    required property LoopViewModel viewModel
    readonly property list<string> keys: [qsTr("Ctrl+Enter — what comes next"), qsTr("P — the packet so far"),
        qsTr("N — begin another loop"), qsTr("Ctrl+Z — take back what was put away"), qsTr("Esc — back")]

    signal leaveAsked()

    objectName: "loopPage"
    title: root.viewModel.isChoosing ? qsTr("A mock loop") : root.viewModel.title
    crumb: root.viewModel.crumb
    actions: [
        AppButton {
            objectName: "restoreLoop"
            glyph: Icons.undo
            text: qsTr("Take it back")
            keyHint: qsTr("Ctrl Z")
            visible: root.viewModel.canRestore

            onActivated: root.viewModel.restore()
        },
        AppButton {
            objectName: "putLoopAway"
            glyph: Icons.trash
            text: qsTr("Put the loop away")
            visible: !root.viewModel.isChoosing

            onActivated: root.viewModel.putAway()
        },
        AppButton {
            objectName: "anotherLoop"
            glyph: Icons.plus
            text: qsTr("Another loop")
            keyHint: qsTr("N")
            visible: !root.viewModel.isChoosing

            onActivated: root.viewModel.chooseAnother(true)
        },
        AppButton {
            objectName: "loopBack"
            text: qsTr("Back")
            keyHint: qsTr("Esc")

            onActivated: root.leaveAsked()
        }
    ]

    Keys.onPressed: event => {
        event.accepted = event.modifiers === Qt.NoModifier && !root.viewModel.isChoosing
            && (event.key === Qt.Key_P || event.key === Qt.Key_N);
        if (event.accepted) {
            event.key === Qt.Key_P ? root.viewModel.readPacket() : root.viewModel.chooseAnother(true);
        }
    }

    ProblemBanner {
        Layout.fillWidth: true
        title: root.viewModel.problem.title
        advice: root.viewModel.problem.advice
        visible: root.viewModel.problem.exists

        onDismissed: root.viewModel.dismissProblem()
    }

    ProblemBanner {
        objectName: "loopVeto"
        Layout.fillWidth: true
        tone: ProblemBanner.Warn
        title: qsTr("The paper that you chose should not be brought")
        advice: root.viewModel.vetoText
        isDismissible: false
        visible: root.viewModel.vetoText !== ""
    }

    LoopChoice {
        Layout.fillWidth: true
        viewModel: root.viewModel
        isNarrow: root.isNarrow
        visible: root.viewModel.isChoosing
    }

    GridLayout {
        Layout.fillWidth: true
        columns: root.isNarrow ? 1 : 2
        columnSpacing: Theme.spaceXL
        rowSpacing: Theme.spaceXL
        visible: !root.viewModel.isChoosing

        Card {
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.readingWidth
            Layout.alignment: Qt.AlignTop
            title: qsTr("The rounds")
            isFlush: true

            Repeater {
                model: root.viewModel.rounds

                LoopRoundRow {
                    Layout.fillWidth: true
                    hasSeparator: index + 1 < root.viewModel.rounds.count

                    onActivated: root.viewModel.openRound(index)
                }
            }
        }

        ColumnLayout {
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.tipWidth
            Layout.alignment: Qt.AlignTop
            spacing: Theme.spaceXL

            LoopNextCard {
                Layout.fillWidth: true
                viewModel: root.viewModel
            }

            PastLoopsCard {
                Layout.fillWidth: true
                viewModel: root.viewModel
                visible: root.viewModel.loops.count > 1
            }
        }
    }

    Shortcut {
        sequences: ["Ctrl+Return", "Ctrl+Enter"]

        onActivated: root.viewModel.isChoosing ? root.viewModel.begin() : root.viewModel.next()
    }

    Shortcut {
        sequences: [StandardKey.Undo]
        enabled: root.viewModel.canRestore

        onActivated: root.viewModel.restore()
    }

    Shortcut {
        sequences: ["Esc"]

        onActivated: root.leaveAsked()
    }
}
