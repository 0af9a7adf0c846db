// SPDX-License-Identifier: MIT
import QtQuick
import SevenRounds.Controls
import SevenRounds.PaperRoom
import SevenRounds.Theme
import SevenRounds.Ui

/// One page to move about in. Page keys go through it and on to the next one.
FocusBase {
    id: root

    required property PaperReaderViewModel reader
    readonly property real shownWidth: sheet.width
    /// What an arrow key moves by.
    readonly property int stride: 2 * Theme.lineBody

    function step(direction: int): void {
        if (!area.turn(direction)) {
            root.reader.turn(direction);
        }
    }

    implicitWidth: Theme.readingWidth
    implicitHeight: Theme.readingWidth

    Accessible.role: Accessible.Document
    Accessible.name: qsTr("Page %1 of %L2").arg(root.reader.pageLabel).arg(root.reader.pageCount)
    Accessible.description: root.reader.spoken
    onVisibleChanged: {
        if (root.visible) {
            root.forceActiveFocus(Qt.OtherFocusReason);
        }
    }
    Keys.onUpPressed: area.move(0, -root.stride)
    Keys.onDownPressed: area.move(0, root.stride)
    Keys.onLeftPressed: area.move(-root.stride, 0)
    Keys.onRightPressed: area.move(root.stride, 0)
    Keys.onSpacePressed: event => root.step((event.modifiers & Qt.ShiftModifier) !== 0 ? -1 : 1)
    Keys.onPressed: event => {
        const pages = event.key === Qt.Key_PageDown ? 1 : event.key === Qt.Key_PageUp ? -1 : 0;
        event.accepted = pages !== 0 && event.modifiers === Qt.NoModifier;
        if (event.accepted) {
            root.step(pages);
        }
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.sunken
        radius: Theme.radiusM
    }

    ScrollArea {
        id: area

        anchors.fill: parent
        anchors.margins: Theme.hairline
        contentWidth: Math.max(width, sheet.width)
        contentHeight: Math.max(height, sheet.height)

        TapHandler {
            onTapped: root.focusByPointer()
        }

        PdfSheet {
            id: sheet

            readonly property int page: root.reader.page

            objectName: "pdfSheet"
            x: Math.max(0, (area.width - width) / 2)
            width: root.reader.fitsWidth ? area.width : root.reader.sheetWidth
            height: width * root.reader.pageRatio
            reader: root.reader
            markColor: Theme.lightTokens.warnSoft
            currentColor: Theme.lightTokens.accentMiddle

            onPageChanged: area.contentY = 0
            onMarkTopChanged: {
                if (sheet.markTop >= 0) {
                    area.move(0, sheet.markTop - area.height / 2 - area.contentY);
                }
            }
        }
    }
}
