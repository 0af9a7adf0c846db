// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
import SevenRounds.Controls
import SevenRounds.Theme

Item {
    id: root

    width: 200
    height: 100

    LevelMeter {
        id: meter

        level: 0
    }

    TestCase {
        name: "LevelMeter"
        when: windowShown

        /// How many bars are lit, and how many of them speak of too much.
        function lit(): list<var> {
            let count = 0;
            let loud = 0;
            for (let i = 0; i < meter.children.length; ++i) {
                const bar = meter.children[i];
                if (bar.isLit === undefined) {
                    continue;
                }
                count += bar.isLit ? 1 : 0;
                loud += Qt.colorEqual(bar.color, Theme.bad) ? 1 : 0;
            }
            return [count, loud];
        }

        function test_barsFollowTheLevel(): void {
            meter.isTooLoud = false;
            meter.level = 0;
            compare(lit(), [0, 0]);
            meter.level = 0.5;
            compare(lit(), [2, 0]);
            meter.level = 1;
            compare(lit(), [4, 0]);
        }

        function test_lastBarIsForTooLoud(): void {
            meter.level = 1;
            meter.isTooLoud = true;
            compare(lit(), [5, 1]);
            verify(meter.children[4].height > meter.children[3].height);
        }
    }
}
