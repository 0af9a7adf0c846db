// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme

/// Buttons, chips, banners, clocks and rows.
ScrollPage {
    id: root

    crumb: "Gallery / Controls"
    title: "What everything is made of"
    actions: [
        StepMeter {
            label: "Depth"
            valueText: "3 of 5"
            value: 3
            total: 5
        },
        LevelMeter {
            level: 0.6
        },
        ClockText {
            time: "24:41"
            caption: "of 60:00 left"
        },
        ClockText {
            time: "01:12"
            phase: ClockText.NearEnd
        },
        ClockText {
            time: "02:07"
            phase: ClockText.Overtime
        }
    ]

    PhaseBar {
        Layout.fillWidth: true
        labels: ["Fundamentals · 30′", "Your research · 15′", "Open problems · 15′"]
        weights: [30, 15, 15]
        progress: [1.1, 0.35, 0]
        currentIndex: 1
    }

    Flow {
        Layout.fillWidth: true
        spacing: Theme.spaceS

        AppButton {
            text: "Go deeper"
            kind: AppButton.Primary
            keyHint: "→"
        }

        AppButton {
            text: "Pause"
            keyHint: "Space"
        }

        AppButton {
            text: "Hint · costs 1"
            glyph: Icons.bulb
        }

        AppButton {
            text: "Checking"
            isBusy: true
        }

        AppButton {
            text: "Skip"
            kind: AppButton.Quiet
        }

        AppButton {
            text: "Delete everything"
            kind: AppButton.Danger
            glyph: Icons.trash
        }

        AppButton {
            text: "Submit"
            kind: AppButton.Primary
            enabled: false
        }

        AppButton {
            glyph: Icons.gear
            label: "Settings"
        }

        AppButton {
            text: "Focused"
            focus: true
            Component.onCompleted: forceActiveFocus(Qt.TabFocusReason)
        }
    }

    Flow {
        Layout.fillWidth: true
        spacing: Theme.spaceS

        Chip {
            text: "6 of 7 lines"
        }

        Chip {
            text: "+2.1"
            tone: Chip.Accent
        }

        Chip {
            text: "follows"
            tone: Chip.Good
            glyph: Icons.check
        }

        Chip {
            text: "four minutes before the first equation"
            tone: Chip.Warn
        }

        Chip {
            text: "Recording 35:19"
            tone: Chip.Bad
            hasDot: true
        }

        SourceBadge {
            source: SourceBadge.S1
        }

        SourceBadge {
            source: SourceBadge.Both
        }

        SourceBadge {
            source: SourceBadge.Ours
        }
    }

    ProblemBanner {
        Layout.fillWidth: true
        title: "Not equal to line 3"
        kept: "Your line is kept; nothing was scored."
        advice: "On an instance with 3 latent states the left side is -1.2047 and yours is -1.3911."
        actionText: "See the instance"
    }

    RowLayout {
        spacing: Theme.spaceXL

        Card {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.fillHeight: true
            title: "Rubric"

            BandPicker {
                Layout.fillWidth: true
                title: "Depth of the mathematics"
                value: 4
                listenerValue: 5
                bandTexts: ["Quotes", "Works toward it", "Right direction",
                    "Derives it from stated assumptions, each step with its reason, with a slip that is repaired",
                    "Says where it is tight", "Drops an assumption"]
            }

            BandPicker {
                Layout.fillWidth: true
                title: "Structure of the answer"
                value: 5
                listenerValue: 4
                ceiling: 5
                isReadOnly: true
            }
        }

        Card {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.fillHeight: true
            title: "Points of a strong answer"
            spacing: Theme.spaceXS

            CheckRow {
                Layout.fillWidth: true
                text: "Variance grows exponentially with the horizon"
                caption: "12:40"
                isOn: true
            }

            CheckRow {
                Layout.fillWidth: true
                text: "The deadly triad, and which leg this removes"
            }

            ToggleRow {
                Layout.fillWidth: true
                text: "Read questions aloud"
                caption: "With the voice of this machine"
                isOn: true
            }

            ToggleRow {
                Layout.fillWidth: true
                text: "Full screen in a round"
            }

            Skeleton {
                Layout.fillWidth: true
            }
        }

        Card {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.fillHeight: true

            EmptyState {
                Layout.fillWidth: true
                glyph: Icons.star
                title: "No story yet"
                text: "Your stories will stand here, with the questions that each one answers."
                actionText: "Write the first one"
            }
        }
    }
}
