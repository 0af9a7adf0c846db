// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import SevenRounds.Controls
import SevenRounds.Theme

/// The options of a question by their letters; what each says stands in the page above, and in its name for a screen reader.
Flow {
    id: root

    required property list<string> letters
    required property list<string> options
    required property int chosen

    signal picked(int option)

    spacing: Theme.spaceS

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Your answer")

    Repeater {
        model: root.letters.length

        AppButton {
            id: option

            required property int index
            readonly property bool isChosen: option.index === root.chosen

            objectName: `option${option.index + 1}`
            kind: option.isChosen ? AppButton.Primary : AppButton.Secondary
            text: root.letters[option.index]
            label: qsTr("%1: %2").arg(root.letters[option.index]).arg(root.options[option.index] ?? "")

            Accessible.checkable: true
            Accessible.checked: option.isChosen

            onActivated: root.picked(option.index)
        }
    }
}
