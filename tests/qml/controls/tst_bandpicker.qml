// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
import SevenRounds.Controls
import SevenRounds.Theme

Item {
    id: root

    width: 400
    height: 300

    BandPicker {
        id: picker

        width: 360
        title: "Depth"
        bandTexts: ["one", "two", "three", "four", "five", "six"]
    }

    SignalSpy {
        id: spy

        target: picker
        signalName: "picked"
    }

    TestCase {
        function init(): void {
            picker.value = 3;
            picker.ceiling = 6;
            picker.isReadOnly = false;
            picker.canClear = true;
            picker.forceActiveFocus(Qt.TabFocusReason);
            mouseMove(root, 390, 290);
            spy.clear();
        }

        function test_keysPick_data(): list<var> {
            return [
                { tag: "1", key: Qt.Key_1, band: 1 },
                { tag: "6", key: Qt.Key_6, band: 6 },
                { tag: "right", key: Qt.Key_Right, band: 4 },
                { tag: "left", key: Qt.Key_Left, band: 2 },
                { tag: "home", key: Qt.Key_Home, band: 1 },
                { tag: "end", key: Qt.Key_End, band: 6 },
                { tag: "delete", key: Qt.Key_Delete, band: 0 }
            ];
        }

        function test_keysPick(data: var): void {
            keyClick(data.key);
            compare(spy.count, 1);
            compare(spy.signalArguments[0][0], data.band);
            compare(picker.value, 3);
        }

        function test_whatCannotBeTakenBackIsOnlyChanged(): void {
            picker.canClear = false;
            keyClick(Qt.Key_Delete);
            compare(spy.count, 0);
            keyClick(Qt.Key_5);
            compare(spy.count, 1);
            compare(spy.signalArguments[0][0], 5);
        }

        function test_otherDigitsAndShortcutsPassThrough(): void {
            keyClick(Qt.Key_7);
            keyClick(Qt.Key_0);
            keyClick(Qt.Key_4, Qt.ControlModifier);
            compare(spy.count, 0);
        }

        function test_ceilingHoldsForKeysAndClicks(): void {
            picker.ceiling = 5;
            keyClick(Qt.Key_6);
            compare(spy.signalArguments[0][0], 5);
            spy.clear();
            mouseClick(picker, picker.width - 10, Theme.lineBody + Theme.target / 2 - Theme.spaceXS);
            compare(spy.count, 0);
        }

        function test_askingForMoreGivesNoLess(): void {
            picker.value = 5;
            picker.ceiling = 4;
            keyClick(Qt.Key_Right);
            keyClick(Qt.Key_End);
            keyClick(Qt.Key_6);
            compare(spy.count, 0);
            keyClick(Qt.Key_Left);
            compare(spy.count, 1);
            compare(spy.signalArguments[0][0], 4);
        }

        function test_clickPicksTheBandUnderThePointer(): void {
            mouseClick(picker, 10, Theme.lineBody + Theme.target / 2 - Theme.spaceXS);
            compare(spy.signalArguments[0][0], 1);
        }

        function test_firstArrowRatesAnUnratedCriterion(): void {
            picker.value = 0;
            compare(picker.valueText, "not rated");
            keyClick(Qt.Key_Right);
            compare(spy.signalArguments[0][0], 1);
        }

        function test_readOnlyTakesNothing(): void {
            picker.isReadOnly = true;
            keyClick(Qt.Key_6);
            mouseClick(picker, 10, Theme.lineBody + Theme.lineBody / 2);
            compare(spy.count, 0);
            compare(picker.Accessible.readOnly, true);
        }

        function test_screenReaderHearsTheBandAndItsWords(): void {
            compare(picker.Accessible.role, Accessible.Slider);
            compare(picker.Accessible.name, "Depth");
            compare(picker.Accessible.description, "3 of 6. three");
        }

        function test_hoverExplainsAnotherBand(): void {
            compare(picker.explainedBand, 3);
            mouseMove(picker, picker.width - 10, Theme.lineBody + Theme.target / 2 - Theme.spaceXS);
            tryCompare(picker, "explainedBand", 6);
            mouseMove(root, 390, 290);
            tryCompare(picker, "explainedBand", 3);
        }

        name: "BandPicker"
        when: windowShown
    }
}
