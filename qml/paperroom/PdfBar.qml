// SPDX-License-Identifier: MIT
import QtQuick
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// Pages, size and search of the PDF that is read.
Flow {
    id: root

    required property PaperReaderViewModel reader
    required property real shownWidth

    function askPage(): void {
        pageField.forceActiveFocus(Qt.ShortcutFocusReason);
        pageField.selectAll();
    }

    function askText(): void {
        search.forceActiveFocus(Qt.ShortcutFocusReason);
        search.selectAll();
    }

    spacing: Theme.spaceS

    AppButton {
        objectName: "previousPage"
        glyph: Icons.chevronLeft
        label: qsTr("Previous page")
        enabled: root.reader.hasPrevious

        onActivated: root.reader.turn(-1)
    }

    LineField {
        id: pageField

        objectName: "pageField"
        width: 2 * Theme.target
        label: qsTr("Page, of %L1").arg(root.reader.pageCount)
        inputMethodHints: Qt.ImhDigitsOnly
        text: root.reader.pageLabel

        onAccepted: root.reader.goTo(text)
    }

    AppText {
        height: Theme.target
        verticalAlignment: Text.AlignVCenter
        text: qsTr("of %L1").arg(root.reader.pageCount)
    }

    AppButton {
        objectName: "nextPage"
        glyph: Icons.chevronRight
        label: qsTr("Next page")
        enabled: root.reader.hasNext

        onActivated: root.reader.turn(1)
    }

    AppButton {
        objectName: "zoomOut"
        glyph: Icons.minus
        label: qsTr("Smaller")

        onActivated: root.reader.zoomBy(-1, root.shownWidth)
    }

    AppButton {
        objectName: "fitWidth"
        text: root.reader.zoomText
        label: qsTr("Size: %1. Fit the width").arg(root.reader.zoomText)

        onActivated: root.reader.fitWidth()
    }

    AppButton {
        objectName: "zoomIn"
        glyph: Icons.plus
        label: qsTr("Larger")

        onActivated: root.reader.zoomBy(1, root.shownWidth)
    }

    SearchField {
        id: search

        objectName: "pdfSearch"
        width: Math.min(root.width, Theme.tipWidth / 2)
        placeholderText: qsTr("Find in the PDF")
        text: root.reader.query

        onSearched: text => {
            if (text === "") {
                root.reader.find("");
            }
        }
        onAccepted: {
            if (search.text.trim() === root.reader.query && root.reader.hasFound) {
                root.reader.findNext(1);
            } else {
                root.reader.find(search.text);
            }
        }
    }

    AppText {
        objectName: "foundText"
        height: Theme.target
        verticalAlignment: Text.AlignVCenter
        tone: AppText.Soft
        text: root.reader.foundText
        visible: text !== ""
    }

    AppButton {
        objectName: "detachButton"
        kind: AppButton.Quiet
        glyph: Icons.trash
        label: qsTr("Take this PDF out")

        onActivated: root.reader.detach()
    }
}
