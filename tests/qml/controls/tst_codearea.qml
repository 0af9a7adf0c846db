// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
import SevenRounds.Controls

Item {
    id: root

    property string code: ""

    width: 400
    height: 400

    CodeArea {
        id: codeArea

        width: 300
        height: 100
        text: root.code

        onEdited: text => root.code = text
    }

    TestCase {
        function init(): void {
            root.code = "";
            codeArea.forceActiveFocus();
        }

        function cursor(): rect {
            return codeArea.placeOf(codeArea.cursorPosition);
        }

        function test_followsTheCursorDownAndBackUp(): void {
            for (let line = 0; line < 20; ++line) {
                keyClick(Qt.Key_Return);
            }
            verify(codeArea.lineCount * codeArea.lineHeight > codeArea.height);
            tryVerify(() => cursor().y >= 0 && cursor().y + cursor().height <= codeArea.height);
            verify(codeArea.contentY > 0);
            keyClick(Qt.Key_Home, Qt.ControlModifier);
            tryVerify(() => cursor().y >= 0 && cursor().y + cursor().height <= codeArea.height);
        }

        function test_followsTheCursorAlongALineThatNeverWraps(): void {
            root.code = "x = 1  # ".repeat(20);
            keyClick(Qt.Key_End);
            compare(codeArea.lineCount, 1);
            tryVerify(() => cursor().x >= 0 && cursor().x + cursor().width <= codeArea.width);
            verify(codeArea.contentX > 0);
            // The pointer can get there too: what scrolls is as wide as the line.
            const area = findChild(codeArea, "codeArea");
            verify(area.width >= area.contentWidth);
            keyClick(Qt.Key_Home);
            tryVerify(() => cursor().x >= 0 && cursor().x + cursor().width <= codeArea.width);
        }

        name: "CodeArea"
        when: windowShown
    }
}
