// SPDX-License-Identifier: MIT
import QtQuick
import SevenRounds.Ui

/// The keys of recall that work everywhere, also while typing; undo belongs to a text field while one has the focus.
Item {
    id: root

    required property RecallViewModel viewModel
    /// The line that is written in the page has the keyboard: going to it and undoing are its own.
    required property bool isEditing

    signal writeRequested()

    visible: false

    Shortcut {
        sequence: "Ctrl+L"
        enabled: root.viewModel.canWrite && !root.isEditing
        onActivated: root.writeRequested()
    }

    Shortcut {
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        enabled: root.viewModel.canCheck
        autoRepeat: false
        onActivated: root.viewModel.checkLine()
    }

    Shortcut {
        sequence: "Ctrl+R"
        enabled: root.viewModel.canWrite
        autoRepeat: false
        onActivated: root.viewModel.showLine()
    }

    Shortcut {
        sequence: "Ctrl+H"
        enabled: root.viewModel.canHint
        autoRepeat: false
        onActivated: root.viewModel.takeHint()
    }

    Shortcut {
        sequence: "Ctrl+I"
        enabled: root.viewModel.hasInstance
        onActivated: root.viewModel.toggleInstance()
    }

    Shortcut {
        sequence: "Ctrl+T"
        enabled: root.viewModel.takeText !== ""
        onActivated: root.viewModel.takeStep()
    }

    Shortcut {
        sequences: [StandardKey.Undo]
        enabled: root.viewModel.canUndo && !root.isEditing
        onActivated: root.viewModel.undo()
    }
}
