// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
import SevenRounds.Controls
import SevenRounds.Theme

/// Every control in both palettes, at both ends of the text scale, enabled and not: it is built without a warning of the
/// engine, holds its words and looks different in the other palette.
Item {
    id: root

    width: 700
    height: 500

    Component { id: appButton; AppButton { text: "Start"; glyph: Icons.play; keyHint: "M" } }
    Component { id: primaryButton; AppButton { text: "Start"; kind: AppButton.Primary } }
    Component { id: quietButton; AppButton { text: "Start"; kind: AppButton.Quiet } }
    Component { id: dangerButton; AppButton { text: "Start"; kind: AppButton.Danger } }
    Component { id: busyButton; AppButton { text: "Start"; isBusy: true } }
    Component { id: chip; Chip { text: "follows"; tone: Chip.Good; hasDot: true; glyph: Icons.check } }
    Component { id: badge; SourceBadge { source: SourceBadge.Ours } }
    Component { id: segments; SegmentedChoice { options: ["L3", "L4"]; currentIndex: 0 } }
    Component { id: tabs; TabStrip { options: ["Notes", "Code"]; currentIndex: 0 } }
    Component { id: lineField; LineField { text: "words" } }
    Component { id: searchField; SearchField { text: "words" } }
    Component { id: dateField; DateField { value: "Thursday" } }
    Component { id: textBox; TextBox { text: "words" } }
    Component { id: checkRow; CheckRow { text: "words"; isOn: true } }
    Component { id: toggleRow; ToggleRow { text: "words"; isOn: true } }
    Component { id: bandPicker; BandPicker { title: "Depth"; value: 3; listenerValue: 4; ceiling: 5 } }
    Component { id: phaseBar; PhaseBar { labels: ["a", "b"]; weights: [1, 2]; progress: [1.5, 0.5] } }
    Component { id: clock; ClockText { time: "24:41"; phase: ClockText.NearEnd } }
    Component { id: levelMeter; LevelMeter { level: 0.6; isTooLoud: true } }
    Component { id: stepMeter; StepMeter { label: "Depth"; valueText: "3 of 5"; value: 3; total: 5 } }
    Component { id: banner; ProblemBanner { title: "It broke"; kept: "kept"; advice: "do"; actionText: "Go" } }
    Component { id: empty; EmptyState { title: "Nothing"; text: "yet"; glyph: Icons.star; actionText: "Go" } }
    Component { id: listRow; ListRow { text: "Mock"; caption: "design"; lead: "35′"; isActivatable: true; width: 400 } }
    Component { id: railItem; RailItem { text: "Today"; glyph: Icons.clock; count: "7"; isCurrent: true } }
    Component { id: keyHint; KeyHint { text: "Ctrl K" } }
    Component { id: logo; LogoRing { size: 48 } }
    Component { id: skeleton; Skeleton {} }
    Component { id: busy; BusyRing {} }
    Component { id: card; Card { title: "Title"; caption: "caption"; isActive: true } }

    TestCase {
        id: matrix

        function initTestCase(): void {
            Theme.reducedMotion = true;
        }

        function cleanup(): void {
            Theme.mode = Theme.Mode.Light;
            Theme.scale = 1;
        }

        function test_control_data(): list<var> {
            const controls = {
                appButton, primaryButton, quietButton, dangerButton, busyButton, chip, badge, segments, tabs, lineField,
                searchField, dateField, textBox, checkRow, toggleRow, bandPicker, phaseBar, clock, levelMeter, stepMeter, banner,
                empty, listRow, railItem, keyHint, logo, skeleton, busy, card
            };
            return Object.keys(controls).map(name => ({ tag: name, component: controls[name] }));
        }

        function test_control(data: var): void {
            const item = createTemporaryObject(data.component, root);
            verify(item);
            verify(item.implicitWidth > 0 && item.implicitHeight > 0);
            const light = grabImage(item);
            Theme.mode = Theme.Mode.Dark;
            verify(!light.equals(grabImage(item)), "both palettes look the same");

            item.enabled = false;
            const smallHeight = item.implicitHeight;
            Theme.scale = 2;
            if (data.tag !== "logo") {
                tryVerify(() => item.implicitHeight > smallHeight, 1000, "does not grow with the text");
            }
        }

        name: "StateMatrix"
        when: windowShown
    }
}
