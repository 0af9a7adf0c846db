// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Ui

/// Reading: show the next line, say that one had it, or begin anew.
Card {
    id: root

    required property DerivationViewModel viewModel
    readonly property list<string> keys: [
        qsTr("Space or Ctrl+R — show the next line"),
        qsTr("Ctrl+Enter — I had it"),
        qsTr("Backspace or Ctrl+Z — hide the last line")
    ]
    readonly property bool isOnButton: (root.Window.activeFocusItem as PressBase) !== null

    title: root.viewModel.panelTitle
    isActive: !root.viewModel.isComplete
    headerItems: [
        AppButton {
            objectName: "hideButton"
            kind: AppButton.Quiet
            glyph: Icons.undo
            text: qsTr("Hide the last line")
            visible: root.viewModel.canHide

            onActivated: root.viewModel.hideLast()
        },
        AppButton {
            objectName: "showAllButton"
            kind: AppButton.Quiet
            glyph: Icons.eye
            text: qsTr("Show all")
            visible: root.viewModel.canReveal

            onActivated: root.viewModel.showAll()
        }
    ]

    AttemptChoice {
        Layout.fillWidth: true
        text: ""
        visible: root.viewModel.canReveal

        AppButton {
            objectName: "hadItButton"
            text: qsTr("I had it")
            keyHint: qsTr("Ctrl Enter")

            onActivated: root.viewModel.hadIt()
        }

        AppButton {
            objectName: "revealButton"
            kind: AppButton.Primary
            text: qsTr("Show the next line")
            keyHint: qsTr("Space")

            onActivated: root.viewModel.reveal()
        }
    }

    AttemptChoice {
        Layout.fillWidth: true
        text: root.viewModel.resultText
        visible: root.viewModel.isComplete

        AppButton {
            text: qsTr("All derivations")

            onActivated: root.viewModel.openList()
        }

        AppButton {
            objectName: "restartButton"
            kind: AppButton.Primary
            glyph: Icons.refresh
            text: qsTr("Start again")

            onActivated: root.viewModel.restart()
        }
    }

    Shortcut {
        sequence: "Space"
        enabled: root.viewModel.canReveal && !root.isOnButton
        autoRepeat: false
        onActivated: root.viewModel.reveal()
    }

    Shortcut {
        sequence: "Ctrl+R"
        enabled: root.viewModel.canReveal
        autoRepeat: false
        onActivated: root.viewModel.reveal()
    }

    Shortcut {
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        enabled: root.viewModel.canReveal
        autoRepeat: false
        onActivated: root.viewModel.hadIt()
    }

    Shortcut {
        sequences: ["Backspace", StandardKey.Undo]
        enabled: root.viewModel.canHide
        onActivated: root.viewModel.hideLast()
    }
}
