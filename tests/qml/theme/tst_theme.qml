// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
import SevenRounds.Theme

TestCase {
    id: root

    function cleanup(): void {
        Theme.mode = Theme.Mode.Light;
        Theme.scale = 1;
        Theme.reducedMotion = false;
    }

    // Relative luminance and contrast as WCAG 2.1 defines them.
    function channel(value: real): real {
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    function luminance(color: color): real {
        return 0.2126 * root.channel(color.r) + 0.7152 * root.channel(color.g) + 0.0722 * root.channel(color.b);
    }

    function contrast(first: color, second: color): real {
        const one = root.luminance(first) + 0.05;
        const other = root.luminance(second) + 0.05;
        return Math.max(one, other) / Math.min(one, other);
    }

    function test_wordsAreReadable_data(): list<var> {
        const pairs = [];
        for (const mode of [Theme.Mode.Light, Theme.Mode.Dark]) {
            // Rows and cells that are pressed or hovered keep their words.
            for (const ground of ["background", "surface", "sunken", "surfaceHover", "sunkenHover", "accentSoft", "accentSoftHover"]) {
                for (const ink of ["ink", "ink2", "accent", "goodInk", "warnInk", "badInk"]) {
                    pairs.push({ tag: `${mode} ${ink} on ${ground}`, mode: mode, ink: ink, ground: ground });
                }
            }
            for (const name of ["good", "warn", "bad"]) {
                for (const ink of ["ink", "ink2", "accent", `${name}Ink`]) {
                    pairs.push({ tag: `${mode} ${ink} on ${name}`, mode: mode, ink: ink, ground: `${name}Soft` });
                }
            }
            for (const ground of ["surface", "surfaceHover"]) {
                pairs.push({ tag: `${mode} code on ${ground}`, mode: mode, ink: "codeKeyword", ground: ground });
            }
            // What is selected in a field.
            pairs.push({ tag: `${mode} selected`, mode: mode, ink: "ink", ground: "accentPale" });
            for (const ground of ["accent", "accentHover", "accentPressed"]) {
                pairs.push({ tag: `${mode} on ${ground}`, mode: mode, ink: "inkOnAccent", ground: ground });
            }
        }
        return pairs;
    }

    function test_wordsAreReadable(data: var): void {
        Theme.mode = data.mode;
        const ratio = root.contrast(Theme[data.ink], Theme[data.ground]);
        verify(ratio >= 4.5, `${data.tag}: ${ratio}`);
    }

    function test_edgesAndMarksAreSeen_data(): list<var> {
        const pairs = [];
        for (const mode of [Theme.Mode.Light, Theme.Mode.Dark]) {
            const push = (mark, ground) => pairs.push({ tag: `${mode} ${mark} on ${ground}`, mode: mode, mark: mark, ground: ground });
            // The edges of fields, switches and boxes, and what charts are drawn with, on whatever they stand on or in.
            for (const ground of ["background", "surface", "sunken", "surfaceHover", "sunkenHover", "accentSoft"]) {
                push("lineStrong", ground);
                push("ink3", ground);
                push("ink2", ground);
            }
            // The ring of the focus stands on everything that can have it.
            for (const ground of ["background", "surface", "sunken", "surfaceHover", "sunkenHover", "accentSoft", "accentSoftHover",
                "goodSoft", "warnSoft", "badSoft"]) {
                push("accent", ground);
            }
            for (const ground of ["background", "surface", "sunken"]) {
                push("bad", ground);
                push("good", ground);
                push("warn", ground);
            }
        }
        return pairs;
    }

    function test_edgesAndMarksAreSeen(data: var): void {
        Theme.mode = data.mode;
        const ratio = root.contrast(Theme[data.mark], Theme[data.ground]);
        verify(ratio >= 3, `${data.tag}: ${ratio}`);
    }

    function test_modeChangesEveryGround(): void {
        const light = [Theme.background, Theme.surface, Theme.sunken, Theme.ink, Theme.accent].map(String);
        Theme.mode = Theme.Mode.Dark;
        verify(Theme.isDark);
        const dark = [Theme.background, Theme.surface, Theme.sunken, Theme.ink, Theme.accent].map(String);
        light.forEach((color, index) => verify(color !== dark[index]));
    }

    function test_textGrowsWithScaleButSpaceDoesNot(): void {
        const space = Theme.spaceXL;
        Theme.scale = 2;
        compare(Theme.textBody, 28);
        compare(Theme.target, 72);
        compare(Theme.spaceXL, space);
    }

    function test_reducedMotionStopsMotion(): void {
        compare(Theme.motionFast, 120);
        Theme.reducedMotion = true;
        compare(Theme.motionFast, 0);
        compare(Theme.motionTurn, 0);
    }

    name: "Theme"
}
