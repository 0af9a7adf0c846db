// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
import SevenRounds.Charts
import SevenRounds.Controls
import SevenRounds.Theme

Rectangle {
    id: root

    width: 700
    height: 700
    color: Theme.surface

    ReadinessRing {
        id: ring

        width: 300
        height: 300
        lows: [0.4, 0, 0, 0, 0, 0, 0]
        highs: [0.7, 1, 1, 1, 1, 1, 1]
        measured: [true, true, false, false, false, false, false]
        labels: ["1", "2", "3", "4", "5", "6", "7"]
        description: "Recruiter 40 to 70 percent"
        overline: "Ready"
        figure: "46%"
        underline: "likely 31–62%"
    }

    RangeBar {
        id: range

        y: 320
        width: 200
        low: 0.25
        high: 0.75
        mean: 0.5
        description: "25 to 75 percent"
    }

    DensityCurve {
        id: curve

        y: 350
        width: 350
        height: 60
        mean: 5
        deviation: 0.5
        bar: 5.5
        description: "Above the bar with 16 percent"
    }

    GrowthPlot {
        id: growth

        y: 480
        width: 200
        height: 100
        sizes: [0, 1]
        own: [0, 1]
        reference: [0, 0.5]
        description: "Grows as the square"
    }

    PaceBar {
        id: pace

        y: 420
        width: 604
        planned: [3, 1, 2]
        used: [1.5, 1.2, 0]
        currentIndex: 1
        caption: "Slide 2 of 3"
        paceText: "0:12 behind plan"
        description: "Pace"
    }

    PaceBar {
        id: manySlides

        y: 460
        width: 604
        planned: Array.from({ length: 200 }, () => 6)
        used: []
        description: "Many slides"
    }

    ActivityGrid {
        id: grid

        y: 500
        width: 150
        levels: Array.from({ length: 140 }, (_, day) => day === 139 ? 4 : 0)
        description: "one session"
    }

    CalibrationPlot {
        id: plot

        x: 400
        predicted: [0.2, 0.8]
        observed: [0.2, 0.6]
        counts: [1, 9]
        xLabel: "your prediction"
        yLabel: "what checks said"
        description: "calibration"
    }

    LoadBars {
        id: load

        x: 400
        y: 500
        width: 200
        height: 100
        counts: [4, 0, 2]
        description: "6 reviews"
        firstLabel: "today"
        lastLabel: "in 3 days"
    }

    TestCase {
        /// The color in the middle of the ring's band, at a share of a segment.
        function ringColor(segment: int, share: real): string {
            const image = grabImage(ring);
            const angle = 2 * Math.PI * ring.turn(segment, share);
            return image.pixel(Math.round(150 + ring.radius * Math.sin(angle)), Math.round(150 - ring.radius * Math.cos(angle)));
        }

        function cleanup(): void {
            Theme.mode = Theme.Mode.Light;
            range.isMeasured = true;
        }

        function test_ringIsSolidThenPaleThenEmpty(): void {
            compare(ringColor(0, 0.2), Theme.accent);
            compare(ringColor(0, 0.55), Theme.accentPale);
            compare(ringColor(0, 0.85), Theme.sunken);
        }

        function test_ringOfAWideRangeHasNoSolidPart(): void {
            compare(ringColor(1, 0.1), Theme.accentPale);
            compare(ringColor(1, 0.9), Theme.accentPale);
        }

        function test_unmeasuredSegmentStaysEmptyWhateverItsRange(): void {
            compare(ringColor(2, 0.1), Theme.sunken);
            compare(ringColor(2, 0.9), Theme.sunken);
        }

        function test_segmentsStandApart(): void {
            const image = grabImage(ring);
            compare(image.pixel(150, Math.round(150 - ring.radius)), Theme.surface);
        }

        function test_ringFollowsTheTheme(): void {
            Theme.mode = Theme.Mode.Dark;
            compare(ringColor(0, 0.2), Theme.darkTokens.accent);
        }

        function test_ringSpeaks(): void {
            compare(ring.Accessible.name, "Ready 46% likely 31–62%");
            compare(ring.Accessible.description, "Recruiter 40 to 70 percent");
        }

        function test_rangeBarShowsItsThreeParts(): void {
            const image = grabImage(range);
            const middle = Math.round(range.height / 2);
            compare(image.pixel(20, middle), Theme.accent);
            compare(image.pixel(100, middle), Theme.ink);
            compare(image.pixel(130, middle), Theme.accentPale);
            compare(image.pixel(180, middle), Theme.sunken);
        }

        function test_unmeasuredRangeClaimsNothing(): void {
            range.isMeasured = false;
            const image = grabImage(range);
            const middle = Math.round(range.height / 2);
            for (const x of [20, 100, 130, 180]) {
                compare(image.pixel(x, middle), Theme.sunken);
            }
        }

        function test_curvePeaksAtItsMeanAndIsFilledAboveTheBar(): void {
            verify(curve.yOf(5) < curve.yOf(4.5));
            fuzzyCompare(curve.yOf(4.5), curve.yOf(5.5), 0.001);
            fuzzyCompare(curve.xOf(5), 350 * 3 / 7, 0.001);
            const image = grabImage(curve);
            const y = Math.round(curve.baseY - 6);
            compare(image.pixel(Math.round(curve.xOf(5.7)), y), Theme.accentPale);
            compare(image.pixel(Math.round(curve.xOf(5.2)), y), Theme.surface);
        }

        function test_growthGoesFromCornerToCorner(): void {
            compare(growth.xOf(1), 200 - growth.inset);
            compare(growth.yOf(1), growth.inset);
            compare(growth.path([]), "");
            compare(growth.path(growth.own), `M${growth.inset} ${100 - growth.inset}L${200 - growth.inset} ${growth.inset}`);
        }

        function test_widerCurvesAreFlatter(): void {
            const narrow = curve.yOf(5);
            curve.deviation = 2;
            verify(curve.yOf(5) > narrow);
            curve.deviation = 0.5;
        }

        function test_paceBarOfManySlidesStaysInsideItsWidth(): void {
            verify(manySlides.gap > 0 && manySlides.gap < Theme.spaceXS);
            const cell = manySlides.room / manySlides.planned.length;
            verify(cell > manySlides.gap);
            const row = manySlides.children[0];
            compare(row.children.length, 201);
            verify(row.childrenRect.width <= manySlides.width + 0.01);
            fuzzyCompare(row.children[0].width, cell, 0.01);
        }

        function test_paceBarFillsAndWarns(): void {
            const image = grabImage(pace);
            const y = 4;
            compare(image.pixel(20, y), Theme.accent);
            compare(image.pixel(280, y), Theme.sunkenHover);
            compare(image.pixel(330, y + 4), Theme.warn);
            compare(image.pixel(560, y), Theme.sunkenHover);
            compare(pace.Accessible.description, "Slide 2 of 3 0:12 behind plan");
        }

        function test_gridLeavesOutTheOldestWeeks(): void {
            verify(grid.shownWeeks < grid.weeks);
            verify(grid.shownWeeks * grid.pitch <= grid.width + Theme.spaceXS);
            const image = grabImage(grid);
            compare(image.pixel((grid.shownWeeks - 1) * grid.pitch + 6, 6 * grid.pitch + 6), Theme.accentPressed);
        }

        function test_dotsStandWhereTheyBelongAndGrowWithCount(): void {
            const dots = Array.from(plot.children).filter(child => child.radius > 0);
            compare(dots.length, 2);
            verify(dots[1].width > dots[0].width);
            fuzzyCompare(dots[1].x + dots[1].width / 2, plot.width * 0.8, 0.5);
            fuzzyCompare(dots[1].y + dots[1].height / 2, plot.plotHeight * 0.4, 0.5);
        }

        function test_barsAreAsHighAsTheirDays(): void {
            const bars = Array.from(load.children).filter(child => child.radius > 0);
            compare(bars.length, 3);
            fuzzyCompare(bars[0].height, load.plotHeight, 0.5);
            compare(bars[1].height, 0);
            fuzzyCompare(bars[2].height, load.plotHeight / 2, 0.5);
            verify(bars[2].x > bars[0].x + bars[0].width);
            verify(!Qt.colorEqual(bars[0].color, bars[2].color));
        }

        name: "Charts"
        when: windowShown
    }
}
