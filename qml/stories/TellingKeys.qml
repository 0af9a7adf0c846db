// SPDX-License-Identifier: MIT
import QtQuick
import SevenRounds.Controls
import SevenRounds.Ui

/// The keys of a telling. Space is silent where it presses a button.
Item {
    id: root

    required property TellingViewModel viewModel
    readonly property Item focused: root.Window.activeFocusItem
    readonly property bool isPressing: root.focused instanceof PressBase
    readonly property list<string> descriptions: [qsTr("Space, Right, Down — start; the next part; the end"),
        qsTr("Left, Up — back to the part before"), qsTr("Ctrl+P — pause and go on"), qsTr("N — your text of this part"),
        qsTr("Ctrl+E — end"), qsTr("1 to 4 — again, hard, good, easy"), qsTr("Ctrl+T — edit the story")]

    visible: false

    Shortcut {
        sequences: ["Space"]
        enabled: !root.isPressing
        autoRepeat: false
        onActivated: root.viewModel.advance()
    }

    Shortcut {
        sequences: ["Right", "Down", "PgDown", "Ctrl+Return", "Ctrl+Enter"]
        enabled: root.viewModel.course !== TellingViewModel.Course.Ended
        autoRepeat: false
        onActivated: root.viewModel.advance()
    }

    Shortcut {
        sequences: ["Left", "Up", "PgUp"]
        enabled: root.viewModel.course !== TellingViewModel.Course.Ended
        autoRepeat: false
        onActivated: root.viewModel.previous()
    }

    Shortcut {
        sequences: ["Ctrl+P"]
        autoRepeat: false
        onActivated: root.viewModel.togglePause()
    }

    Shortcut {
        sequences: ["N"]
        autoRepeat: false
        onActivated: root.viewModel.toggleOutline()
    }

    Shortcut {
        sequences: ["Ctrl+E"]
        autoRepeat: false
        onActivated: root.viewModel.end()
    }

    Shortcut {
        sequences: ["Ctrl+T"]
        autoRepeat: false
        onActivated: root.viewModel.edit()
    }
}
