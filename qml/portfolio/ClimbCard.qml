// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// A climb: one rung at a time, what holding it takes only after it was answered.
Card {
    id: root

    required property LaddersViewModel viewModel

    title: root.viewModel.title
    caption: root.viewModel.rungText
    isActive: true
    spacing: Theme.spaceXL

    AppText {
        objectName: "rungAsk"
        Layout.fillWidth: true
        kind: AppText.Lead
        text: root.viewModel.rungAsk
        wrapMode: Text.Wrap
    }

    AppText {
        objectName: "rungHolds"
        Layout.fillWidth: true
        text: root.viewModel.rungHolds === "" ? qsTr("Nothing was written of what holding it takes.") : root.viewModel.rungHolds
        wrapMode: Text.Wrap
        visible: root.viewModel.isShown
    }

    Flow {
        Layout.fillWidth: true
        spacing: Theme.spaceS

        AppButton {
            objectName: "showHolds"
            kind: AppButton.Primary
            glyph: Icons.eye
            text: qsTr("I have answered")
            keyHint: qsTr("Ctrl Enter")
            visible: !root.viewModel.isShown

            onActivated: root.viewModel.show()
        }

        AppButton {
            objectName: "hold"
            kind: AppButton.Primary
            glyph: Icons.check
            text: qsTr("It held")
            keyHint: qsTr("Ctrl Enter")
            visible: root.viewModel.isShown

            onActivated: root.viewModel.hold()
        }

        AppButton {
            objectName: "fall"
            glyph: Icons.flag
            text: qsTr("It did not hold")

            onActivated: root.viewModel.fall()
        }

        AppButton {
            objectName: "giveUp"
            kind: AppButton.Quiet
            text: qsTr("Stop, keep nothing")

            onActivated: root.viewModel.giveUp()
        }
    }
}
