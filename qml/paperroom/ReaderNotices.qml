// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// What went wrong with a paper's PDF, and what can be taken back.
ColumnLayout {
    id: root

    required property PaperReaderViewModel reader

    spacing: Theme.spaceM

    ProblemBanner {
        objectName: "fileUndo"
        Layout.fillWidth: true
        tone: ProblemBanner.Neutral
        title: root.reader.undoFileText
        actionText: qsTr("Undo")
        isDismissible: false
        visible: root.reader.undoFileText !== ""

        onActed: root.reader.undoFile()
    }

    ProblemBanner {
        objectName: "entryProblem"
        Layout.fillWidth: true
        title: root.reader.entryProblem.title
        advice: root.reader.entryProblem.advice
        isDismissible: false
        visible: root.reader.entryProblem.exists
    }

    ProblemBanner {
        objectName: "pdfProblem"
        Layout.fillWidth: true
        tone: ProblemBanner.Warn
        title: root.reader.problem.title
        advice: root.reader.problem.advice
        actionText: root.reader.canRetry ? qsTr("Try again") : ""
        isDismissible: false
        visible: root.reader.problem.exists

        onActed: root.reader.retry()
    }
}
