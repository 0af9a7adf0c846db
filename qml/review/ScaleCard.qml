// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// How long this person remembers against the average. It is only taken where it predicts better on reviews that the fit has not seen.
Card {
    id: root

    required property ReviewViewModel viewModel

    title: qsTr("Your memory")

    AppText {
        objectName: "scaleText"
        Layout.fillWidth: true
        tone: AppText.Soft
        text: root.viewModel.scaleText
        wrapMode: Text.Wrap
    }

    Flow {
        Layout.fillWidth: true
        spacing: Theme.spaceS
        visible: root.viewModel.canTakeScale || root.viewModel.canEndScale || root.viewModel.canDropScale

        AppButton {
            objectName: "takeScale"
            text: qsTr("Plan by my own memory")
            visible: root.viewModel.canTakeScale

            onActivated: root.viewModel.takeScale()
        }

        AppButton {
            objectName: "endScale"
            text: qsTr("Plan by the average learner")
            visible: root.viewModel.canEndScale

            onActivated: root.viewModel.endScale()
        }

        AppButton {
            objectName: "dropScale"
            kind: AppButton.Quiet
            glyph: Icons.undo
            text: qsTr("Take the last change back")
            visible: root.viewModel.canDropScale

            onActivated: root.viewModel.dropScale()
        }
    }
}
