// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// How much is learned on which day.
Card {
    id: root

    required property StudySettings study

    title: qsTr("Reviews")
    spacing: Theme.spaceL

    FormField {
        Layout.fillWidth: true
        label: qsTr("New cards")
        hint: qsTr("Each new card comes back several times in its first weeks.")

        StepperRow {
            objectName: "newCardsStepper"
            Layout.fillWidth: true
            label: qsTr("New cards a day")
            valueText: root.study.newCardsText
            canLower: root.study.newCards > 0
            canRaise: root.study.canRaise

            onLowered: root.study.stepNewCards(-1)
            onRaised: root.study.stepNewCards(1)
        }
    }

    FormField {
        Layout.fillWidth: true
        label: qsTr("Easy days")
        hint: qsTr("From today on, reviews go to the days around these where their interval allows it. What is due stays.")

        Flow {
            Layout.fillWidth: true
            spacing: Theme.spaceL

            Repeater {
                model: root.study.dayNames.length

                CheckRow {
                    id: day

                    required property int index

                    objectName: `easyDay${day.index + 1}`
                    text: root.study.dayNames[day.index]
                    isOn: root.study.easyDays[day.index]

                    onSwitched: root.study.toggleDay(day.index)
                }
            }
        }
    }
}
