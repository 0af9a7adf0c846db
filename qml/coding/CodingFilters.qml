// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// What narrows the problems: words, how one stands, its area and its level.
ColumnLayout {
    id: root

    required property CodingListViewModel viewModel
    required property bool isNarrow

    signal listAsked()

    function search(): void {
        field.forceActiveFocus(Qt.ShortcutFocusReason);
    }

    spacing: Theme.spaceM

    GridLayout {
        Layout.fillWidth: true
        columns: root.isNarrow ? 1 : 2
        columnSpacing: Theme.spaceM
        rowSpacing: Theme.spaceM

        SearchField {
            id: field

            objectName: "filterField"
            Layout.fillWidth: true
            placeholderText: qsTr("Search titles and statements")
            text: root.viewModel.filter

            onSearched: text => root.viewModel.setFilter(text)
            Keys.onDownPressed: root.listAsked()
        }

        SegmentedChoice {
            objectName: "states"
            Layout.fillWidth: root.isNarrow
            Layout.preferredWidth: implicitWidth
            label: qsTr("Which ones")
            options: root.viewModel.states
            currentIndex: root.viewModel.stateIndex

            onSelected: index => root.viewModel.setState(index)
        }
    }

    ChoiceFlow {
        objectName: "areasFilter"
        Layout.fillWidth: true
        name: qsTr("Area")
        options: root.viewModel.areas
        currentIndex: root.viewModel.areaIndex

        onChosen: index => root.viewModel.setArea(index)
    }

    ChoiceFlow {
        objectName: "levelsFilter"
        Layout.fillWidth: true
        name: qsTr("Level")
        options: root.viewModel.levels
        currentIndex: root.viewModel.levelIndex

        onChosen: index => root.viewModel.setLevel(index)
    }
}
