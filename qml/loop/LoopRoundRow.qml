// SPDX-License-Identifier: MIT
import QtQuick
import SevenRounds.Controls
import SevenRounds.Ui

/// One round of the loop with how far it has come.
ListRow {
    id: root

    required property int index
    required property string title
    required property string stageText
    required property int tone
    required property string actionText
    readonly property list<int> tones: [Chip.Neutral, Chip.Accent, Chip.Warn, Chip.Good, Chip.Warn]

    lead: String(root.index + 1)
    text: root.title
    caption: root.actionText
    isActivatable: true
    isSelected: root.tone === LoopRoundListModel.Now

    Chip {
        text: root.stageText
        tone: root.tones[root.tone]
    }
}
