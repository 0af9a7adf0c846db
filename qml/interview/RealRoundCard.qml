// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Ui

/// The round that is open: when it was and how it felt.
Card {
    id: root

    required property InterviewsViewModel viewModel

    title: root.viewModel.roundTitle

    FormField {
        Layout.fillWidth: true
        label: qsTr("Day")
        error: root.viewModel.roundDayError

        DateField {
            objectName: "roundDay"
            Layout.fillWidth: true
            label: qsTr("Day of the round")
            value: root.viewModel.roundDay
            hasError: root.viewModel.roundDayError !== ""

            onCommitted: text => root.viewModel.setRoundDay(text)
            onStepped: days => root.viewModel.stepRoundDay(days)
        }
    }

    FormField {
        Layout.fillWidth: true
        label: qsTr("How it felt")
        hint: qsTr("On the way out. It says little about how it was judged.")

        SegmentedChoice {
            objectName: "feeling"
            Layout.fillWidth: true
            label: qsTr("How it felt")
            options: root.viewModel.feelings
            currentIndex: root.viewModel.feelingIndex

            onSelected: index => root.viewModel.setFeeling(index)
        }
    }

    AppButton {
        objectName: "removeRound"
        kind: AppButton.Quiet
        glyph: Icons.trash
        text: qsTr("Take the round out")

        onActivated: root.viewModel.removeRound()
    }
}
