// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// The loop that is open: where, when, at which level, and how it ended.
Card {
    id: root

    required property InterviewsViewModel viewModel

    title: qsTr("The loop")

    FormField {
        Layout.fillWidth: true
        label: qsTr("Where")

        LineField {
            objectName: "loopTitle"
            Layout.fillWidth: true
            label: qsTr("Where")
            placeholderText: qsTr("a name that you will know again")
            text: root.viewModel.loopTitle

            onTextEdited: root.viewModel.setLoopTitle(text)
        }
    }

    FormField {
        Layout.fillWidth: true
        label: qsTr("First day")
        room: Theme.dateWidth
        error: root.viewModel.loopDayError

        DateField {
            objectName: "loopDay"
            Layout.fillWidth: true
            label: qsTr("First day")
            value: root.viewModel.loopDay
            hasError: root.viewModel.loopDayError !== ""

            onCommitted: text => root.viewModel.setLoopDay(text)
            onStepped: days => root.viewModel.stepLoopDay(days)
        }
    }

    FormField {
        Layout.fillWidth: true
        label: qsTr("Level")

        SegmentedChoice {
            objectName: "loopLevel"
            Layout.fillWidth: true
            label: qsTr("Level of the loop")
            options: root.viewModel.levels
            currentIndex: root.viewModel.levelIndex

            onSelected: index => root.viewModel.setLevel(index)
        }
    }

    FormField {
        Layout.fillWidth: true
        label: qsTr("How it ended")
        hint: root.viewModel.saidText

        SegmentedChoice {
            objectName: "outcome"
            Layout.fillWidth: true
            label: qsTr("How it ended")
            options: root.viewModel.outcomes
            currentIndex: root.viewModel.outcomeIndex

            onSelected: index => root.viewModel.setOutcome(index)
        }
    }

    AppButton {
        objectName: "removeLoop"
        kind: AppButton.Quiet
        glyph: Icons.trash
        text: qsTr("Take the loop out")

        onActivated: root.viewModel.removeLoop()
    }
}
