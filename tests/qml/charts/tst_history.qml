// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
import SevenRounds.Charts
import SevenRounds.Theme

Rectangle {
    id: root

    width: 700
    height: 300
    color: Theme.surface

    BandHistory {
        id: weeks

        width: 300
        height: 120
        lows: [0, 0.5]
        highs: [0.5, 1]
        means: [0.25, 0.75]
        description: "Likely 50 to 100 percent today"
        firstLabel: "a week ago"
        lastLabel: "today"
    }

    Waterfall {
        id: parts

        y: 150
        width: 400
        labels: ["mock", "quizzes", "time"]
        values: [0.4, -0.1, 0.1]
        amounts: ["+0.40", "−0.10", "+0.10"]
        description: "Coding +0.40"
    }

    TestCase {
        when: windowShown

        function test_rangesRiseWithTheirWeek(): void {
            const image = grabImage(weeks);
            const old = Math.round(weeks.pitch / 4 / 2);
            const high = Math.round(weeks.plotHeight * 0.1);
            const low = Math.round(weeks.plotHeight * 0.9);
            compare(image.pixel(Math.min(old, 5), high).toString(), Theme.surface.toString());
            compare(image.pixel(Math.min(old, 5), low).toString(), Theme.accentPale.toString());
            compare(image.pixel(Math.round(weeks.pitch) + Math.min(old, 5), high).toString(), Theme.accentMiddle.toString());
            compare(image.pixel(Math.round(weeks.pitch) + Math.min(old, 5), low).toString(), Theme.surface.toString());
        }

        function test_partsBeginWhereTheOneBeforeEnded(): void {
            compare(parts.ends.length, 3);
            fuzzyCompare(parts.ends[0], 0.4, 1e-9);
            fuzzyCompare(parts.ends[1], 0.3, 1e-9);
            fuzzyCompare(parts.ends[2], 0.4, 1e-9);
            compare(parts.lowest, 0);
            fuzzyCompare(parts.span, 0.4, 1e-9);
        }

        function test_nothingMovedIsDrawnToo(): void {
            parts.values = [];
            compare(parts.span, 1);
            compare(parts.ends.length, 0);
            parts.values = [-0.2];
            fuzzyCompare(parts.lowest, -0.2, 1e-9);
            fuzzyCompare(parts.span, 0.2, 1e-9);
            parts.values = [0.4, -0.1, 0.1];
        }
    }
}
