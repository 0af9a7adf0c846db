// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import SevenRounds.Ui

/// Digits choose colors and widths, in the order in which these stand.
Item {
    id: root

    required property WhiteboardViewModel viewModel
    required property bool isActive
    readonly property list<string> colorKeys: ["1", "2", "3", "4", "5"]
    readonly property list<string> widthKeys: ["7", "8", "9"]

    visible: false

    Repeater {
        model: root.colorKeys.length

        Item {
            id: colorKey

            required property int index

            Shortcut {
                sequence: root.colorKeys[colorKey.index]
                enabled: root.isActive

                onActivated: root.viewModel.chooseColor(colorKey.index)
            }
        }
    }

    Repeater {
        model: root.widthKeys.length

        Item {
            id: widthKey

            required property int index

            Shortcut {
                sequence: root.widthKeys[widthKey.index]
                enabled: root.isActive

                onActivated: root.viewModel.chooseWidth(widthKey.index)
            }
        }
    }
}
