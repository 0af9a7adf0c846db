// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Ui

/// The depth ladders: one topic each, climbed until one is stuck.
Card {
    id: root

    required property RoundsViewModel viewModel

    title: qsTr("Depth ladders")
    caption: qsTr("eight minutes a rung")
    isFlush: true

    Repeater {
        model: root.viewModel.ladders

        ListRow {
            id: row

            required property int index
            required property string title
            required property string heldText

            Layout.fillWidth: true
            text: row.title
            caption: row.heldText
            isActivatable: !root.viewModel.hasLive
            hasSeparator: row.index + 1 < root.viewModel.ladders.rowCount()

            onActivated: root.viewModel.startLadder(row.index)
        }
    }
}
