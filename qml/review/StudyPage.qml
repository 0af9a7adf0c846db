// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Math
import SevenRounds.Theme
import SevenRounds.Ui

/// A sitting with cards: the question above, what one does below; at its end what it came to.
ScrollPage {
    id: root

    required property StudyViewModel viewModel
    readonly property list<string> keys: [qsTr("Space — show the answer"), qsTr("Ctrl+Enter — show the answer, also while writing"),
        qsTr("R — say the answer aloud, or stop"), qsTr("P — hear what you said, once the answer is shown"),
        qsTr("1 to 4 — again, hard, good, easy"), qsTr("Ctrl+Z — take the last grade back"), qsTr("E — your note"),
        qsTr("B — not before tomorrow"), qsTr("S — put it aside"), qsTr("Esc — back to the queue, the sitting stays open")]

    objectName: "studyPage"
    title: root.viewModel.title
    crumb: root.viewModel.isOpen ? root.viewModel.progressText : qsTr("Review")
    contentFills: root.viewModel.hasCard
    actions: [
        AppButton {
            objectName: "undoButton"
            kind: AppButton.Quiet
            glyph: Icons.undo
            text: qsTr("Take back")
            keyHint: qsTr("Ctrl Z")
            visible: root.viewModel.canUndo

            onActivated: root.viewModel.undo()
        },
        AppButton {
            objectName: "endButton"
            text: root.viewModel.isOpen ? qsTr("End the sitting") : qsTr("To the queue")

            onActivated: {
                if (root.viewModel.isOpen) {
                    root.viewModel.end();
                } else {
                    root.viewModel.leave();
                }
            }
        }
    ]

    ProblemBanner {
        Layout.fillWidth: true
        title: root.viewModel.problem.title
        advice: root.viewModel.problem.advice
        visible: root.viewModel.problem.exists

        onDismissed: root.viewModel.dismissProblem()
    }

    MathPane {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.minimumHeight: Theme.ringSide
        document: root.viewModel.document
        plainText: root.viewModel.plainText
        label: root.viewModel.isRevealed ? qsTr("The question and its answer") : qsTr("The question")
        visible: root.viewModel.hasCard
    }

    StudyDesk {
        id: desk

        Layout.fillWidth: true
        viewModel: root.viewModel
        visible: root.viewModel.hasCard
    }

    StudyEnd {
        Layout.fillWidth: true
        viewModel: root.viewModel
        visible: !root.viewModel.hasCard
    }

    StudyKeys {
        viewModel: root.viewModel
        isWriting: desk.isWriting

        onNoteAsked: desk.writeNote()
    }
}
