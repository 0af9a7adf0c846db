// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Ui

/// Every loop that was begun; the packets of old ones stay readable.
Card {
    id: root

    required property LoopViewModel viewModel

    title: qsTr("Your loops")
    isFlush: true

    Repeater {
        model: root.viewModel.loops

        ListRow {
            id: row

            required property int index
            required property string title
            required property string whenText
            required property bool isCurrent

            Layout.fillWidth: true
            text: row.title
            caption: row.whenText
            isActivatable: true
            isSelected: row.isCurrent
            hasSeparator: row.index + 1 < root.viewModel.loops.count

            onActivated: root.viewModel.openLoop(row.index)
        }
    }
}
