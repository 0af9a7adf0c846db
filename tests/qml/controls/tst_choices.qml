// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
import SevenRounds.Controls
import SevenRounds.Theme

Item {
    id: root

    width: 600
    height: 300

    Column {
        LayoutMirroring.childrenInherit: true

        SegmentedChoice {
            id: segments

            options: ["L3", "L4", "L5", "L6", "L7"]
            label: "Level"
        }

        TabStrip {
            id: tabs

            options: ["Notes", "Whiteboard", "Code"]
            currentIndex: 0
        }
    }

    SegmentedChoice {
        id: words

        y: 150
        options: ["As the desktop", "Light", "Dark"]
    }

    SignalSpy {
        id: spy

        target: segments
        signalName: "selected"
    }

    SignalSpy {
        id: tabSpy

        target: tabs
        signalName: "selected"
    }

    TestCase {
        function init(): void {
            segments.currentIndex = 2;
            segments.LayoutMirroring.enabled = false;
            segments.forceActiveFocus(Qt.TabFocusReason);
            spy.clear();
            tabSpy.clear();
        }

        function cleanup(): void {
            Theme.scale = 1;
        }

        function test_keysSelect_data(): list<var> {
            return [
                { tag: "right", key: Qt.Key_Right, index: 3 },
                { tag: "left", key: Qt.Key_Left, index: 1 },
                { tag: "down", key: Qt.Key_Down, index: 3 },
                { tag: "up", key: Qt.Key_Up, index: 1 },
                { tag: "home", key: Qt.Key_Home, index: 0 },
                { tag: "end", key: Qt.Key_End, index: 4 }
            ];
        }

        function test_keysSelect(data: var): void {
            keyClick(data.key);
            compare(spy.count, 1);
            compare(spy.signalArguments[0][0], data.index);
            compare(segments.currentIndex, 2);
        }

        function test_endsAreSilent(): void {
            segments.currentIndex = 4;
            keyClick(Qt.Key_Right);
            keyClick(Qt.Key_End);
            compare(spy.count, 0);
        }

        function test_arrowsTurnRoundWhenMirrored(): void {
            segments.LayoutMirroring.enabled = true;
            keyClick(Qt.Key_Right);
            compare(spy.signalArguments[0][0], 1);
        }

        function test_clickSelectsThePlaceUnderThePointer(): void {
            mouseClick(segments, segments.width - 10, segments.height / 2);
            compare(spy.signalArguments[0][0], 4);
            mouseClick(tabs, tabs.implicitWidth - 5, tabs.height / 2);
            compare(tabSpy.signalArguments[0][0], 2);
        }

        function test_screenReaderFindsTheOptions(): void {
            compare(segments.Accessible.role, Accessible.Grouping);
            compare(tabs.Accessible.role, Accessible.PageTabList);
            const option = findChild(segments, "cells").children[3];
            compare(option.Accessible.name, "L6");
            option.Accessible.pressAction();
            compare(spy.signalArguments[0][0], 3);
        }

        function test_ringShowsForTheKeyboardOnly(): void {
            verify(segments.visualFocus);
            mouseClick(segments, 10, 10);
            verify(segments.activeFocus);
            verify(!segments.visualFocus);
            keyClick(Qt.Key_Tab);
            verify(tabs.visualFocus);
        }

        function test_oneStopForTab(): void {
            keyClick(Qt.Key_Tab);
            verify(tabs.activeFocus);
        }

        function test_segmentsAreEquallyWideAndGrowWithTheText(): void {
            const cells = findChild(segments, "cells").children;
            fuzzyCompare(cells[0].width, cells[4].width, 1);
            const before = segments.implicitWidth;
            Theme.scale = 2;
            verify(segments.implicitWidth > before + 5 * 10);
        }

        function cutWords(): int {
            return Array.from(findChild(words, "cells").children).filter(cell => cell.children[1]?.truncated).length;
        }

        function test_partsShareUnevenlyWhereAWordWouldBeCutOff(): void {
            words.width = words.implicitWidth;
            compare(cutWords(), 0);
            words.width = 240;
            const cells = findChild(words, "cells").children;
            verify(!words.isStacked);
            verify(cells[0].width > cells[1].width + 10);
            compare(cells[2].x + cells[2].width, words.width - 2 * Theme.hairline);
            compare(cutWords(), 0);
        }

        function test_optionsStandBelowEachOtherWithoutRoom(): void {
            words.width = 130;
            verify(words.isStacked);
            compare(words.implicitHeight, 3 * words.rowHeight + 2 * Theme.hairline);
            const cells = findChild(words, "cells").children;
            compare(cells[1].y, words.rowHeight);
            compare(cells[2].width, words.width - 2 * Theme.hairline);
            compare(cutWords(), 0);
        }

        name: "Choices"
        when: windowShown
    }
}
