// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// One rung: what it asks and what holding it takes.
ColumnLayout {
    id: root

    required property LaddersViewModel viewModel
    required property int index
    required property string ask
    required property string holds
    readonly property string number: qsTr("Rung %L1").arg(root.index + 1)

    signal takenOut

    function takeFocus(): void {
        askBox.forceActiveFocus(Qt.OtherFocusReason);
    }

    spacing: Theme.spaceS

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.spaceS

        AppText {
            Layout.fillWidth: true
            kind: AppText.Caption
            text: root.number
        }

        AppButton {
            kind: AppButton.Quiet
            glyph: Icons.trash
            label: qsTr("Take %1 out").arg(root.number)

            onActivated: root.takenOut()
        }
    }

    TextBox {
        id: askBox

        objectName: `ask${root.index}`
        Layout.fillWidth: true
        label: qsTr("%1: the question").arg(root.number)
        placeholderText: qsTr("the question")
        text: root.ask

        onEdited: text => root.viewModel.setAsk(root.index, text)
    }

    TextBox {
        objectName: `holds${root.index}`
        Layout.fillWidth: true
        label: qsTr("%1: what holding it takes").arg(root.number)
        placeholderText: qsTr("what holding it takes")
        text: root.holds

        onEdited: text => root.viewModel.setHolds(root.index, text)
    }
}
