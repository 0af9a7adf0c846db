// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// Three questions about the round to oneself. They are no part of the rating, and the portfolio lists them over time.
Card {
    id: root

    required property ReflectionViewModel viewModel

    title: qsTr("To yourself")
    caption: qsTr("kept with the round, not rated")
    spacing: Theme.spaceL

    Repeater {
        model: root.viewModel.questions.length

        ColumnLayout {
            id: row

            required property int index
            readonly property string question: root.viewModel.questions[row.index]

            Layout.fillWidth: true
            spacing: Theme.spaceS

            AppText {
                Layout.fillWidth: true
                text: row.question
                wrapMode: Text.Wrap

                Accessible.ignored: true
            }

            TextBox {
                objectName: `reflection${row.index}`
                Layout.fillWidth: true
                label: row.question
                text: root.viewModel.answers[row.index] ?? ""

                onEdited: text => root.viewModel.setAnswer(row.index, text)
            }
        }
    }
}
