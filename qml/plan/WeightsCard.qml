// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// How the days of the chosen plan are shared out among its stages.
Card {
    id: root

    required property PlanStageModel stages

    objectName: "weightsCard"
    title: qsTr("What weighs how much")
    spacing: Theme.spaceM

    AppText {
        Layout.fillWidth: true
        tone: AppText.Soft
        text: root.stages.isOwn ? qsTr("The days are shared out by your weights. A stage that weighs more gets more of them; the order stays.")
            : qsTr("By these the days are shared out where there are fewer than the plan asks for. Move one, and they are yours and always hold.")
        wrapMode: Text.Wrap
    }

    Repeater {
        model: root.stages

        FormField {
            id: stage

            required property int index
            required property string title
            required property string weightText
            required property bool canLower
            required property bool canRaise

            Layout.fillWidth: true
            label: stage.title
            room: Theme.tipWidth

            StepperRow {
                objectName: `weight${stage.index + 1}`
                Layout.fillWidth: true
                label: stage.title
                valueText: stage.weightText
                canLower: stage.canLower
                canRaise: stage.canRaise

                onLowered: root.stages.step(stage.index, -1)
                onRaised: root.stages.step(stage.index, 1)
            }
        }
    }

    Flow {
        Layout.fillWidth: true
        spacing: Theme.spaceM

        AppButton {
            objectName: "resetWeights"
            kind: AppButton.Quiet
            text: qsTr("The plan's own weights")
            visible: root.stages.isOwn

            onActivated: root.stages.reset()
        }

        SourceBadge {
            source: root.stages.badge
            visible: !root.stages.isOwn
        }
    }

    AppText {
        Layout.fillWidth: true
        kind: AppText.Caption
        text: root.stages.note
        wrapMode: Text.Wrap
        visible: root.stages.note !== "" && !root.stages.isOwn
    }
}
