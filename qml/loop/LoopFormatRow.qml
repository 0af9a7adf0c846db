// SPDX-License-Identifier: MIT
import SevenRounds.Controls

/// One loop that can be begun: what it is, its rounds in their order, and how long it takes.
ListRow {
    id: root

    required property int index
    required property string title
    required property string about
    required property string roundsText
    required property string lengthText
    required property int badge

    text: root.title
    caption: `${root.lengthText}\n${root.roundsText}\n${root.about}`
    isActivatable: true

    SourceBadge {
        source: root.badge
    }
}
