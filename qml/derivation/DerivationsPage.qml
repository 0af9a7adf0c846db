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
    readonly property list<string> keys: [qsTr("Ctrl+F — search"), qsTr("Alt+1 to Alt+3 — all, core, due"),
        qsTr("Up and Down — choose"), qsTr("Enter — open")]
    readonly property bool hasRows: root.viewModel.rows.count > 0

    objectName: "derivationsPage"
    title: qsTr("Derivations")
    crumb: root.viewModel.isEmpty ? "" : root.viewModel.summary
    contentFills: true

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
            Keys.onDownPressed: rows.forceActiveFocus(Qt.TabFocusReason)
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

    Instantiator {
        model: root.viewModel.scopes.length

        Shortcut {
            required property int index

            sequence: `Alt+${index + 1}`
            onActivated: root.viewModel.setScope(index)
        }
    }
}
