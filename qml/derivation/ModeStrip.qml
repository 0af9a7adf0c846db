// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import SevenRounds.Controls
import SevenRounds.Ui

/// The ways of working on a derivation, each with its key.
SegmentedChoice {
    id: root

    required property DerivationViewModel viewModel
    /// In the order of DerivationViewModel.Mode.
    readonly property list<string> names: [qsTr("Read"), qsTr("Recall"), qsTr("Order"), qsTr("Justify"), qsTr("Blank page"),
        qsTr("What breaks")]

    label: qsTr("How to work on it")
    options: root.names
    currentIndex: root.viewModel.mode

    onSelected: index => root.viewModel.setMode(index)

    Instantiator {
        model: root.names.length

        Shortcut {
            required property int index

            sequence: `Alt+${index + 1}`
            onActivated: root.viewModel.setMode(index)
        }
    }
}
