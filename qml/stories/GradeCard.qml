// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Ui

/// How the telling went, in one of four words; each says when the story comes back.
Card {
    id: root

    required property TellingViewModel viewModel

    title: qsTr("How did it go?")

    AppText {
        Layout.fillWidth: true
        tone: AppText.Soft
        text: root.viewModel.gradedText
        wrapMode: Text.Wrap
        visible: root.viewModel.isGraded
    }

    GradeRow {
        Layout.fillWidth: true
        proposed: 0
        hints: root.viewModel.gradeHints
        question: qsTr("Without looking at the text: again, if you lost the thread; easy, if you could tell it to a stranger.")
        visible: !root.viewModel.isGraded

        onGraded: grade => root.viewModel.grade(grade)
    }
}
