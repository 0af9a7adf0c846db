// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// The mock loop that is under way: where it stands, when its break ends, and the way on.
Card {
    id: root

    required property LoopViewModel loop

    objectName: "runningLoop"
    isActive: true
    title: root.loop.nextTitle
    caption: root.loop.progressText

    ProblemBanner {
        Layout.fillWidth: true
        title: root.loop.problem.title
        advice: root.loop.problem.advice
        visible: root.loop.problem.exists

        onDismissed: root.loop.dismissProblem()
    }

    AppText {
        objectName: "breakEnd"
        Layout.fillWidth: true
        font.weight: Theme.weightMedium
        text: root.loop.breakEndText
        wrapMode: Text.Wrap
        visible: root.loop.isBreak
    }

    AppText {
        Layout.fillWidth: true
        tone: AppText.Soft
        text: root.loop.nextText
        wrapMode: Text.Wrap
    }

    Flow {
        Layout.fillWidth: true
        spacing: Theme.spaceM

        AppButton {
            objectName: "loopNext"
            kind: AppButton.Primary
            text: root.loop.nextAction
            keyHint: qsTr("L")

            onActivated: root.loop.next()
        }

        AppButton {
            text: qsTr("Open the loop")

            onActivated: root.loop.show()
        }
    }
}
