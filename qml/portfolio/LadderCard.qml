// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// The ladder that is open, to be written.
Card {
    id: root

    required property LaddersViewModel viewModel

    /// The keyboard goes on at a rung that stays.
    function takeOut(row: int): void {
        const neighbor = rungs.itemAt(row > 0 ? row - 1 : 0) as RungFields;
        if (neighbor !== null && rungs.count > 1) {
            neighbor.takeFocus();
        } else {
            addButton.forceActiveFocus(Qt.OtherFocusReason);
        }
        root.viewModel.removeRung(row);
    }

    title: qsTr("The ladder")
    spacing: Theme.spaceL

    FormField {
        Layout.fillWidth: true
        label: qsTr("Title")

        LineField {
            objectName: "ladderTitle"
            Layout.fillWidth: true
            label: qsTr("Title of the ladder")
            placeholderText: qsTr("the thread that it goes down")
            text: root.viewModel.title

            onTextEdited: root.viewModel.setTitle(text)
        }
    }

    Repeater {
        id: rungs

        model: root.viewModel.rungs

        RungFields {
            id: rung

            Layout.fillWidth: true
            viewModel: root.viewModel

            onTakenOut: root.takeOut(rung.index)
        }
    }

    AppButton {
        id: addButton

        objectName: "addRung"
        glyph: Icons.plus
        text: qsTr("Add a rung")
        enabled: root.viewModel.canAddRung

        onActivated: root.viewModel.addRung()
    }

    AppButton {
        objectName: "removeLadder"
        kind: AppButton.Quiet
        glyph: Icons.trash
        text: qsTr("Take the ladder out")

        onActivated: root.viewModel.remove()
    }
}
