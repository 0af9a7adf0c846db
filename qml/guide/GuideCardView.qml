// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme

/// One fact: who says it, what it is, its lines, where it leads, and what the person noted on it.
Card {
    id: root

    required property int index
    required title
    required caption
    required property list<string> chips
    required property int badge
    required property string text
    required property list<string> columnTitles
    required property list<string> columnTexts
    required property list<int> columnBadges
    required property list<string> labels
    required property list<string> texts
    required property list<int> badges
    required property bool hasFold
    required property bool isUnfolded
    required property list<string> linkTexts
    required property string ask
    required property list<string> options
    required property string ownText
    required property string ownWhen
    required property list<string> ownLabels
    required property list<string> ownTexts
    required property list<string> ownWhens

    signal toggled()
    signal followed(int link)
    signal noted(string text)
    signal partNoted(int part, string text)

    isActive: root.activeFocus
    headerItems: [
        SourceBadge {
            source: Math.max(0, root.badge)
            visible: root.badge >= 0
        }
    ]

    Flow {
        Layout.fillWidth: true
        spacing: Theme.spaceXS
        visible: root.chips.length > 0

        Repeater {
            model: root.chips.length

            Chip {
                required property int index

                text: root.chips[index]
            }
        }
    }

    OwnValueRow {
        Layout.fillWidth: true
        ask: root.ask
        options: root.options
        ownText: root.ownText
        ownWhen: root.ownWhen
        visible: root.ask !== ""

        onNoted: text => root.noted(text)
    }

    OwnPartsBlock {
        Layout.fillWidth: true
        about: root.title
        labels: root.ownLabels
        texts: root.ownTexts
        whens: root.ownWhens
        visible: root.ownLabels.length > 0

        onNoted: (part, text) => root.partNoted(part, text)
    }

    AppText {
        Layout.fillWidth: true
        text: root.text
        wrapMode: Text.Wrap
        visible: root.text !== ""
    }

    GuidePair {
        Layout.fillWidth: true
        titles: root.columnTitles
        texts: root.columnTexts
        badges: root.columnBadges
        visible: root.columnTitles.length > 0
    }

    Repeater {
        model: root.texts.length

        GuideLineRow {
            required property int index

            Layout.fillWidth: true
            label: root.labels[index]
            text: root.texts[index]
            badge: root.badges[index] ?? -1
        }
    }

    Flow {
        id: ways

        Layout.fillWidth: true
        spacing: Theme.spaceS
        visible: root.hasFold || root.linkTexts.length > 0

        AppButton {
            text: root.isUnfolded ? qsTr("Fold the answer") : qsTr("Show a strong answer")
            visible: root.hasFold

            onActivated: root.toggled()
        }

        Repeater {
            model: root.linkTexts.length

            AppButton {
                required property int index

                width: Math.min(implicitWidth, ways.width)
                kind: AppButton.Quiet
                glyph: Icons.arrowRight
                text: root.linkTexts[index]

                onActivated: root.followed(index)
            }
        }
    }

    Item {
        Layout.fillHeight: true
    }
}
