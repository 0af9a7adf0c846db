// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// The answer and how sure one is of it, then the verdict and the way on.
Card {
    id: root

    required property QuizViewModel viewModel

    title: root.viewModel.isAnswered ? root.viewModel.verdictText : qsTr("Your answer, and how sure you are")
    isActive: true

    OptionRow {
        Layout.fillWidth: true
        letters: root.viewModel.letters
        options: root.viewModel.options
        chosen: root.viewModel.chosen
        visible: !root.viewModel.isAnswered

        onPicked: option => root.viewModel.choose(option)
    }

    SegmentedChoice {
        objectName: "confidence"
        Layout.fillWidth: true
        Layout.maximumWidth: Theme.readingWidth
        label: qsTr("How sure are you?")
        options: root.viewModel.confidences
        currentIndex: root.viewModel.confidenceIndex
        visible: !root.viewModel.isAnswered

        onSelected: index => root.viewModel.setConfidence(index)
    }

    Flow {
        Layout.fillWidth: true
        spacing: Theme.spaceS

        AppButton {
            objectName: "advance"
            kind: AppButton.Primary
            text: root.viewModel.isAnswered ? qsTr("Next") : qsTr("Answer")
            keyHint: qsTr("Ctrl Enter")
            enabled: root.viewModel.isAnswered || root.viewModel.canAnswer

            onActivated: root.viewModel.advance()
        }

        AppButton {
            objectName: "skip"
            kind: AppButton.Quiet
            text: qsTr("I do not know")
            keyHint: qsTr("Ctrl R")
            visible: !root.viewModel.isAnswered

            onActivated: root.viewModel.skip()
        }
    }
}
