// SPDX-License-Identifier: MIT
import QtQuick
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// Steps back and forth in time, the pages, and the size that the board is seen at.
Flow {
    id: root

    required property WhiteboardViewModel viewModel

    spacing: Theme.spaceXS

    Row {
        BoardButton {
            objectName: "undoButton"
            glyph: Icons.undo
            label: qsTr("Undo")
            shortcut: qsTr("Ctrl Z")
            enabled: root.viewModel.canUndo

            onActivated: root.viewModel.undo()
        }

        BoardButton {
            objectName: "redoButton"
            glyph: Icons.redo
            label: qsTr("Redo")
            shortcut: qsTr("Ctrl Shift Z")
            enabled: root.viewModel.canRedo

            onActivated: root.viewModel.redo()
        }

        BoardButton {
            glyph: Icons.trash
            label: qsTr("Clear this page")
            shortcut: qsTr("Ctrl Backspace")
            enabled: !root.viewModel.isEmpty && !root.viewModel.isLocked

            onActivated: root.viewModel.clearPage()
        }
    }

    Row {
        BoardButton {
            glyph: Icons.chevronLeft
            label: qsTr("Previous page")
            shortcut: qsTr("Page Up")
            enabled: root.viewModel.hasPrevious

            onActivated: root.viewModel.previousPage()
        }

        AppText {
            anchors.verticalCenter: parent.verticalCenter
            kind: AppText.Caption
            text: root.viewModel.pageText

            Accessible.name: root.viewModel.description
        }

        BoardButton {
            glyph: Icons.chevronRight
            label: qsTr("Next page")
            shortcut: qsTr("Page Down")
            enabled: root.viewModel.hasNext

            onActivated: root.viewModel.nextPage()
        }

        BoardButton {
            glyph: Icons.plus
            label: qsTr("New page")
            shortcut: qsTr("N")
            enabled: !root.viewModel.isLocked

            onActivated: root.viewModel.addPage()
        }
    }

    BoardButton {
        text: root.viewModel.zoomText
        label: qsTr("Show the board at its own size, %1 now").arg(root.viewModel.zoomText)
        shortcut: qsTr("Ctrl 0")
        enabled: !root.viewModel.isAtHome

        onActivated: root.viewModel.goHome()
    }
}
