// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// Facts as cards, in one column or in two where there is room.
GridLayout {
    id: root

    required property GuideViewModel guide

    columns: root.guide.columns > 1 && root.width > Theme.readingWidth + Theme.spaceXL ? 2 : 1
    columnSpacing: Theme.spaceL
    rowSpacing: Theme.spaceL

    EmptyState {
        Layout.fillWidth: true
        Layout.columnSpan: root.columns
        glyph: Icons.search
        title: qsTr("Nothing in the guide fits “%1”").arg(root.guide.query)
        text: qsTr("Every word has to stand somewhere on a card. Try fewer of them.")
        actionText: qsTr("Empty the search")
        visible: root.guide.isSearching && root.guide.cards.count === 0

        onActivated: root.guide.query = ""
    }

    Repeater {
        id: cards

        model: root.guide.cards

        GuideCardView {
            id: card

            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1

            onToggled: root.guide.toggle(card.index)
            onFollowed: link => root.guide.follow(card.index, link)
            onNoted: text => root.guide.setOwn(card.index, text)
            onPartNoted: (part, text) => root.guide.setOwnPart(card.index, part, text)
        }
    }

    Connections {
        target: root.guide

        function onRevealAsked(row: int): void {
            const card = cards.itemAt(row);
            if (card !== null) {
                card.forceActiveFocus(Qt.OtherFocusReason);
            }
        }
    }
}
