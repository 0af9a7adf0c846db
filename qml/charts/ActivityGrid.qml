// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import SevenRounds.Theme

/// Practice day by day: a column a week, seven days down, darker for more. Levels run from 0 (nothing) to 4. With too little
/// room the oldest weeks are left out, with more the squares grow a little. The caption below it says the same in words.
Item {
    id: root

    /// Oldest first; the first belongs to the first day of a week.
    required property list<int> levels
    required property string description
    readonly property int days: 7
    readonly property int gap: Theme.spaceXS - Theme.hairline
    readonly property int weeks: Math.ceil(root.levels.length / root.days)
    readonly property int shownWeeks: Math.min(root.weeks, Math.floor((root.width + root.gap) / (Theme.heatCell + root.gap)))
    readonly property int cell: Math.max(Theme.heatCell, Math.min(Theme.iconLarge,
        Math.floor((root.width + root.gap) / Math.max(1, root.weeks)) - root.gap))
    readonly property int pitch: root.cell + root.gap
    readonly property int skipped: (root.weeks - root.shownWeeks) * root.days
    readonly property list<color> shades: [Theme.sunken, Theme.accentPale, Theme.accentMiddle, Theme.accent, Theme.accentPressed]

    implicitWidth: root.weeks * (Theme.heatCell + root.gap)
    implicitHeight: root.days * root.pitch - root.gap

    Accessible.role: Accessible.Graphic
    Accessible.name: root.description

    Grid {
        rows: root.days
        flow: Grid.TopToBottom
        spacing: root.gap

        Repeater {
            model: root.levels.length - root.skipped

            Rectangle {
                id: day

                required property int index

                width: root.cell
                height: root.cell
                radius: Theme.radiusS - Theme.hairline
                color: root.shades[Math.max(0, Math.min(root.shades.length - 1, root.levels[root.skipped + day.index]))]
            }
        }
    }
}
