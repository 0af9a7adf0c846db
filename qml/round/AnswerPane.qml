// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// Where the answer is written. The view-model owns the text.
Item {
    id: root

    required property RoundViewModel viewModel
    /// The place to write has the keyboard when the page opens.
    required property bool startsFocused

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.spaceXXL
        anchors.bottomMargin: Theme.spaceM
        spacing: Theme.spaceM

        RowLayout {
            Layout.fillWidth: true

            AppText {
                kind: AppText.Heading
                text: qsTr("Your answer")
            }

            AppText {
                Layout.fillWidth: true
                kind: AppText.Caption
                text: root.viewModel.placeText
                elide: Text.ElideRight
                horizontalAlignment: Text.AlignRight
            }
        }

        TextBox {
            objectName: "answerBox"
            Layout.fillWidth: true
            Layout.fillHeight: true
            focus: root.startsFocused
            text: root.viewModel.answer
            label: qsTr("Your answer")
            placeholderText: qsTr("Say it aloud and write what carries it. Markdown; $x^2$ is a formula.")
            isReadOnly: root.viewModel.isPaused

            onEdited: text => root.viewModel.answer = text
        }

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.spaceS

            AppText {
                kind: AppText.Caption
                text: root.viewModel.savedText === "" ? qsTr("Saved as you type") : root.viewModel.savedText
            }

            KeyHint {
                text: "$"
            }

            AppText {
                Layout.fillWidth: true
                kind: AppText.Caption
                text: qsTr("starts and ends a formula")
                wrapMode: Text.Wrap
            }
        }
    }
}
