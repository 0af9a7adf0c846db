// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// What narrows the bank: words, how a prompt stands, its round and its level.
ColumnLayout {
    id: root

    required property BankViewModel viewModel
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
            placeholderText: qsTr("Search questions and your notes")
            text: root.viewModel.filter

            onSearched: text => root.viewModel.setFilter(text)
            Keys.onDownPressed: root.listAsked()
        }

        SegmentedChoice {
            objectName: "scopes"
            Layout.fillWidth: root.isNarrow
            Layout.preferredWidth: implicitWidth
            label: qsTr("Which ones")
            options: root.viewModel.scopes
            currentIndex: root.viewModel.scope

            onSelected: index => root.viewModel.setScope(index)
        }
    }

    ChoiceFlow {
        objectName: "roundsFilter"
        Layout.fillWidth: true
        name: qsTr("Round")
        options: root.viewModel.rounds
        currentIndex: root.viewModel.roundIndex

        onChosen: index => root.viewModel.setRound(index)
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
