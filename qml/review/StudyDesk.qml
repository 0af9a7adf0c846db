// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// Before the answer: a field for one's own and the key that opens it. After it: four grades, one's note, and the ways out of the queue.
Card {
    id: root

    required property StudyViewModel viewModel
    readonly property bool isRevealed: root.viewModel.isRevealed
    /// Keys without Ctrl are letters now.
    readonly property bool isWriting: answerBox.activeFocus || noteBox.activeFocus

    function writeNote(): void {
        noteBox.forceActiveFocus(Qt.ShortcutFocusReason);
    }

    function follow(): void {
        if (root.isRevealed) {
            grades.takeFocus();
        } else {
            showButton.forceActiveFocus(Qt.OtherFocusReason);
        }
    }

    title: root.isRevealed ? qsTr("How well did you have it?") : qsTr("Say or write the answer")
    isActive: true

    // The field or the grades are gone: the keyboard goes to what came in their place.
    onIsRevealedChanged: Qt.callLater(root.follow)

    AppText {
        objectName: "leechText"
        Layout.fillWidth: true
        tone: AppText.Warn
        text: root.viewModel.leechText
        wrapMode: Text.Wrap
        visible: root.viewModel.leechText !== ""
    }

    TextBox {
        id: answerBox

        objectName: "answerBox"
        Layout.fillWidth: true
        Layout.preferredHeight: Math.min(Theme.ringSide, implicitHeight)
        text: root.viewModel.answer
        label: qsTr("Your answer")
        placeholderText: qsTr("Your answer, or say it aloud. $x^2$ is a formula; you will see both side by side.")
        visible: !root.isRevealed

        onEdited: text => root.viewModel.setAnswer(text)
    }

    Flow {
        Layout.fillWidth: true
        spacing: Theme.spaceS
        visible: !root.isRevealed || root.viewModel.spoken.hasSound

        AppButton {
            id: showButton

            objectName: "showButton"
            kind: AppButton.Primary
            glyph: Icons.eye
            text: qsTr("Show the answer")
            keyHint: qsTr("Space")
            visible: !root.isRevealed

            onActivated: root.viewModel.reveal()
        }

        AppButton {
            objectName: "sayButton"
            glyph: root.viewModel.spoken.isListening ? Icons.stop : Icons.microphone
            text: root.viewModel.spoken.sayText
            keyHint: qsTr("R")
            visible: !root.isRevealed

            onActivated: root.viewModel.spoken.toggleListening()
        }

        Item {
            width: meter.width
            height: showButton.height
            visible: root.viewModel.spoken.isListening

            LevelMeter {
                id: meter

                anchors.verticalCenter: parent.verticalCenter
                level: root.viewModel.spoken.level
                isTooLoud: root.viewModel.spoken.isTooLoud
            }
        }

        AppButton {
            objectName: "hearButton"
            glyph: root.viewModel.spoken.isPlaying ? Icons.stop : Icons.play
            text: root.viewModel.spoken.hearText
            keyHint: qsTr("P")
            visible: root.isRevealed && root.viewModel.spoken.hasSound

            onActivated: root.viewModel.spoken.togglePlaying()
        }
    }

    AppText {
        objectName: "heldText"
        Layout.fillWidth: true
        tone: AppText.Soft
        text: qsTr("What you say is held in memory until the next card, and is never saved.")
        wrapMode: Text.Wrap
        visible: root.viewModel.spoken.hasSound
    }

    ProblemBanner {
        objectName: "spokenProblem"
        Layout.fillWidth: true
        title: root.viewModel.spoken.problem.title
        advice: root.viewModel.spoken.problem.advice
        isDismissible: false
        visible: root.viewModel.spoken.problem.exists
    }

    GradeRow {
        id: grades

        objectName: "grades"
        Layout.fillWidth: true
        lead: qsTr("Hard counts as remembered.")
        proposed: root.viewModel.usualGrade
        hints: root.viewModel.gradeHints
        isArmed: !root.isWriting
        visible: root.isRevealed

        onGraded: grade => root.viewModel.grade(grade)
    }

    TextBox {
        id: noteBox

        objectName: "noteBox"
        Layout.fillWidth: true
        Layout.preferredHeight: Math.min(Theme.ringSide / 2, implicitHeight)
        text: root.viewModel.note
        label: qsTr("Your note on this card")
        placeholderText: qsTr("A note for the next time. Saved as you type.")
        visible: root.isRevealed

        onEdited: text => root.viewModel.setNote(text)
    }

    Flow {
        Layout.fillWidth: true
        spacing: Theme.spaceS

        AppButton {
            objectName: "buryButton"
            kind: AppButton.Quiet
            text: qsTr("Not before tomorrow")
            keyHint: qsTr("B")

            onActivated: root.viewModel.bury()
        }

        AppButton {
            objectName: "suspendButton"
            kind: AppButton.Quiet
            text: qsTr("Put aside")
            keyHint: qsTr("S")

            onActivated: root.viewModel.suspend()
        }
    }
}
