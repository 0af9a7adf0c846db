// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// What narrows the cards: words, and how a card stands.
ColumnLayout {
    id: root

    required property CardsViewModel viewModel

    signal listAsked()

    function search(): void {
        field.forceActiveFocus(Qt.ShortcutFocusReason);
    }

    spacing: Theme.spaceM

    SearchField {
        id: field

        objectName: "filterField"
        Layout.fillWidth: true
        placeholderText: qsTr("Search topics, questions, answers and your notes")
        text: root.viewModel.filter

        onSearched: text => root.viewModel.setFilter(text)
        Keys.onDownPressed: root.listAsked()
    }

    SegmentedChoice {
        objectName: "scopes"
        Layout.fillWidth: true
        label: qsTr("Which ones")
        options: root.viewModel.scopes
        currentIndex: root.viewModel.scope

        onSelected: index => root.viewModel.setScope(index)
    }
}
