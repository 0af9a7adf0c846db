// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
import SevenRounds.Controls
import SevenRounds.Theme

Item {
    id: root

    width: 200
    height: 200

    Rectangle {
        id: frame

        width: 48
        height: 48
        color: "white"

        IconGlyph {
            id: glyph

            path: Icons.record
            size: 48
            color: "#ff0000"
        }
    }

    Rectangle {
        id: list

        y: 100
        width: 48
        height: 120
        color: "white"

        Item {
            width: 48
            height: 48
            clip: true

            IconGlyph {
                y: 60
                path: Icons.record
                isFilled: true
                size: 48
                color: "#ff0000"
            }
        }
    }

    TestCase {
        function init(): void {
            glyph.path = Icons.record;
            glyph.isFilled = false;
            glyph.isDirectional = false;
            glyph.LayoutMirroring.enabled = false;
        }

        function inkedColumns(): list<var> {
            const image = grabImage(frame);
            return [8, 40].map(x => Array.from({ length: 48 }, (_, y) => image.green(x, y)).some(green => green < 200));
        }

        function test_drawsInItsColor(): void {
            glyph.isFilled = true;
            const image = grabImage(frame);
            compare(image.pixel(24, 24), "#ff0000");
            compare(image.pixel(1, 1), "#ffffff");
        }

        function test_isNotDrawnOutsideOfWhatClipsIt(): void {
            const image = grabImage(list);
            compare(image.pixel(24, 84), "#ffffff");
        }

        function test_edgesAreSmooth(): void {
            glyph.isFilled = true;
            const image = grabImage(frame);
            const greens = Array.from({ length: 48 }, (_, x) => image.green(x, 18));
            verify(greens.some(green => green > 20 && green < 235), "no pixel between ink and paper");
        }

        function test_arrowsTurnRoundWhenMirrored(): void {
            glyph.path = "M4 12l4-4M4 12l4 4";
            glyph.isDirectional = true;
            compare(inkedColumns(), [true, false]);
            glyph.LayoutMirroring.enabled = true;
            compare(inkedColumns(), [false, true]);
        }

        function test_otherIconsDoNotTurn(): void {
            glyph.path = "M4 12l4-4M4 12l4 4";
            glyph.LayoutMirroring.enabled = true;
            compare(inkedColumns(), [true, false]);
        }

        name: "IconGlyph"
        when: windowShown
    }
}
