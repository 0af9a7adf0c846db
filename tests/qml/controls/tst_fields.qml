// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import QtTest
import SevenRounds.Controls
import SevenRounds.Theme

Item {
    id: root

    property string day: "Thursday 10 December"
    property bool isRefused: false

    width: 500
    height: 500

    ColumnLayout {
        width: parent.width

        SearchField {
            id: search

            Layout.fillWidth: true
        }

        FormField {
            id: form

            Layout.fillWidth: true
            label: "Interview day"

            DateField {
                id: date

                Layout.fillWidth: true
                value: root.day
                hasError: root.isRefused

                onCommitted: text => {
                    root.isRefused = text === "nonsense";
                    root.day = text === "24 12" ? "Thursday 24 December" : root.day;
                }
            }
        }

        LineField {
            id: line

            Layout.fillWidth: true
            placeholderText: "Name"
        }
    }

    SignalSpy {
        id: searched

        target: search
        signalName: "searched"
    }

    SignalSpy {
        id: committed

        target: date
        signalName: "committed"
    }

    SignalSpy {
        id: stepped

        target: date
        signalName: "stepped"
    }

    TestCase {
        function init(): void {
            root.day = "Thursday 10 December";
            root.isRefused = false;
            date.text = root.day;
            search.clear();
            [searched, committed, stepped].forEach(spy => spy.clear());
        }

        function typeDay(text: string): void {
            date.forceActiveFocus();
            date.selectAll();
            for (const letter of text) {
                keyClick(letter);
            }
            keyClick(Qt.Key_Return);
        }

        function test_searchFollowsEveryKeystroke(): void {
            search.forceActiveFocus();
            keyClick("p");
            keyClick("i");
            compare(searched.count, 2);
            compare(searched.signalArguments[1][0], "pi");
        }

        function test_escapeEmptiesTheSearchFirst(): void {
            search.forceActiveFocus();
            keyClick("p");
            keyClick(Qt.Key_Escape);
            compare(search.text, "");
            compare(searched.signalArguments[1][0], "");
        }

        function test_dateShowsWhatItsOwnerUnderstood(): void {
            typeDay("24 12");
            compare(committed.count, 1);
            compare(date.text, "Thursday 24 December");
        }

        function test_sameDayTypedOtherwiseIsShownProperlyAgain(): void {
            typeDay("10.12");
            compare(date.text, "Thursday 10 December");
        }

        function test_refusedDayStaysToBeMended(): void {
            typeDay("nonsense");
            compare(date.text, "nonsense");
        }

        function test_untouchedDateCommitsNothing(): void {
            date.forceActiveFocus();
            line.forceActiveFocus();
            compare(committed.count, 0);
        }

        function test_upAndDownStepByDays(): void {
            date.forceActiveFocus();
            keyClick(Qt.Key_Up);
            keyClick(Qt.Key_Down);
            compare(stepped.signalArguments[0][0], 1);
            compare(stepped.signalArguments[1][0], -1);
        }

        function test_fieldTellsItsNameAndShowsFocus(): void {
            compare(line.Accessible.name, "Name");
            // The hint that is the name is not read twice; another one is read.
            compare(line.Accessible.description, "");
            line.label = "Name of the paper";
            compare(line.Accessible.description, "Name");
            line.label = line.placeholderText;
            const rest = String(line.background.border.color);
            line.forceActiveFocus();
            compare(line.background.border.color, Theme.accent);
            line.hasError = true;
            compare(line.background.border.color, Theme.bad);
            line.hasError = false;
            search.forceActiveFocus();
            compare(String(line.background.border.color), rest);
        }

        function test_labelStandsOnTopWhereThereIsNoRoom(): void {
            verify(!form.isStacked);
            root.width = 200;
            tryVerify(() => form.isStacked);
            root.width = 500;
            tryVerify(() => !form.isStacked);
        }

        name: "Fields"
        when: windowShown
    }
}
