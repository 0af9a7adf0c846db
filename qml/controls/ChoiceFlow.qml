// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import SevenRounds.Theme

/// One of many options, in as many lines as they need.
Flow {
    id: root

    required property string name
    required property list<string> options
    required property int currentIndex

    signal chosen(int index)

    spacing: Theme.spaceXS

    Accessible.role: Accessible.Grouping
    Accessible.name: root.name

    Repeater {
        model: root.options.length

        AppButton {
            id: option

            required property int index
            readonly property bool isChosen: option.index === root.currentIndex
            readonly property bool mayBeCut: true

            // A long one is cut rather than reaching beyond the flow; it is said whole.
            width: Math.min(implicitWidth, root.width)
            kind: option.isChosen ? AppButton.Secondary : AppButton.Quiet
            text: root.options[option.index]

            Accessible.checkable: true
            Accessible.checked: option.isChosen

            onActivated: root.chosen(option.index)
        }
    }
}
