// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// All derivations by area, narrowed by what is typed, to the core, to what is due or to an area.
ScrollPage {
    id: root

    required property DerivationsViewModel viewModel
    required property OwnDerivationsViewModel own
    readonly property list<string> keys: [qsTr("Ctrl+F — search"), qsTr("Alt+1 to Alt+3 — all, core, due"),
        qsTr("Up and Down — choose"), qsTr("Enter — open"), qsTr("Ctrl+N — the free board")]
    readonly property bool hasRows: root.viewModel.rows.count > 0

    objectName: "derivationsPage"
    title: qsTr("Derivations")
    crumb: root.viewModel.isEmpty ? "" : root.viewModel.summary
    contentFills: true
    actions: [
        AppButton {
            objectName: "freeBoardButton"
            glyph: Icons.edit
            text: qsTr("Free board")
            keyHint: qsTr("Ctrl N")

            onActivated: root.own.openBoard()
        }
    ]

    ProblemBanner {
        Layout.fillWidth: true
        title: root.viewModel.problem.title
        advice: root.viewModel.problem.advice
        visible: root.viewModel.problem.exists

        onDismissed: root.viewModel.dismissProblem()
    }

    GridLayout {
        Layout.fillWidth: true
        columns: root.contentWidth < Theme.readingWidth + Theme.labelWidth ? 1 : 2
        columnSpacing: Theme.spaceM
        rowSpacing: Theme.spaceM
        visible: !root.viewModel.isEmpty

        SearchField {
            id: filterField

            objectName: "filterField"
            Layout.fillWidth: true
            placeholderText: qsTr("Search titles, areas, levels and what is derived")
            text: root.viewModel.filter

            onSearched: text => root.viewModel.setFilter(text)
            Keys.onDownPressed: rows.enter()
        }

        SegmentedChoice {
            objectName: "scopes"
            Layout.preferredWidth: implicitWidth
            label: qsTr("Which ones")
            options: root.viewModel.scopes
            currentIndex: root.viewModel.scope

            onSelected: index => root.viewModel.setScope(index)
        }
    }

    AreaFilter {
        Layout.fillWidth: true
        areas: root.viewModel.areas
        currentIndex: root.viewModel.areaIndex
        visible: !root.viewModel.isEmpty

        onChosen: index => root.viewModel.setArea(index)
    }

    OwnDerivations {
        Layout.fillWidth: true
        viewModel: root.own
        visible: root.own.rows.count > 0 || root.own.removedText !== ""
    }

    Card {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.minimumHeight: Theme.ringSide
        isFlush: true
        contentFills: true
        visible: root.hasRows

        DerivationList {
            id: rows

            objectName: "rows"
            Layout.fillWidth: true
            Layout.fillHeight: true
            viewModel: root.viewModel
        }
    }

    EmptyState {
        Layout.fillWidth: true
        Layout.fillHeight: true
        glyph: Icons.search
        title: root.viewModel.filter === "" ? qsTr("No derivation is among these") : qsTr("No derivation fits “%1”").arg(root.viewModel.filter)
        text: qsTr("A line is due some days after it was graded in Recall; the search looks at titles, areas, levels and what is derived.")
        actionText: qsTr("Show all")
        visible: !root.hasRows && !root.viewModel.isEmpty

        onActivated: root.viewModel.showAll()
    }

    EmptyState {
        Layout.fillWidth: true
        glyph: Icons.pi
        title: qsTr("No derivation could be read")
        text: qsTr("Derivations come with the content. Settings, Content says what is wrong with its files; nothing of yours is lost.")
        visible: root.viewModel.isEmpty
    }

    Shortcut {
        sequences: [StandardKey.Find]
        onActivated: filterField.forceActiveFocus(Qt.ShortcutFocusReason)
    }

    Shortcut {
        sequence: "Ctrl+N"
        onActivated: root.own.openBoard()
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
