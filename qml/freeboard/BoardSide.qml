// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// What the board is about: its name, and the model it is written in.
ColumnLayout {
    id: root

    required property FreeBoardViewModel viewModel

    spacing: Theme.spaceXL

    Card {
        Layout.fillWidth: true
        title: qsTr("Name")

        LineField {
            objectName: "titleField"
            Layout.fillWidth: true
            label: qsTr("Name of the derivation")
            text: root.viewModel.title

            // A name that is too long for the field is shown from its beginning.
            onTextChanged: if (!activeFocus) cursorPosition = 0
            onTextEdited: root.viewModel.setTitle(text)
        }
    }

    Card {
        Layout.fillWidth: true
        title: qsTr("Model")

        AppText {
            Layout.fillWidth: true
            tone: AppText.Soft
            text: root.viewModel.hasLines
                ? qsTr("%1. Each line is checked on random instances of it. Another model is another board.").arg(root.viewModel.modelTitle)
                : qsTr("Choose what your symbols stand for. Each line is checked on random instances of it.")
            wrapMode: Text.Wrap
        }
    }

    Card {
        Layout.fillWidth: true
        isFlush: true
        visible: !root.viewModel.hasLines

        Repeater {
            objectName: "models"
            model: root.viewModel.models

            ModelRow {
                Layout.fillWidth: true
                isSelected: index === root.viewModel.modelRow
                hasSeparator: index < root.viewModel.models.count - 1

                onActivated: root.viewModel.chooseModel(index)
            }
        }
    }
}
