// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import SevenRounds.Coding
import SevenRounds.Controls
import SevenRounds.Theme

/// The native editor of Python. The view-model owns the text: bind `text` and store what `edited(text)` brings at once. Tab and Shift+Tab indent;
/// Escape, Ctrl+Tab and Ctrl+Shift+Tab leave.
FocusScope {
    id: root

    required property string text
    property string label: ""
    /// A line that is marked, from 1; 0 for none.
    property int errorLine: 0
    readonly property int line: code.line
    readonly property int cursor: area.cursorPosition

    signal edited(string text)

    function press(event: KeyEvent): void {
        const isTab = event.key === Qt.Key_Tab || event.key === Qt.Key_Backtab;
        event.accepted = code.press(event.key, event.modifiers, area.selectionStart, area.selectionEnd);
        if (!event.accepted && (isTab || event.key === Qt.Key_Escape)) {
            event.accepted = true;
            area.leave(event.key !== Qt.Key_Backtab && (event.modifiers & Qt.ShiftModifier) === 0);
        }
    }

    /// The cursor goes to a line, from 1, and the editor has the keyboard.
    function showLine(line: int): void {
        area.moveTo(code.lineStart(line));
        area.forceActiveFocus(Qt.ShortcutFocusReason);
    }

    function moveTo(position: int): void {
        area.moveTo(position);
    }

    function find(needle: string, isBackward: bool): void {
        const start = code.find(needle, isBackward ? area.selectionStart : area.selectionEnd, isBackward);
        if (start >= 0) {
            area.select(start, start + needle.length);
        }
    }

    function lineTop(line: int): real {
        return area.topInset + (line - 1) * area.lineHeight - area.contentY;
    }

    implicitWidth: Theme.readingWidth
    implicitHeight: Theme.ringSide
    clip: true

    CodeDocument {
        id: code

        document: area.document
        cursor: area.cursorPosition
        keywordColor: Theme.codeKeyword
        definitionColor: Theme.accent
        textColor: Theme.goodInk
        commentColor: Theme.ink2
        numberColor: Theme.warnInk
    }

    // Code is read from the left in every language, and its numbers stand before it.
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true

    Rectangle {
        anchors.fill: parent
        color: Theme.surface
    }

    Rectangle {
        y: root.lineTop(code.line)
        width: parent.width
        height: area.lineHeight
        color: Theme.surfaceHover
        visible: area.activeFocus
    }

    Rectangle {
        objectName: "errorBand"
        y: root.lineTop(root.errorLine)
        width: parent.width
        height: area.lineHeight
        color: Theme.badSoft
        visible: root.errorLine > 0
    }

    CodeGutter {
        id: gutter

        anchors.left: parent.left
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        lineCount: area.lineCount
        lineHeight: area.lineHeight
        topInset: area.topInset
        contentY: area.contentY
        currentLine: code.line
    }

    CodeArea {
        id: area

        anchors.left: gutter.right
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        focus: true
        text: root.text
        label: root.label
        keyHandler: keys

        onEdited: text => root.edited(text)
    }

    Item {
        id: keys

        Keys.onPressed: event => {
            event.accepted = false;
            root.press(event);
        }
    }

    Repeater {
        model: code.brackets.length

        Rectangle {
            id: mark

            required property int index
            // Moves with what scrolls.
            readonly property rect place: area.contentX + area.contentY >= 0 ? area.placeOf(code.brackets[mark.index]) : Qt.rect(0, 0, 0, 0)

            x: area.x + mark.place.x
            y: area.y + mark.place.y
            width: area.letterWidth
            height: mark.place.height
            color: Theme.transparent
            radius: Theme.radiusS / 2
            border.width: Theme.hairline
            border.color: Theme.accent
        }
    }
}
