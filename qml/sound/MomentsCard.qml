// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// The questions and marks of a recorded round, or the slides, questions and marks of a talk; each leads to its place in the sound.
Card {
    id: root

    required property ReplayViewModel replay

    title: root.replay.momentsTitle
    isFlush: true

    Repeater {
        model: root.replay.moments

        ListRow {
            id: row

            required property int index
            required property string label
            required property string timeText
            required property bool isMark
            required property bool isCurrent

            Layout.fillWidth: true
            lead: row.timeText
            leadWidth: Theme.spacePage
            text: row.label
            glyph: row.isMark ? Icons.flag : ""
            isActivatable: true
            isSelected: row.isCurrent
            hasSeparator: row.index < root.replay.moments.count - 1

            onActivated: root.replay.jump(row.index)
        }
    }
}
