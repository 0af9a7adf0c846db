// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// The tools of the whiteboard, one stop for Tab; arrows choose.
ChoiceBase {
    id: root

    required property WhiteboardViewModel viewModel
    /// In the order of WhiteboardViewModel.Tool.
    readonly property list<string> glyphs: [Icons.edit, Icons.line, Icons.arrowUpRight, Icons.rectangle, Icons.ellipse,
        Icons.letter, Icons.eraser]
    readonly property list<string> keys: [qsTr("P"), qsTr("L"), qsTr("A"), qsTr("R"), qsTr("O"), qsTr("T"), qsTr("E")]

    objectName: "toolStrip"
    implicitWidth: row.implicitWidth
    implicitHeight: row.implicitHeight
    label: qsTr("Tool")
    options: root.viewModel.toolNames
    currentIndex: root.viewModel.tool

    onSelected: index => root.viewModel.chooseTool(index)

    Row {
        id: row

        Repeater {
            model: root.options.length

            ToolCell {
                id: cell

                currentIndex: root.currentIndex
                name: root.options[cell.index]
                key: root.keys[cell.index]

                onTapped: index => root.selectByPointer(index)

                IconGlyph {
                    anchors.centerIn: parent
                    path: root.glyphs[cell.index]
                    color: cell.isCurrent ? Theme.accent : Theme.ink2
                }
            }
        }
    }
}
