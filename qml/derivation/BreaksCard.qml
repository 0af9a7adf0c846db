// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Ui

/// What breaks if: drop an assumption and see the first line that falls.
Card {
    id: root

    required property BreaksViewModel viewModel
    readonly property list<string> keys: [qsTr("1 to 9 — drop an assumption, or take it up again")]

    title: qsTr("What is assumed")
    isActive: true

    AppText {
        objectName: "breaksSummary"
        Layout.fillWidth: true
        tone: AppText.Soft
        text: root.viewModel.summary
        wrapMode: Text.Wrap
    }

    Repeater {
        objectName: "assumptions"
        model: root.viewModel.assumptions

        AssumptionRow {
            Layout.fillWidth: true

            onToggled: index => root.viewModel.toggle(index)
        }
    }

    Instantiator {
        model: root.viewModel.assumptions.count

        Shortcut {
            required property int index

            sequence: (index + 1).toString()
            autoRepeat: false
            onActivated: root.viewModel.toggle(index)
        }
    }
}
