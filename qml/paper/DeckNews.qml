// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// What came with the slides that were just chosen: a question about their times, and notes that stood beside the file.
ColumnLayout {
    id: root

    required property DeckNewsViewModel news
    readonly property bool hasNews: root.news.question !== "" || root.news.notice !== "" || root.news.problem.exists

    spacing: Theme.spaceM

    ProblemBanner {
        objectName: "deckQuestion"
        Layout.fillWidth: true
        tone: ProblemBanner.Neutral
        title: root.news.question
        isDismissible: false
        visible: root.news.question !== ""
    }

    Flow {
        Layout.fillWidth: true
        spacing: Theme.spaceS
        visible: root.news.question !== ""

        AppButton {
            objectName: "keepTimes"
            text: qsTr("Keep the times")

            onActivated: root.news.keepTimes()
        }

        AppButton {
            objectName: "startTimesAnew"
            glyph: Icons.undo
            text: qsTr("Start the times anew")

            onActivated: root.news.startAnew()
        }
    }

    ProblemBanner {
        objectName: "deckNotesProblem"
        Layout.fillWidth: true
        tone: ProblemBanner.Warn
        title: root.news.problem.title
        advice: root.news.problem.advice
        visible: root.news.problem.exists

        onDismissed: root.news.dismissProblem()
    }

    ProblemBanner {
        objectName: "deckNotice"
        Layout.fillWidth: true
        tone: ProblemBanner.Good
        title: root.news.notice
        actionText: root.news.canUndo ? qsTr("Take it back") : ""
        visible: root.news.notice !== ""

        onActed: root.news.undo()
        onDismissed: root.news.dismissNotice()
    }
}
