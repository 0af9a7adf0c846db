// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Ui

/// What is due now: cards first, then everything else that fades.
Card {
    id: root

    required property ReviewViewModel viewModel

    title: qsTr("Due now")
    caption: root.viewModel.timeText
    isFlush: true

    ListRow {
        objectName: "cardsRow"
        Layout.fillWidth: true
        glyph: Icons.cards
        text: root.viewModel.cardsText
        caption: root.viewModel.orderText
        isActivatable: root.viewModel.canStart
        hasSeparator: root.viewModel.rows.count > 0

        onActivated: root.viewModel.start()
    }

    Repeater {
        model: root.viewModel.rows

        ListRow {
            id: row

            required property int index
            required property string title
            required property string advice
            required property string due

            Layout.fillWidth: true
            lead: row.due
            text: row.title
            caption: row.advice
            isActivatable: true
            hasSeparator: row.index < root.viewModel.rows.count - 1

            onActivated: root.viewModel.openRow(row.index)
        }
    }
}
