// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// Every prompt, narrowed by words, round, level and how it stands.
ScrollPage {
    id: root

    required property BankViewModel viewModel
    readonly property list<string> keys: [qsTr("Ctrl+F — search"), qsTr("Alt+1 to Alt+6 — all, starred, again, new, below half, own"),
        qsTr("Up and Down — choose"), qsTr("Enter — open"), qsTr("S — star the chosen one")]
    readonly property bool hasRows: root.viewModel.rows.count > 0

    objectName: "bankPage"
    title: qsTr("Question bank")
    crumb: qsTr("Mock rounds / %1").arg(root.viewModel.summary)
    contentFills: true

    BankFilters {
        id: filters

        Layout.fillWidth: true
        viewModel: root.viewModel
        isNarrow: root.contentWidth < Theme.readingWidth + 2 * Theme.labelWidth
        visible: !root.viewModel.isEmpty

        onListAsked: rows.enter()
    }

    Card {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.minimumHeight: Theme.ringSide
        isFlush: true
        contentFills: true
        visible: root.hasRows

        ScrollList {
            id: rows

            objectName: "rows"
            Layout.fillWidth: true
            Layout.fillHeight: true
            model: root.viewModel.rows

            Keys.onPressed: event => {
                const row = rows.currentItem as PromptRow;
                event.accepted = row !== null && event.key === Qt.Key_S && event.modifiers === Qt.NoModifier;
                if (event.accepted) {
                    root.viewModel.toggleStar(row.promptId);
                }
            }

            delegate: PromptRow {
                id: row

                width: ListView.view.width
                focus: ListView.isCurrentItem

                onActivated: root.viewModel.open(row.promptId)
                onActiveFocusChanged: {
                    if (row.activeFocus) {
                        rows.currentIndex = row.index;
                    }
                }
            }
        }
    }

    EmptyState {
        Layout.fillWidth: true
        Layout.fillHeight: true
        glyph: Icons.search
        title: root.viewModel.filter === "" ? qsTr("No prompt is among these") : qsTr("No prompt fits “%1”").arg(root.viewModel.filter)
        text: qsTr("A prompt is starred by hand, and to be done again when fewer than half of its points were made.")
        actionText: qsTr("Show all")
        visible: !root.hasRows && !root.viewModel.isEmpty

        onActivated: root.viewModel.showAll()
    }

    EmptyState {
        Layout.fillWidth: true
        glyph: Icons.book
        title: qsTr("No prompt could be read")
        text: qsTr("Prompts come with the content. Settings, Content says what is wrong with its files; nothing of yours is lost.")
        visible: root.viewModel.isEmpty
    }

    Shortcut {
        sequences: [StandardKey.Find]

        onActivated: filters.search()
    }

    Instantiator {
        model: root.viewModel.scopes.length

        Shortcut {
            required property int index

            sequence: `Alt+${index + 1}`
            onActivated: root.viewModel.setScope(index)
        }
    }
}
