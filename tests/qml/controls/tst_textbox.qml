// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
import SevenRounds.Controls

Item {
    id: root

    property string answer: ""

    width: 400
    height: 400

    Column {
        AppButton {
            id: before

            text: "Before"
        }

        TextBox {
            id: box

            width: 300
            height: 100
            text: root.answer
            placeholderText: "What would you say?"

            onEdited: text => root.answer = text
        }

        AppButton {
            id: after

            text: "After"
        }
    }

    TestCase {
        function init(): void {
            root.answer = "";
            box.keepsTab = false;
            box.isReadOnly = false;
            box.forceActiveFocus();
        }

        function test_everyKeystrokeReachesTheOwner(): void {
            keyClick("a");
            keyClick("b");
            compare(root.answer, "ab");
        }

        function test_ownersTextReplacesTheShownOne(): void {
            keyClick("a");
            root.answer = "restored";
            compare(findChild(box, "area").text, "restored");
        }

        function test_undoBringsBackWhatWasTyped(): void {
            keyClick("a");
            keyClick(Qt.Key_Z, Qt.ControlModifier);
            compare(root.answer, "");
        }

        function test_tabLeavesBothWays(): void {
            keyClick(Qt.Key_Tab);
            verify(after.activeFocus);
            verify(after.visualFocus);
            box.forceActiveFocus();
            keyClick(Qt.Key_Tab, Qt.ShiftModifier);
            verify(before.activeFocus);
            compare(root.answer, "");
        }

        function test_keptTabIndentsAndControlTabLeaves(): void {
            box.keepsTab = true;
            keyClick(Qt.Key_Tab);
            compare(root.answer, "\t");
            keyClick(Qt.Key_Tab, Qt.ControlModifier);
            verify(after.activeFocus);
        }

        function test_readOnlyTakesNoText(): void {
            box.isReadOnly = true;
            keyClick("a");
            compare(root.answer, "");
        }

        function test_longTextScrollsToTheCursor(): void {
            for (let line = 0; line < 20; ++line) {
                keyClick(Qt.Key_Return);
            }
            const area = findChild(box, "area");
            const isCursorSeen = () => {
                const top = area.mapToItem(box, 0, area.cursorRectangle.y).y;
                return top >= 0 && top + area.cursorRectangle.height <= box.height;
            };
            verify(area.contentHeight > box.height);
            tryVerify(isCursorSeen);
            keyClick(Qt.Key_Home, Qt.ControlModifier);
            tryVerify(isCursorSeen);
        }

        name: "TextBox"
        when: windowShown
    }
}
