// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// Every card, narrowed by words and how it stands; the chosen one beside the list.
ScrollPage {
    id: root

    required property CardsViewModel viewModel
    readonly property list<string> keys: [qsTr("Ctrl+F — search"),
        qsTr("Alt+1 to Alt+7 — all, new, due, later, keep failing, put aside, yours"), qsTr("Up and Down — choose"), qsTr("Enter — show it"), qsTr("Ctrl+I — take cards from a file, or write them to one"),
        qsTr("Ctrl+N — a card of your own"), qsTr("Ctrl+Shift+Z — take back the last change of your cards"),
        qsTr("Esc — back")]
    readonly property bool hasRows: root.viewModel.rows.count > 0
    readonly property bool isListing: !root.viewModel.isFiling

    objectName: "cardsPage"
    title: qsTr("Cards")
    crumb: qsTr("Review / %1").arg(root.viewModel.summary)
    contentFills: true
    actions: [
        AppButton {
            objectName: "undoButton"
            kind: AppButton.Quiet
            text: root.viewModel.undoText
            visible: root.isListing && root.viewModel.undoText !== ""

            onActivated: root.viewModel.undo()
        },
        AppButton {
            objectName: "addButton"
            text: qsTr("New card")
            visible: !root.viewModel.isFiling

            onActivated: root.viewModel.addCard()
        },
        AppButton {
            objectName: "filesButton"
            text: root.viewModel.isFiling ? qsTr("To the cards") : qsTr("Import, export…")

            onActivated: root.viewModel.setFiling(!root.viewModel.isFiling)
        },
        AppButton {
            text: qsTr("Back")
            keyHint: qsTr("Esc")

            onActivated: root.viewModel.leave()
        }
    ]

    CardFilePane {
        Layout.fillWidth: true
        Layout.fillHeight: true
        sheet: root.viewModel.files
        visible: root.viewModel.isFiling
    }

    CardsFilters {
        id: filters

        Layout.fillWidth: true
        viewModel: root.viewModel
        visible: root.isListing && !root.viewModel.isEmpty

        onListAsked: rows.enter()
    }

    GridLayout {
        Layout.fillWidth: true
        Layout.fillHeight: true
        columns: root.isCompact || !root.viewModel.hasCard ? 1 : 2
        columnSpacing: Theme.spaceXL
        rowSpacing: Theme.spaceXL
        visible: root.isListing && root.hasRows

        Card {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: Theme.readingWidth
            Layout.minimumHeight: Theme.ringSide
            isFlush: true
            contentFills: true

            ScrollList {
                id: rows

                objectName: "rows"
                Layout.fillWidth: true
                Layout.fillHeight: true
                model: root.viewModel.rows

                delegate: CardRow {
                    id: row

                    width: ListView.view.width
                    focus: ListView.isCurrentItem
                    isChosen: row.cardId === root.viewModel.cardId

                    onActivated: root.viewModel.choose(row.cardId)
                    onActiveFocusChanged: {
                        if (row.activeFocus) {
                            rows.currentIndex = row.index;
                        }
                    }
                }
            }
        }

        CardDetail {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: Theme.readingWidth
            viewModel: root.viewModel
            visible: root.viewModel.hasCard
        }
    }

    EmptyState {
        Layout.fillWidth: true
        Layout.fillHeight: true
        glyph: Icons.search
        title: root.viewModel.filter === "" ? qsTr("No card is among these") : qsTr("No card fits “%1”").arg(root.viewModel.filter)
        text: qsTr("A card keeps failing when it was forgotten four times; put aside are those that you took out of the queue.")
        actionText: qsTr("Show all")
        visible: root.isListing && !root.hasRows && !root.viewModel.isEmpty

        onActivated: root.viewModel.showAll()
    }

    EmptyState {
        Layout.fillWidth: true
        glyph: Icons.cards
        title: qsTr("No card could be read")
        text: qsTr("Cards come with the content. Settings, Content says what is wrong with its files; nothing of yours is lost.")
        visible: root.isListing && root.viewModel.isEmpty
    }

    Shortcut {
        sequences: ["Ctrl+I"]

        onActivated: root.viewModel.setFiling(true)
    }

    Shortcut {
        sequences: ["Ctrl+N"]
        enabled: root.isListing

        onActivated: root.viewModel.addCard()
    }

    Shortcut {
        sequences: ["Ctrl+Shift+Z"]
        enabled: root.isListing

        onActivated: root.viewModel.undo()
    }

    Shortcut {
        sequences: [StandardKey.Find]
        enabled: root.isListing

        onActivated: filters.search()
    }

    Shortcut {
        sequences: ["Esc"]

        onActivated: root.viewModel.leave()
    }

    Instantiator {
        model: root.viewModel.scopes.length

        Shortcut {
            required property int index

            sequence: `Alt+${index + 1}`
            enabled: root.isListing
            onActivated: root.viewModel.setScope(index)
        }
    }
}
