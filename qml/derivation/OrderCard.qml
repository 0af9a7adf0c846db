// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Ui

/// Order: the row in hand is moved or set aside; then one looks whether all lie right.
Card {
    id: root

    required property OrderViewModel viewModel
    readonly property bool canMove: root.viewModel.canMove
    readonly property list<string> keys: [
        qsTr("Up and Down — take another row in hand"),
        qsTr("Ctrl+Up and Ctrl+Down — move the row"),
        qsTr("Space or Delete — set it aside, or take it in again"),
        qsTr("Ctrl+Enter — check the order")
    ]
    readonly property bool isOnButton: (root.Window.activeFocusItem as PressBase) !== null

    signal listAsked()

    title: root.canMove ? qsTr("Put the lines in order; set aside those that belong nowhere") : ""
    isActive: root.canMove
    headerItems: [
        AppButton {
            kind: AppButton.Quiet
            glyph: Icons.refresh
            text: qsTr("Start again")
            visible: root.canMove && root.viewModel.canRestart

            onActivated: root.viewModel.restart()
        }
    ]

    AppText {
        objectName: "rowText"
        Layout.fillWidth: true
        tone: AppText.Soft
        text: root.viewModel.lookText !== "" ? root.viewModel.lookText : qsTr("The marked row is in hand.")
        wrapMode: Text.Wrap
        visible: root.canMove

        Accessible.description: root.viewModel.rowText
    }

    AttemptChoice {
        Layout.fillWidth: true
        text: ""
        visible: root.canMove

        AppButton {
            objectName: "upButton"
            text: qsTr("Move up")
            keyHint: qsTr("Ctrl ↑")

            onActivated: root.viewModel.move(-1)
        }

        AppButton {
            objectName: "downButton"
            text: qsTr("Move down")
            keyHint: qsTr("Ctrl ↓")

            onActivated: root.viewModel.move(1)
        }

        AppButton {
            objectName: "asideButton"
            text: root.viewModel.isRowAside ? qsTr("Take it in") : qsTr("Set aside")
            keyHint: qsTr("Space")

            onActivated: root.viewModel.toggleAside()
        }

        AppButton {
            objectName: "lookButton"
            kind: AppButton.Primary
            text: qsTr("Check")
            keyHint: qsTr("Ctrl Enter")

            onActivated: root.viewModel.look()
        }
    }

    EndRow {
        Layout.fillWidth: true
        text: root.viewModel.resultText
        isEnded: root.viewModel.isEnded
        visible: root.viewModel.isComplete

        onListAsked: root.listAsked()
        onRestartAsked: root.viewModel.restart()
    }

    Shortcut {
        sequence: "Up"
        enabled: root.canMove
        onActivated: root.viewModel.select(-1)
    }

    Shortcut {
        sequence: "Down"
        enabled: root.canMove
        onActivated: root.viewModel.select(1)
    }

    Shortcut {
        sequence: "Ctrl+Up"
        enabled: root.canMove
        onActivated: root.viewModel.move(-1)
    }

    Shortcut {
        sequence: "Ctrl+Down"
        enabled: root.canMove
        onActivated: root.viewModel.move(1)
    }

    Shortcut {
        sequences: root.isOnButton ? ["Delete"] : ["Space", "Delete"]
        enabled: root.canMove
        autoRepeat: false
        onActivated: root.viewModel.toggleAside()
    }

    Shortcut {
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        enabled: root.canMove
        autoRepeat: false
        onActivated: root.viewModel.look()
    }
}
