// SPDX-License-Identifier: MIT
import QtQuick
import SevenRounds.Ui

/// The keys of the whiteboard. They are letters and digits, so they act only where nothing is being typed.
Item {
    id: root

    required property WhiteboardViewModel viewModel
    required property bool isActive

    signal zoomAsked(real steps)

    visible: false

    Shortcut {
        sequences: ["P"]
        enabled: root.isActive

        onActivated: root.viewModel.chooseTool(WhiteboardViewModel.Tool.Pen)
    }

    Shortcut {
        sequences: ["L"]
        enabled: root.isActive

        onActivated: root.viewModel.chooseTool(WhiteboardViewModel.Tool.Line)
    }

    Shortcut {
        sequences: ["A"]
        enabled: root.isActive

        onActivated: root.viewModel.chooseTool(WhiteboardViewModel.Tool.Arrow)
    }

    Shortcut {
        sequences: ["R"]
        enabled: root.isActive

        onActivated: root.viewModel.chooseTool(WhiteboardViewModel.Tool.Rectangle)
    }

    Shortcut {
        sequences: ["O"]
        enabled: root.isActive

        onActivated: root.viewModel.chooseTool(WhiteboardViewModel.Tool.Ellipse)
    }

    Shortcut {
        sequences: ["T"]
        enabled: root.isActive

        onActivated: root.viewModel.chooseTool(WhiteboardViewModel.Tool.Text)
    }

    Shortcut {
        sequences: ["E"]
        enabled: root.isActive

        onActivated: root.viewModel.chooseTool(WhiteboardViewModel.Tool.Eraser)
    }

    BoardColorKeys {
        viewModel: root.viewModel
        isActive: root.isActive
    }

    Shortcut {
        sequences: ["N"]
        enabled: root.isActive

        onActivated: root.viewModel.addPage()
    }

    Shortcut {
        sequences: ["PgUp"]
        enabled: root.isActive

        onActivated: root.viewModel.previousPage()
    }

    Shortcut {
        sequences: ["PgDown"]
        enabled: root.isActive

        onActivated: root.viewModel.nextPage()
    }

    Shortcut {
        sequences: ["Ctrl+Z"]
        enabled: root.isActive

        onActivated: root.viewModel.undo()
    }

    Shortcut {
        sequences: ["Ctrl+Shift+Z", "Ctrl+Y"]
        enabled: root.isActive

        onActivated: root.viewModel.redo()
    }

    Shortcut {
        sequences: ["Ctrl+Backspace"]
        enabled: root.isActive

        onActivated: root.viewModel.clearPage()
    }

    Shortcut {
        sequences: ["Ctrl++", "Ctrl+="]
        enabled: root.isActive

        onActivated: root.zoomAsked(1)
    }

    Shortcut {
        sequences: ["Ctrl+-"]
        enabled: root.isActive

        onActivated: root.zoomAsked(-1)
    }

    Shortcut {
        sequences: ["Home"]
        enabled: root.isActive

        onActivated: root.viewModel.goHome()
    }
}
