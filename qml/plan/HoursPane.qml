// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// How much time there is on which day of the week.
Card {
    id: root

    required property PlanHours hours

    title: qsTr("Hours")
    caption: root.hours.weekText
    spacing: Theme.spaceS

    AppText {
        Layout.fillWidth: true
        Layout.maximumWidth: 2 * Theme.readingWidth
        tone: AppText.Soft
        text: root.hours.isOwn ? qsTr("The plan is laid out over these hours. An easy day takes half of its own, and reviews keep off it too.")
            : qsTr("Spread from the hours a week in Settings. Change a day, and they are yours. An easy day takes half of its own, and reviews keep off it too.")
        wrapMode: Text.Wrap
    }

    Repeater {
        model: root.hours.dayNames.length

        GridLayout {
            id: day

            required property int index
            readonly property string name: root.hours.dayNames[day.index]
            readonly property string minutesText: root.hours.minutesTexts[day.index]

            Layout.fillWidth: true
            columns: 6
            columnSpacing: Theme.spaceM

            AppText {
                Layout.preferredWidth: Theme.labelWidth
                text: day.name
            }

            AppButton {
                objectName: `less${day.index + 1}`
                glyph: Icons.minus
                label: qsTr("%1: less, now %2").arg(day.name).arg(day.minutesText)
                enabled: root.hours.minutes[day.index] > 0

                onActivated: root.hours.step(day.index, -1)
            }

            AppText {
                Layout.preferredWidth: Theme.labelWidth
                horizontalAlignment: Text.AlignHCenter
                text: day.minutesText

                Accessible.ignored: true
            }

            AppButton {
                objectName: `more${day.index + 1}`
                glyph: Icons.plus
                label: qsTr("%1: more, now %2").arg(day.name).arg(day.minutesText)
                enabled: root.hours.minutes[day.index] < root.hours.most

                onActivated: root.hours.step(day.index, 1)
            }

            CheckRow {
                objectName: `easy${day.index + 1}`
                Layout.fillWidth: true
                Layout.maximumWidth: implicitWidth
                Layout.leftMargin: Theme.spaceL
                text: qsTr("easy")
                isOn: root.hours.easyDays[day.index]

                Accessible.name: qsTr("%1 is an easy day").arg(day.name)

                onSwitched: root.hours.toggleEasy(day.index)
            }

            HoursBar {
                objectName: `bar${day.index + 1}`
                Layout.fillWidth: true
                Layout.leftMargin: Theme.spaceL
                share: root.hours.shares[day.index] ?? 0
                plannedShare: root.hours.plannedShares[day.index] ?? 0
            }
        }
    }

    AppButton {
        objectName: "resetHours"
        kind: AppButton.Quiet
        text: qsTr("Spread the hours a week again")
        visible: root.hours.isOwn

        onActivated: root.hours.reset()
    }
}
