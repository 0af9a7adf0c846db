// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// Own input for a run, and what else can be done with the program.
RowLayout {
    id: root

    required property CodingRoomViewModel viewModel

    spacing: Theme.spaceS

    LineField {
        id: field

        objectName: "inputField"
        Layout.fillWidth: true
        label: qsTr("Own input")
        placeholderText: qsTr("Own input as Python: the arguments of %1").arg(root.viewModel.signature)
        font.family: Theme.fontCode
        text: root.viewModel.ownInput

        onTextEdited: root.viewModel.ownInput = field.text
    }

    AppButton {
        objectName: "keepInput"
        text: qsTr("Keep")
        label: qsTr("Keep this input")
        visible: root.viewModel.canKeepInput

        onActivated: root.viewModel.keepInput()
    }

    AppButton {
        objectName: "undoBlank"
        kind: AppButton.Quiet
        glyph: Icons.undo
        label: qsTr("Bring back the program from before this go")
        visible: root.viewModel.canUndoBlank

        onActivated: root.viewModel.undoBlank()
    }

    AppButton {
        objectName: "startAnew"
        kind: AppButton.Quiet
        glyph: Icons.refresh
        text: qsTr("Once more")
        enabled: !root.viewModel.isJudging

        onActivated: root.viewModel.startAnew()
    }
}
