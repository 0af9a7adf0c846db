// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// How the next round is run: as strictly as the interview, or with pauses and other time.
ColumnLayout {
    id: root

    required property RoundsViewModel viewModel

    spacing: Theme.spaceS

    ToggleRow {
        objectName: "strictToggle"
        Layout.fillWidth: true
        text: qsTr("As in the interview")
        caption: root.viewModel.rulesText
        isOn: root.viewModel.isStrict

        onSwitched: on => root.viewModel.isStrict = on
    }

    FormField {
        Layout.fillWidth: true
        label: qsTr("Time")

        SegmentedChoice {
            objectName: "limitChoice"
            Layout.fillWidth: true
            label: qsTr("Time")
            options: root.viewModel.limitNames
            currentIndex: root.viewModel.limitIndex

            onSelected: index => root.viewModel.limitIndex = index
        }
    }
}
