// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// What one keeps of a prompt: notes, saved as typed, and whether it is to be answered again.
Card {
    id: root

    required property PromptViewModel viewModel

    title: qsTr("Your notes")
    caption: root.viewModel.savedText

    TextBox {
        objectName: "noteBox"
        Layout.fillWidth: true
        Layout.preferredHeight: Math.max(Theme.ringSide / 2, implicitHeight)
        text: root.viewModel.note
        label: qsTr("Your notes")
        placeholderText: qsTr("What to say next time. Markdown; $x^2$ is a formula.")

        onEdited: text => root.viewModel.note = text
    }

    CheckRow {
        objectName: "redoCheck"
        Layout.fillWidth: true
        text: qsTr("Answer it again")
        isOn: root.viewModel.isRedo

        onSwitched: root.viewModel.toggleRedo()
    }

    AppText {
        Layout.fillWidth: true
        Layout.leftMargin: Theme.mark + Theme.spaceS + Theme.spaceXXS
        kind: AppText.Caption
        text: root.viewModel.redoText
        wrapMode: Text.Wrap
    }
}
