// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Theme

/// Three questions to oneself about what is over. They are no part of the rating, and the portfolio lists them over time.
Card {
    id: root

    required property list<string> questions
    /// One a question.
    required property list<string> answers

    signal answered(int question, string text)

    title: qsTr("To yourself")
    caption: qsTr("kept with your practice, not rated")
    spacing: Theme.spaceL

    Repeater {
        model: root.questions.length

        ColumnLayout {
            id: row

            required property int index
            readonly property string question: root.questions[row.index]

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
                text: root.answers[row.index] ?? ""

                onEdited: text => root.answered(row.index, text)
            }
        }
    }
}
