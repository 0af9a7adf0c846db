// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls

/// One axis of the radar: what is asked for, how one notices a gap, and one's own step.
Card {
    id: root

    required property int index
    required title
    required property string requiredText
    required property int badge
    required property string note
    required property string notice
    required property int own
    required property string gapText
    required property bool hasGap
    required property list<string> linkTexts
    required property list<string> links
    required property list<string> steps

    signal rated(int value)
    signal followed(string reference)

    caption: qsTr("asked for: %1").arg(root.requiredText)
    headerItems: [
        Chip {
            text: root.gapText
            tone: root.hasGap ? Chip.Warn : root.own < 0 ? Chip.Neutral : Chip.Good
        },
        SourceBadge {
            source: root.badge
        }
    ]

    SegmentedChoice {
        objectName: `skill${root.index}`
        Layout.fillWidth: true
        label: root.title
        options: root.steps
        currentIndex: root.own

        onSelected: index => root.rated(index)
    }

    AppText {
        Layout.fillWidth: true
        text: root.note
        wrapMode: Text.Wrap
    }

    GuideLineRow {
        Layout.fillWidth: true
        label: qsTr("How to notice a gap")
        text: root.notice
        badge: SourceBadge.Ours
    }

    LinkFlow {
        Layout.fillWidth: true
        texts: root.linkTexts
        visible: root.linkTexts.length > 0

        onFollowed: link => root.followed(root.links[link])
    }
}
