// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Templates as T
import SevenRounds.Theme
import SevenRounds.Ui

/// Find and start anything by a few letters, and find the texts that hold them. Up and Down choose, Enter runs or opens, Escape leaves.
T.Popup {
    id: root

    required property CommandPalette palette

    parent: T.Overlay.overlay
    x: Math.round((parent.width - width) / 2)
    y: Math.round(parent.height / 8)
    width: Math.min(parent.width - 2 * Theme.spaceXXL, Theme.readingWidth)
    height: Math.min(parent.height - 2 * y, Theme.readingWidth)
    padding: Theme.hairline
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside

    onAboutToShow: {
        root.palette.filter = "";
        root.palette.prepare();
        (root.contentItem as PaletteBody).restart();
    }
    onOpened: (root.contentItem as PaletteBody).takeFocus()

    T.Overlay.modal: Rectangle {
        color: Theme.scrim
    }

    background: Rectangle {
        color: Theme.surface
        radius: Theme.radiusL
        border.width: Theme.hairline
        border.color: Theme.line
    }

    contentItem: PaletteBody {
        palette: root.palette

        onChosen: row => root.palette.run(row)

        Connections {
            target: root.palette

            function onLeaving(): void {
                root.close();
            }
        }
    }
}
