// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// What is going to be presented.
Card {
    id: root

    required property TalksViewModel viewModel

    function write(): void {
        titleField.forceActiveFocus(Qt.TabFocusReason);
    }

    title: qsTr("What you present")

    FormField {
        Layout.fillWidth: true
        label: qsTr("Title")
        hint: qsTr("A paper or a project; it may stay empty.")

        LineField {
            id: titleField

            objectName: "titleField"
            Layout.fillWidth: true
            label: qsTr("Title of the talk")
            text: root.viewModel.title

            onTextEdited: root.viewModel.title = text
        }
    }

    PaperChoice {
        Layout.fillWidth: true
        names: root.viewModel.paper.names
        captions: root.viewModel.paper.captions
        current: root.viewModel.paper.index
        veto: root.viewModel.paperVeto
        // Low, so that the slides below stay in sight.
        isFolding: true
        listHeight: Theme.barWidth
        visible: root.viewModel.paper.names.length > 1

        onChosen: index => root.viewModel.paper.index = index
    }

    AppText {
        objectName: "titleVeto"
        Layout.fillWidth: true
        kind: AppText.Caption
        tone: AppText.Warn
        text: root.viewModel.vetoText
        wrapMode: Text.Wrap
        visible: root.viewModel.vetoText !== ""
    }

    AppText {
        Layout.fillWidth: true
        kind: AppText.Caption
        text: qsTr("Choose what you can defend: not the lab's own paper, not everybody's favorite.")
        wrapMode: Text.Wrap
        // Whoever has slides has chosen.
        visible: !root.viewModel.deck.isChosen
    }
}
