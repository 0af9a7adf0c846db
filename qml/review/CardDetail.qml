// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Math
import SevenRounds.Theme
import SevenRounds.Ui

/// The chosen card: question and answer, how it stands, one's note, and its place in the queue.
ColumnLayout {
    id: root

    required property CardsViewModel viewModel

    spacing: Theme.spaceM

    MathPane {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.minimumHeight: Theme.ringSide
        document: root.viewModel.document
        plainText: root.viewModel.plainText
        label: qsTr("The chosen card")
    }

    OwnCardEditor {
        Layout.fillWidth: true
        viewModel: root.viewModel
        visible: root.viewModel.isOwn
    }

    Card {
        Layout.fillWidth: true
        title: qsTr("Your note")
        caption: root.viewModel.savedText

        AppText {
            Layout.fillWidth: true
            kind: AppText.Caption
            text: root.viewModel.standingText
            wrapMode: Text.Wrap
        }

        AppText {
            objectName: "leechText"
            Layout.fillWidth: true
            tone: AppText.Warn
            text: root.viewModel.leechText
            wrapMode: Text.Wrap
            visible: root.viewModel.leechText !== ""
        }

        TextBox {
            objectName: "noteBox"
            Layout.fillWidth: true
            Layout.preferredHeight: Math.min(Theme.ringSide / 2, implicitHeight)
            text: root.viewModel.note
            label: qsTr("Your note on this card")
            placeholderText: qsTr("Markdown; $x^2$ is a formula. Saved as you type.")

            onEdited: text => root.viewModel.setNote(text)
        }

        AppButton {
            objectName: "asideButton"
            text: root.viewModel.isAside ? qsTr("Take it back into the queue") : qsTr("Put it aside")

            onActivated: root.viewModel.toggleAside()
        }
    }
}
