// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// A live round: where one is and the clock on top, below it the desk with question, answer and the ways on.
FocusScope {
    id: root

    required property RoundViewModel viewModel
    readonly property list<string> keys: [qsTr("Ctrl+Enter — next question"), qsTr("Ctrl+P — pause and go on"),
        qsTr("Ctrl+M — mark this moment"), qsTr("Ctrl+Shift+Enter — next phase"), qsTr("Ctrl+E — end the round"),
        qsTr("Space, M — pause, mark outside the text")]
    readonly property bool isNarrow: root.width < Theme.breakNarrow - Theme.railCompact

    objectName: "roundPage"

    Accessible.role: Accessible.Pane
    Accessible.name: root.viewModel.title
    // Reached only where neither a text nor a button has taken the key.
    Keys.onSpacePressed: root.viewModel.togglePause()
    Keys.onPressed: event => {
        event.accepted = event.key === Qt.Key_M && event.modifiers === Qt.NoModifier;
        if (event.accepted) {
            root.viewModel.mark();
        }
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        RoundBar {
            Layout.fillWidth: true
            viewModel: root.viewModel
            isNarrow: root.isNarrow
        }

        ProblemBanner {
            Layout.fillWidth: true
            Layout.margins: Theme.spaceM
            title: root.viewModel.problem.title
            advice: root.viewModel.problem.advice
            isDismissible: false
            visible: root.viewModel.problem.exists
        }

        ScrollColumn {
            Layout.fillWidth: true
            Layout.fillHeight: true
            contentFills: true

            RoundDesk {
                Layout.fillWidth: true
                Layout.fillHeight: true
                viewModel: root.viewModel
                isNarrow: root.isNarrow

                onEndAsked: endSheet.open()
            }
        }
    }

    EndSheet {
        id: endSheet

        onAgreed: root.viewModel.end()
        onDiscardAsked: root.viewModel.discard()
    }

    Shortcut {
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        enabled: !root.viewModel.isPaused && !endSheet.visible

        onActivated: root.viewModel.next()
    }

    Shortcut {
        sequences: ["Ctrl+Shift+Return", "Ctrl+Shift+Enter"]
        enabled: !root.viewModel.isPaused && !endSheet.visible

        onActivated: root.viewModel.nextPhase()
    }

    Shortcut {
        sequences: ["Ctrl+P"]
        enabled: !endSheet.visible

        onActivated: root.viewModel.togglePause()
    }

    Shortcut {
        sequences: ["Ctrl+M"]
        enabled: !endSheet.visible

        onActivated: root.viewModel.mark()
    }

    Shortcut {
        sequences: ["Ctrl+E"]
        enabled: !endSheet.visible

        onActivated: endSheet.open()
    }
}
