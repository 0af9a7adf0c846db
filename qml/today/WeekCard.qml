// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// The week of the plan: what it wants today, and below it the rest of it, with what is done struck through; without a plan, the way to one.
Card {
    id: root

    required property PlanViewModel plan

    title: root.plan.hasPlan ? root.plan.nowTitle : qsTr("Your plan")
    spacing: Theme.spaceS

    Repeater {
        model: root.plan.today

        CheckRow {
            id: task

            required property string key
            required property string title
            required property string detail
            required property bool isDone
            required property bool isCounted

            Layout.fillWidth: true
            text: task.title
            isTask: true
            isOn: task.isDone
            enabled: !task.isCounted
            opacity: 1

            Accessible.description: task.detail

            onSwitched: on => root.plan.tickSitting(task.key, on)
        }
    }

    AppText {
        Layout.fillWidth: true
        tone: AppText.Soft
        text: qsTr("Four weeks, six or eight, laid out over the hours you have, and never in debt.")
        wrapMode: Text.Wrap
        visible: !root.plan.hasPlan
    }

    AppText {
        Layout.fillWidth: true
        kind: AppText.Caption
        text: qsTr("Today: %1. %2").arg(root.plan.todayText).arg(root.plan.nowText)
        wrapMode: Text.Wrap
        visible: root.plan.hasPlan
    }

    Repeater {
        model: root.plan.restOfWeek

        CheckRow {
            id: later

            required property string key
            required property string title
            required property string detail
            required property bool isDone
            required property bool isCounted

            objectName: "restOfWeek"
            Layout.fillWidth: true
            text: later.title
            isTask: true
            isOn: later.isDone
            enabled: !later.isCounted
            opacity: 1

            Accessible.description: later.detail

            onSwitched: on => {
                // What is done today goes up to today's tasks: whoever ticks by keyboard is not left on a row that is gone.
                if (later.activeFocus) {
                    planButton.forceActiveFocus(Qt.TabFocusReason);
                }
                root.plan.tickTask(later.key, on);
            }
        }
    }

    AppButton {
        id: planButton

        objectName: "planButton"
        text: root.plan.hasPlan ? qsTr("Open the plan") : qsTr("Choose a plan")
        keyHint: qsTr("P")

        onActivated: root.plan.open()
    }
}
