// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// What is aimed at and when. Every answer can stay open.
Card {
    id: root

    required property SettingsViewModel viewModel

    /// The keyboard goes to the day.
    function seekDay(): void {
        day.forceActiveFocus(Qt.OtherFocusReason);
    }

    title: qsTr("Interview")
    spacing: Theme.spaceL

    FormField {
        Layout.fillWidth: true
        label: qsTr("Interview day")
        hint: root.viewModel.interviewHint
        error: root.viewModel.interviewDayError

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.spaceS

            DateField {
                id: day

                objectName: "interviewField"
                Layout.fillWidth: true
                label: qsTr("Interview day")
                placeholderText: qsTr("not known yet")
                value: root.viewModel.interviewDayText
                hasError: root.viewModel.interviewDayError !== ""

                onTextEdited: root.viewModel.forgetInterviewDayError()
                onCommitted: text => root.viewModel.setInterviewDay(text)
                onStepped: days => root.viewModel.stepInterviewDay(days)
            }

            AppButton {
                objectName: "clearDayButton"
                kind: AppButton.Quiet
                glyph: Icons.close
                label: qsTr("Take the interview day away")
                enabled: root.viewModel.hasInterview

                onActivated: root.viewModel.clearInterviewDay()
            }
        }
    }

    FormField {
        Layout.fillWidth: true
        label: qsTr("Loop")

        SegmentedChoice {
            objectName: "loopChoice"
            Layout.fillWidth: true
            label: qsTr("Loop")
            options: root.viewModel.loopNames
            currentIndex: root.viewModel.loopIndex

            onSelected: index => root.viewModel.loopIndex = index
        }
    }

    FormField {
        Layout.fillWidth: true
        label: qsTr("Level")
        hint: qsTr("What every round is judged against.")

        SegmentedChoice {
            objectName: "levelChoice"
            Layout.fillWidth: true
            label: qsTr("Level")
            options: root.viewModel.levelNames
            currentIndex: root.viewModel.levelIndex

            onSelected: index => root.viewModel.levelIndex = index
        }

        AppText {
            Layout.fillWidth: true
            text: root.viewModel.toldLevelText
            wrapMode: Text.Wrap
            visible: root.viewModel.toldLevelText !== ""
        }

        AppButton {
            objectName: "takeToldLevel"
            kind: AppButton.Quiet
            text: root.viewModel.toldLevelAction
            visible: root.viewModel.toldLevelAction !== ""

            onActivated: root.viewModel.takeToldLevel()
        }
    }

    FormField {
        Layout.fillWidth: true
        label: qsTr("Time a week")

        StepperRow {
            objectName: "hoursStepper"
            Layout.fillWidth: true
            label: qsTr("Hours a week")
            valueText: root.viewModel.hoursText
            canLower: root.viewModel.hours > 0

            onLowered: root.viewModel.stepHours(-1)
            onRaised: root.viewModel.stepHours(1)
        }
    }
}
