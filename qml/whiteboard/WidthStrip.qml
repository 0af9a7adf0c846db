// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// How thick lines are and how large text is, one stop for Tab; arrows choose.
ChoiceBase {
    id: root

    required property WhiteboardViewModel viewModel
    readonly property list<string> keys: [qsTr("7"), qsTr("8"), qsTr("9")]

    objectName: "widthStrip"
    implicitWidth: row.implicitWidth
    implicitHeight: row.implicitHeight
    label: qsTr("Width")
    options: root.viewModel.widthNames
    currentIndex: root.viewModel.width

    onSelected: index => root.viewModel.chooseWidth(index)

    Row {
        id: row

        Repeater {
            model: root.options.length

            ToolCell {
                id: cell

                implicitWidth: Theme.target - Theme.spaceS
                currentIndex: root.currentIndex
                name: root.options[cell.index]
                key: root.keys[cell.index]

                onTapped: index => root.selectByPointer(index)

                Rectangle {
                    anchors.centerIn: parent
                    width: Theme.mark
                    height: (cell.index + 1) * Theme.spaceXXS
                    radius: height / 2
                    color: cell.isCurrent ? Theme.accent : Theme.ink2
                }
            }
        }
    }
}
