// SPDX-License-Identifier: MIT
import QtQuick
import SevenRounds.Ui

/// The keys of the free board. Undo belongs to the field while one is being written in.
Item {
    id: root

    required property FreeBoardViewModel viewModel
    required property bool isEditing
    readonly property list<string> lines: [qsTr("Enter or Ctrl+Enter — check what is written"),
        qsTr("Ctrl+L — go to the line; in it: formula or LaTeX"), qsTr("Ctrl+Backspace — take the last line back"),
        qsTr("Ctrl+E — export"), qsTr("Ctrl+N — a new board"), qsTr("Ctrl+Shift+N — bring back what was typed"),
        qsTr("Tab and Esc — leave the line")]

    signal writeAsked()
    signal exportAsked()

    visible: false

    Shortcut {
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        enabled: !root.isEditing
        onActivated: root.viewModel.submit()
    }

    Shortcut {
        sequence: "Ctrl+L"
        enabled: !root.isEditing
        onActivated: root.writeAsked()
    }

    Shortcut {
        sequence: "Ctrl+Backspace"
        enabled: !root.isEditing && root.viewModel.hasLines
        onActivated: root.viewModel.undoLine()
    }

    Shortcut {
        sequence: "Ctrl+E"
        enabled: root.viewModel.hasLines
        onActivated: root.exportAsked()
    }

    Shortcut {
        sequence: "Ctrl+N"
        onActivated: root.viewModel.begin()
    }

    Shortcut {
        sequence: "Ctrl+Shift+N"
        enabled: root.viewModel.canBringBack
        onActivated: root.viewModel.bringBack()
    }
}
