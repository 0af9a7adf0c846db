// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
import SevenRounds.Controls
import SevenRounds.Theme

Item {
    id: root

    width: 400
    height: 300

    Column {
        AppButton {
            id: first

            text: "Start"
            keyHint: "Space"
        }

        AppButton {
            id: disabledButton

            text: "Later"
            enabled: false
        }

        AppButton {
            id: iconButton

            glyph: Icons.close
            label: "Close"
        }
    }

    SignalSpy {
        id: spy

        target: first
        signalName: "activated"
    }

    SignalSpy {
        id: disabledSpy

        target: disabledButton
        signalName: "activated"
    }

    TestCase {
        function init(): void {
            first.isBusy = false;
            first.forceActiveFocus(Qt.TabFocusReason);
            mouseMove(root, 390, 290);
            spy.clear();
            disabledSpy.clear();
        }

        function test_everyWayOfPressingActivatesOnce_data(): list<var> {
            return [
                { tag: "space", key: Qt.Key_Space },
                { tag: "return", key: Qt.Key_Return },
                { tag: "enter", key: Qt.Key_Enter }
            ];
        }

        function test_everyWayOfPressingActivatesOnce(data: var): void {
            keyClick(data.key);
            compare(spy.count, 1);
        }

        function test_thePagesKeyIsNotTheButtons(): void {
            keyClick(Qt.Key_Return, Qt.ControlModifier);
            keyClick(Qt.Key_Enter, Qt.ControlModifier);
            compare(spy.count, 0);
            keyClick(Qt.Key_Enter, Qt.KeypadModifier);
            compare(spy.count, 1);
        }

        function test_clickActivatesOnce(): void {
            mouseClick(first);
            compare(spy.count, 1);
        }

        function test_busyButtonKeepsFocusButDoesNothing(): void {
            first.isBusy = true;
            keyClick(Qt.Key_Return);
            keyClick(Qt.Key_Space);
            mouseClick(first);
            compare(spy.count, 0);
            verify(first.activeFocus);
        }

        function test_screenReadersPressActivatesOnce(): void {
            first.Accessible.pressAction();
            compare(spy.count, 1);
        }

        function test_disabledButtonIsSkippedAndSilent(): void {
            mouseClick(disabledButton);
            compare(disabledSpy.count, 0);
            keyClick(Qt.Key_Tab);
            verify(iconButton.activeFocus);
            compare(disabledButton.opacity, Theme.disabledOpacity);
        }

        function test_ringShowsForTheKeyboardOnly(): void {
            verify(first.visualFocus);
            iconButton.forceActiveFocus(Qt.OtherFocusReason);
            mouseClick(first);
            verify(first.activeFocus);
            verify(!first.visualFocus);
        }

        function test_stateChangesTheGround(): void {
            const rest = String(first.background.color);
            mouseMove(first, 5, 5);
            tryVerify(() => first.hovered);
            tryVerify(() => String(first.background.color) !== rest);
            const hovered = String(first.hoverColor);
            mousePress(first, 5, 5);
            verify(first.down);
            tryVerify(() => String(first.background.color) === String(first.pressedColor));
            verify(hovered !== String(first.pressedColor));
            mouseRelease(first, 5, 5);
        }

        function test_hitAreaIsLargeEnough(): void {
            verify(first.height >= Theme.target);
            verify(iconButton.height >= Theme.target);
            verify(iconButton.width >= Theme.target);
        }

        function test_screenReaderHearsNameAndKey(): void {
            compare(first.Accessible.name, "Start");
            compare(first.Accessible.description, "Key: Space");
            compare(iconButton.Accessible.name, "Close");
            compare(first.Accessible.role, Accessible.Button);
        }

        name: "AppButton"
        when: windowShown
    }
}
