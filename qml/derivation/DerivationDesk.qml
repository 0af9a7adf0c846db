// SPDX-License-Identifier: MIT
import QtQuick
import SevenRounds.Ui

/// Below the lines: what one does about them in the mode that is chosen. By file, because a Loader of Qt 6.4 cannot make a bound
/// component.
Loader {
    id: root

    required property DerivationViewModel viewModel
    readonly property int mode: root.viewModel.mode
    /// By name: the desks share no type.
    readonly property list<string> keys: root.item?.["keys"] ?? []
    /// In the order of DerivationViewModel.Mode.
    readonly property list<string> files: ["ReadCard.qml", "RecallCard.qml", "OrderCard.qml", "JustifyCard.qml", "BlankCard.qml",
        "BreaksCard.qml"]
    readonly property list<QtObject> viewModels: [root.viewModel, root.viewModel.recall, root.viewModel.order, root.viewModel.justify,
        root.viewModel.blank, root.viewModel.breaks]

    function show(): void {
        root.setSource(root.files[root.mode], { viewModel: root.viewModels[root.mode] });
    }

    onModeChanged: root.show()
    Component.onCompleted: root.show()

    Connections {
        target: root.item
        ignoreUnknownSignals: true

        function onListAsked(): void {
            root.viewModel.openList();
        }
    }
}
