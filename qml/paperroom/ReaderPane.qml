// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// A paper's PDF, and beside it what is written about it.
GridLayout {
    id: root

    required property PapersViewModel viewModel
    readonly property PaperReaderViewModel reader: root.viewModel.reader
    readonly property bool isReady: root.reader.state === PaperReaderViewModel.State.Ready
    readonly property bool isOpening: root.reader.state === PaperReaderViewModel.State.Opening
    /// As in LibraryPane.
    readonly property bool isNarrow: root.Window.width < Theme.breakNarrow

    columns: root.isNarrow ? 1 : 2
    columnSpacing: Theme.spaceXL
    rowSpacing: Theme.spaceXL

    ColumnLayout {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.minimumHeight: root.isNarrow ? Theme.readingWidth : 0
        spacing: Theme.spaceM

        ReaderNotices {
            Layout.fillWidth: true
            reader: root.reader
        }

        PdfBar {
            id: bar

            Layout.fillWidth: true
            reader: root.reader
            shownWidth: sheet.shownWidth
            visible: root.isReady
        }

        PdfScroll {
            id: sheet

            objectName: "pdfScroll"
            Layout.fillWidth: true
            Layout.fillHeight: true
            reader: root.reader
            visible: root.isReady
        }

        Skeleton {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: root.isOpening
        }

        PdfChooser {
            Layout.fillWidth: true
            reader: root.reader
            visible: !root.isReady && !root.isOpening
        }

        Item {
            Layout.fillHeight: true
            visible: !root.isReady && !root.isOpening
        }
    }

    ReaderSide {
        Layout.fillWidth: root.isNarrow
        Layout.fillHeight: true
        Layout.minimumHeight: root.isNarrow ? Theme.readingWidth : 0
        Layout.preferredWidth: Theme.tipWidth + Theme.spacePage
        viewModel: root.viewModel
    }

    Shortcut {
        sequence: "Ctrl+PgDown"

        onActivated: root.reader.turn(1)
    }

    Shortcut {
        sequence: "Ctrl+PgUp"

        onActivated: root.reader.turn(-1)
    }

    Shortcut {
        sequences: ["Ctrl++", "Ctrl+="]

        onActivated: root.reader.zoomBy(1, sheet.shownWidth)
    }

    Shortcut {
        sequence: "Ctrl+-"

        onActivated: root.reader.zoomBy(-1, sheet.shownWidth)
    }

    Shortcut {
        sequence: "Alt+W"

        onActivated: root.reader.fitWidth()
    }

    Shortcut {
        sequence: "Ctrl+G"
        enabled: root.isReady

        onActivated: bar.askPage()
    }

    Shortcut {
        sequences: [StandardKey.Find]
        enabled: root.isReady

        onActivated: bar.askText()
    }

    Shortcut {
        sequence: "F3"

        onActivated: root.reader.findNext(1)
    }

    Shortcut {
        sequence: "Shift+F3"

        onActivated: root.reader.findNext(-1)
    }
}
