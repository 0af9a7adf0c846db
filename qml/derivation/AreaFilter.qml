// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import SevenRounds.Controls
import SevenRounds.Theme

/// One area, or all of them.
Flow {
    id: root

    required property list<string> areas
    required property int currentIndex

    signal chosen(int index)

    spacing: Theme.spaceXS

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Area")

    Repeater {
        model: root.areas.length

        AppButton {
            id: area

            required property int index
            readonly property bool isChosen: area.index === root.currentIndex

            objectName: `area${area.index}`
            kind: area.isChosen ? AppButton.Secondary : AppButton.Quiet
            text: root.areas[area.index]

            Accessible.checkable: true
            Accessible.checked: area.isChosen

            onActivated: root.chosen(area.index)
        }
    }
}
