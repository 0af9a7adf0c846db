// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// Every coding problem, narrowed by words, how it stands, area and level.
ScrollPage {
    id: root

    required property CodingListViewModel viewModel
    readonly property list<string> keys: [qsTr("Ctrl+F — search"), qsTr("Alt+1 to Alt+5 — all, again, begun, new, solved"),
        qsTr("Up and Down — choose"), qsTr("Enter — open"), qsTr("Ctrl+Enter — the next one")]
    readonly property bool hasRows: root.viewModel.rows.count > 0

    objectName: "codingPage"
    title: qsTr("Coding")
    crumb: root.viewModel.summary
    contentFills: true
    actions: [
        AppButton {
            objectName: "nextProblem"
            kind: AppButton.Primary
            text: root.viewModel.nextText
            keyHint: qsTr("Ctrl Enter")
            visible: root.viewModel.nextText !== ""

            onActivated: root.viewModel.openNext()
        }
    ]

    CodingFilters {
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

            delegate: CodingRow {
                id: row

                width: ListView.view.width
                focus: ListView.isCurrentItem

                onActivated: root.viewModel.open(row.problemId)
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
        title: root.viewModel.filter === "" ? qsTr("No problem is among these")
            : qsTr("No problem fits “%1”").arg(root.viewModel.filter)
        text: qsTr("A problem that was solved comes back after a while: what is not done again fades.")
        actionText: qsTr("Show all")
        visible: !root.hasRows && !root.viewModel.isEmpty

        onActivated: root.viewModel.showAll()
    }

    EmptyState {
        Layout.fillWidth: true
        glyph: Icons.code
        title: qsTr("No problem could be read")
        text: qsTr("Problems come with the content. Settings, Content says what is wrong with its files; nothing of yours is lost.")
        visible: root.viewModel.isEmpty
    }

    Shortcut {
        sequences: [StandardKey.Find]

        onActivated: filters.search()
    }

    Shortcut {
        sequences: ["Ctrl+Return", "Ctrl+Enter"]

        onActivated: root.viewModel.openNext()
    }

    Instantiator {
        model: root.viewModel.states.length

        Shortcut {
            required property int index

            sequence: `Alt+${index + 1}`
            onActivated: root.viewModel.setState(index)
        }
    }
}
