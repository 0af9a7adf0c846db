// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Charts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// The empty ring and the four answers, each of which can be left out.
Card {
    id: root

    required property SettingsViewModel settings
    required property ReadinessViewModel readiness

    /// For a key that leaves the page from within the field.
    function commit(): void {
        dayField.commit();
    }

    spacing: Theme.spaceM

    ReadinessRing {
        Layout.alignment: Qt.AlignHCenter
        Layout.fillWidth: true
        Layout.maximumWidth: Theme.ringSide - Theme.spacePage
        Layout.preferredHeight: width
        lows: root.readiness.ringLows
        highs: root.readiness.ringHighs
        measured: root.readiness.ringMeasured
        labels: root.readiness.ringLabels
        description: root.readiness.ringDescription
        overline: ""
        figure: qsTr("unmeasured")
        underline: qsTr("nothing guessed")
    }

    FormField {
        Layout.fillWidth: true
        label: qsTr("Interview day")
        error: root.settings.interviewDayError

        DateField {
            id: dayField

            Layout.fillWidth: true
            label: qsTr("Interview day")
            value: root.settings.interviewDayText
            placeholderText: qsTr("not known yet")
            hasError: root.settings.interviewDayError !== ""

            onTextEdited: root.settings.forgetInterviewDayError()
            onCommitted: text => root.settings.setInterviewDay(text)
            onStepped: days => root.settings.stepInterviewDay(days)
        }
    }

    FormField {
        Layout.fillWidth: true
        label: qsTr("Loop")

        SegmentedChoice {
            Layout.fillWidth: true
            label: qsTr("Loop")
            options: root.settings.loopNames
            currentIndex: root.settings.loopIndex

            onSelected: index => root.settings.loopIndex = index
        }
    }

    FormField {
        Layout.fillWidth: true
        label: qsTr("Level")

        SegmentedChoice {
            Layout.fillWidth: true
            label: qsTr("Level")
            options: root.settings.levelNames
            currentIndex: root.settings.levelIndex

            onSelected: index => root.settings.levelIndex = index
        }
    }

    FormField {
        Layout.fillWidth: true
        label: qsTr("Time a week")

        StepperRow {
            objectName: "hoursStepper"
            Layout.fillWidth: true
            label: qsTr("Hours a week")
            valueText: root.settings.hoursText
            canLower: root.settings.hours > 0

            onLowered: root.settings.stepHours(-1)
            onRaised: root.settings.stepHours(1)
        }
    }

    AppText {
        Layout.fillWidth: true
        kind: AppText.Caption
        text: qsTr("Everything stays on this machine. Each answer can be skipped, and changed later.")
        wrapMode: Text.Wrap
    }
}
