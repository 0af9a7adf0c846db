// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// The colors of the whiteboard as they look in this theme, one stop for Tab; arrows choose.
ChoiceBase {
    id: root

    required property WhiteboardViewModel viewModel
    /// In the order of the view-model's names.
    readonly property list<color> colors: [Theme.ink, Theme.accent, Theme.good, Theme.bad, Theme.warn]

    objectName: "colorStrip"
    implicitWidth: row.implicitWidth
    implicitHeight: row.implicitHeight
    label: qsTr("Color")
    options: root.viewModel.colorNames
    currentIndex: root.viewModel.color

    onSelected: index => root.viewModel.chooseColor(index)

    Row {
        id: row

        Repeater {
            model: root.options.length

            ToolCell {
                id: cell

                implicitWidth: Theme.target - Theme.spaceS
                currentIndex: root.currentIndex
                name: root.options[cell.index]
                key: (cell.index + 1).toString()

                onTapped: index => root.selectByPointer(index)

                Rectangle {
                    anchors.centerIn: parent
                    width: Theme.mark
                    height: Theme.mark
                    radius: Theme.mark / 2
                    color: root.colors[cell.index]
                }
            }
        }
    }
}
