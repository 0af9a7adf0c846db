// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// Both sides of a card of one's own, saved as they are typed.
Card {
    id: root

    required property CardsViewModel viewModel

    title: qsTr("Your card")
    caption: root.viewModel.editText

    TextBox {
        objectName: "frontBox"
        Layout.fillWidth: true
        Layout.preferredHeight: Math.min(Theme.ringSide / 2, implicitHeight)
        text: root.viewModel.front
        label: qsTr("Question")
        placeholderText: qsTr("Markdown; $x^2$ is a formula. Saved as you type.")

        onEdited: text => root.viewModel.setFront(text)
    }

    TextBox {
        objectName: "backBox"
        Layout.fillWidth: true
        Layout.preferredHeight: Math.min(Theme.ringSide / 2, implicitHeight)
        text: root.viewModel.back
        label: qsTr("Answer")
        placeholderText: qsTr("Markdown; $x^2$ is a formula. Saved as you type.")

        onEdited: text => root.viewModel.setBack(text)
    }

    AppButton {
        objectName: "removeButton"
        text: qsTr("Take this card out")

        onActivated: root.viewModel.removeCard()
    }
}
