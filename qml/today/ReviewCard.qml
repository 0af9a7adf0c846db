// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Ui

/// What fades today, and the quiz that places a person while it is not done.
Card {
    id: root

    required property ReviewViewModel review
    required property QuizViewModel quiz
    readonly property bool isQuizOffered: root.quiz.exists && !root.quiz.isDone

    title: qsTr("Keep it")
    caption: root.review.timeText
    isFlush: true

    ListRow {
        objectName: "reviewRow"
        Layout.fillWidth: true
        glyph: Icons.cards
        text: root.review.cardsText
        caption: root.review.orderText
        hasSeparator: root.isQuizOffered
        visible: root.review.hasCards

        AppButton {
            objectName: "reviewButton"
            text: root.review.isOpen ? qsTr("Go on") : qsTr("Review")
            keyHint: qsTr("R")
            enabled: root.review.canStart

            onActivated: root.review.start()
        }
    }

    ListRow {
        objectName: "quizRow"
        Layout.fillWidth: true
        glyph: Icons.chart
        text: qsTr("Placement quiz: where do you stand?")
        caption: root.quiz.stateText
        hasSeparator: false
        visible: root.isQuizOffered

        AppButton {
            objectName: "quizButton"
            text: root.quiz.isBegun ? qsTr("Go on with the quiz") : qsTr("Begin the quiz")

            onActivated: root.quiz.open()
        }
    }
}
