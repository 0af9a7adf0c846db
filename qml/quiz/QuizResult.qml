// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Ui

/// What came out by round, and what it moved.
Card {
    id: root

    required property QuizViewModel viewModel

    title: qsTr("By round")
    caption: qsTr("as evidence of knowing, not of performing")
    isFlush: true

    Repeater {
        model: root.viewModel.result

        ListRow {
            id: row

            required property int index
            required property string title
            required property string score
            required property string change
            required property string levels

            Layout.fillWidth: true
            lead: row.score
            text: row.title
            caption: qsTr("%1. %2").arg(row.change).arg(row.levels)
            hasSeparator: row.index < root.viewModel.result.count - 1
        }
    }
}
