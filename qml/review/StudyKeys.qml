// SPDX-License-Identifier: MIT
import QtQuick
import SevenRounds.Controls
import SevenRounds.Ui

/// The keys of a sitting. Those without Ctrl rest while something is written.
Item {
    id: root

    required property StudyViewModel viewModel
    required property bool isWriting
    readonly property Item focused: root.Window.activeFocusItem
    readonly property bool isFree: root.viewModel.hasCard && !root.isWriting

    signal noteAsked()

    visible: false

    Shortcut {
        sequences: ["Space"]
        enabled: root.isFree && !root.viewModel.isRevealed && !(root.focused instanceof PressBase)
        autoRepeat: false
        onActivated: root.viewModel.reveal()
    }

    Shortcut {
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        enabled: root.viewModel.hasCard && !root.viewModel.isRevealed
        autoRepeat: false
        onActivated: root.viewModel.reveal()
    }

    Shortcut {
        sequences: [StandardKey.Undo]
        enabled: root.viewModel.canUndo && !root.isWriting
        onActivated: root.viewModel.undo()
    }

    Shortcut {
        sequences: ["R"]
        enabled: root.isFree && !root.viewModel.isRevealed
        autoRepeat: false
        onActivated: root.viewModel.spoken.toggleListening()
    }

    Shortcut {
        sequences: ["P"]
        enabled: root.isFree && root.viewModel.isRevealed && root.viewModel.spoken.hasSound
        autoRepeat: false
        onActivated: root.viewModel.spoken.togglePlaying()
    }

    Shortcut {
        sequences: ["E"]
        enabled: root.isFree && root.viewModel.isRevealed
        onActivated: root.noteAsked()
    }

    Shortcut {
        sequences: ["B"]
        enabled: root.isFree
        autoRepeat: false
        onActivated: root.viewModel.bury()
    }

    Shortcut {
        sequences: ["S"]
        enabled: root.isFree
        autoRepeat: false
        onActivated: root.viewModel.suspend()
    }

    Shortcut {
        sequences: ["Esc"]
        onActivated: root.viewModel.leave()
    }
}
