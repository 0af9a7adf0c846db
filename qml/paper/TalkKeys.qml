// SPDX-License-Identifier: MIT
import QtQuick
import SevenRounds.Controls
import SevenRounds.Ui

/// The keys of the presenter view. Plain keys are silent while somebody types, Space also where it presses a button.
Item {
    id: root

    required property TalkViewModel viewModel
    /// A question about ending is open: it has the keys.
    required property bool isBlocked
    /// All slides are shown: the arrows choose one of them.
    required property bool isChoosing
    readonly property Item focused: root.Window.activeFocusItem
    readonly property bool isTyping: root.focused instanceof TextEdit || root.focused instanceof TextInput
    /// In a field of the page itself, not of something that lies over it.
    readonly property bool isWriting: root.isTyping && root.isOnPage(root.focused)
    readonly property bool isPressing: root.focused instanceof PressBase
    readonly property bool isLive: root.viewModel.stage !== TalkViewModel.Stage.None && !root.isBlocked
    readonly property bool isFree: root.isLive && !root.isTyping
    /// The slides lead: a remote's keys turn them while somebody types, too.
    readonly property bool isRemote: root.isLive && root.isWriting && root.hasSlides && root.isTalk && !root.isChoosing
    readonly property bool isTurning: root.isFree && !root.isChoosing
    readonly property bool isTalk: root.viewModel.stage === TalkViewModel.Stage.Talk
    readonly property bool hasSlides: root.viewModel.slides.isOn
    readonly property list<string> descriptions: [root.hasSlides ? qsTr("Ctrl+P — pause and go on") : qsTr("Space, Ctrl+P — pause and go on"),
        qsTr("I, Ctrl+I — a question in between, and back to the talk"), qsTr("Right, Page Down — next slide, section or question"),
        qsTr("Left, Page Up — previous slide or section"), qsTr("D, Ctrl+Enter — start the discussion; then the next question"),
        root.hasSlides ? qsTr("L — the next thing that must land has landed") : qsTr("L — the section has landed"), qsTr("1, 2, 3 — the question was answered, partly, or you were stuck"),
        qsTr("Ctrl+B — to the board, where a derivation is asked for; the clock goes on"),
        qsTr("M, Ctrl+M — mark this moment"), qsTr("C — what the clock shows"), qsTr("Esc — out of the notes"),
        qsTr("Ctrl+Shift+R — record, or stop recording"), qsTr("Ctrl+E — end the talk")]

    signal endAsked()

    function isOnPage(item: Item): bool {
        let at = item;
        while (at !== null && at !== root.parent) {
            at = at.parent;
        }
        return at !== null;
    }

    Shortcut {
        sequences: ["Ctrl+P"]
        enabled: root.isLive
        onActivated: root.viewModel.togglePause()
    }

    Shortcut {
        sequences: ["Space"]
        enabled: root.isTurning && !root.isPressing && !(root.hasSlides && root.isTalk)
        onActivated: root.viewModel.togglePause()
    }

    Shortcut {
        sequences: ["Space"]
        enabled: root.isTurning && !root.isPressing && root.hasSlides && root.isTalk
        onActivated: root.viewModel.next()
    }

    Shortcut {
        sequences: ["Ctrl+I"]
        enabled: root.isLive
        onActivated: root.viewModel.toggleInterruption()
    }

    Shortcut {
        sequences: ["I"]
        enabled: root.isFree
        onActivated: root.viewModel.toggleInterruption()
    }

    Shortcut {
        sequences: ["Right"]
        enabled: root.isTurning
        onActivated: root.viewModel.next()
    }

    Shortcut {
        sequences: ["PgDown"]
        enabled: root.isTurning || root.isRemote
        onActivated: root.viewModel.next()
    }

    Shortcut {
        sequences: ["Left"]
        enabled: root.isTurning
        onActivated: root.viewModel.previous()
    }

    Shortcut {
        sequences: ["PgUp"]
        enabled: root.isTurning || root.isRemote
        onActivated: root.viewModel.previous()
    }

    Shortcut {
        sequences: ["Esc"]
        enabled: root.isLive && root.isWriting
        onActivated: root.forceActiveFocus(Qt.OtherFocusReason)
    }

    Shortcut {
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        enabled: root.isLive
        onActivated: root.viewModel.proceed()
    }

    Shortcut {
        sequences: ["Ctrl+B"]
        enabled: root.isLive && root.viewModel.asksDerivation
        onActivated: root.viewModel.openBoard()
    }

    Shortcut {
        sequences: ["D"]
        enabled: root.isFree && root.isTalk
        onActivated: root.viewModel.proceed()
    }

    Shortcut {
        sequences: ["L"]
        enabled: root.isFree
        onActivated: root.viewModel.toggleLanded()
    }

    Shortcut {
        sequences: ["1"]
        enabled: root.isFree
        onActivated: root.viewModel.markQuestion(TalkViewModel.Mark.Answered)
    }

    Shortcut {
        sequences: ["2"]
        enabled: root.isFree
        onActivated: root.viewModel.markQuestion(TalkViewModel.Mark.Partly)
    }

    Shortcut {
        sequences: ["3"]
        enabled: root.isFree
        onActivated: root.viewModel.markQuestion(TalkViewModel.Mark.Stuck)
    }

    Shortcut {
        sequences: ["Ctrl+M"]
        enabled: root.isLive
        onActivated: root.viewModel.mark()
    }

    Shortcut {
        sequences: ["M"]
        enabled: root.isFree
        onActivated: root.viewModel.mark()
    }

    Shortcut {
        sequences: ["C"]
        enabled: root.isFree
        onActivated: root.viewModel.cycleClock()
    }

    Shortcut {
        sequences: ["Ctrl+Shift+R"]
        enabled: root.isLive
        onActivated: root.viewModel.recorder.toggle()
    }

    Shortcut {
        sequences: ["Ctrl+E"]
        enabled: root.isLive
        onActivated: root.endAsked()
    }
}
