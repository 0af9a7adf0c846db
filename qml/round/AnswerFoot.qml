// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// Below the notes: whether they are saved, and what a dollar sign does.
RowLayout {
    id: root

    required property RoundViewModel viewModel

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
