// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import SevenRounds.Ui

/// The keys of the coding room.
Item {
    id: root

    required property CodingRoomViewModel viewModel
    required property bool isEditing
    /// The web view's editor has the keyboard and tells of these two itself, when what was typed before them has come.
    required property bool isInPage

    signal findAsked()
    signal writeAsked()
    signal lineAsked(int line)
    signal leaveAsked()

    Shortcut {
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        enabled: !root.isInPage

        onActivated: root.viewModel.isStarting ? root.viewModel.begin() : root.viewModel.run()
    }

    Shortcut {
        sequences: ["Ctrl+Shift+Return", "Ctrl+Shift+Enter"]
        enabled: !root.isInPage

        onActivated: root.viewModel.submit()
    }

    Shortcut {
        sequences: ["Ctrl+."]
        enabled: root.viewModel.isJudging

        onActivated: root.viewModel.cancel()
    }

    Shortcut {
        sequences: ["Ctrl+H"]

        onActivated: root.viewModel.takeHint()
    }

    Shortcut {
        sequences: ["Ctrl+E"]
        enabled: root.viewModel.errorLine > 0

        onActivated: root.lineAsked(root.viewModel.errorLine)
    }

    Shortcut {
        sequences: [StandardKey.Find]

        onActivated: root.findAsked()
    }

    Shortcut {
        sequences: ["Ctrl+I"]

        onActivated: root.writeAsked()
    }

    Shortcut {
        sequences: ["Esc"]
        enabled: !root.isEditing

        onActivated: root.leaveAsked()
    }

    Instantiator {
        model: root.viewModel.panes.length

        Shortcut {
            id: pane

            required property int index

            sequence: `Alt+${pane.index + 1}`
            onActivated: root.viewModel.pane = pane.index
        }
    }
}
