// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme

/// Fields, choices and every icon.
ScrollPage {
    id: root

    readonly property list<string> glyphs: [
        Icons.arrowRight, Icons.arrowUp, Icons.book, Icons.bookmark,
        Icons.bulb, Icons.busy, Icons.calendar, Icons.cards, Icons.chart, Icons.check, Icons.chevronDown,
        Icons.chevronLeft, Icons.chevronRight, Icons.chevronUp, Icons.clock, Icons.close, Icons.code,
        Icons.columns, Icons.document, Icons.download, Icons.edit, Icons.eye, Icons.flag,
        Icons.gear, Icons.info, Icons.key, Icons.keyboard, Icons.lock, Icons.microphone, Icons.minus,
        Icons.pause, Icons.people, Icons.pi, Icons.play, Icons.plus, Icons.record, Icons.refresh,
        Icons.search, Icons.slides, Icons.speaker, Icons.speech, Icons.star, Icons.stop,
        Icons.target, Icons.timer, Icons.trash, Icons.undo, Icons.upload, Icons.warning
    ]

    crumb: "Gallery / Forms"
    title: "When do you need to be ready?"
    actions: [
        SegmentedChoice {
            options: ["L3", "L4", "L5", "L6", "L7"]
            currentIndex: 2
        }
    ]

    TabStrip {
        options: ["Notes", "Whiteboard", "Code"]
        currentIndex: 0
    }

    GridLayout {
        columns: root.isNarrow ? 1 : 2
        columnSpacing: Theme.spaceXL

        Card {
            Layout.preferredWidth: Theme.scaled(460)
            Layout.fillWidth: root.isNarrow

            FormField {
                Layout.fillWidth: true
                label: "Interview day"

                DateField {
                    Layout.fillWidth: true
                    value: "Thursday 10 December"
                }
            }

            FormField {
                Layout.fillWidth: true
                label: "Loop"

                SegmentedChoice {
                    Layout.fillWidth: true
                    options: ["AI Engineer", "Research"]
                    currentIndex: 0
                }
            }

            FormField {
                Layout.fillWidth: true
                label: "Hours a week"
                error: "Between 1 and 60 hours"

                LineField {
                    Layout.fillWidth: true
                    text: "800"
                    hasError: true
                }
            }

            FormField {
                Layout.fillWidth: true
                label: "Name"
                hint: "Shown nowhere but here"

                LineField {
                    Layout.fillWidth: true
                    placeholderText: "How should we call you?"
                }
            }

            SearchField {
                Layout.fillWidth: true
                text: "policy gradient"
            }

            TextBox {
                Layout.fillWidth: true
                Layout.preferredHeight: 120
                focus: true
                placeholderText: "What would you say?"
                text: "Two truncations do two jobs. Say which one you would loosen first, and what it costs."
                Component.onCompleted: forceActiveFocus()
            }
        }

        Card {
            Layout.fillWidth: true
            Layout.fillHeight: true
            title: "Icons"

            Flow {
                Layout.fillWidth: true
                spacing: Theme.spaceL

                Repeater {
                    model: root.glyphs.length

                    IconGlyph {
                        id: glyph

                        required property int index

                        path: root.glyphs[glyph.index]
                        color: Theme.ink
                    }
                }
            }

            Flow {
                Layout.fillWidth: true
                spacing: Theme.spaceL

                Repeater {
                    model: root.glyphs.length

                    IconGlyph {
                        id: largeGlyph

                        required property int index

                        path: root.glyphs[largeGlyph.index]
                        size: Theme.iconLarge
                    }
                }
            }

            LogoRing {
                size: 96
            }
        }
    }
}
