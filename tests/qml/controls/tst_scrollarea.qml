// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
import SevenRounds.Controls

Item {
    id: root

    width: 300
    height: 200

    ScrollArea {
        id: area

        anchors.fill: parent
        contentWidth: 500
        contentHeight: 450

        Rectangle {
            width: 500
            height: 450
        }
    }

    TestCase {
        name: "ScrollArea"
        when: windowShown

        function init(): void {
            area.contentX = 0;
            area.contentY = 0;
        }

        function test_movesAsFarAsItGoes(): void {
            verify(area.move(150, 100));
            compare(area.contentX, 150);
            compare(area.contentY, 100);
            verify(area.move(1000, 1000));
            compare(area.contentX, 200);
            compare(area.contentY, 250);
            verify(!area.move(1, 1));
        }

        function test_turnsByPagesUntilTheEnd(): void {
            verify(!area.turn(-1));
            let turns = 0;
            while (area.turn(1)) {
                ++turns;
            }
            compare(turns, 2);
            compare(area.contentY, 250);
        }
    }
}
