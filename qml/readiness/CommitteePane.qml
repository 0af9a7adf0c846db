// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Charts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// The whole loop: one number when enough is known, the range in any case.
Card {
    id: root

    required property ReadinessViewModel viewModel

    title: qsTr("Committee")
    spacing: Theme.spaceS

    AppText {
        objectName: "overallFigure"
        Layout.fillWidth: true
        kind: root.viewModel.isOverallShown ? AppText.Display : AppText.Heading
        text: root.viewModel.overallFigure
        wrapMode: Text.Wrap
    }

    RangeBar {
        Layout.fillWidth: true
        low: root.viewModel.overallLow
        high: root.viewModel.overallHigh
        mean: root.viewModel.overallMean
        isMeasured: root.viewModel.isOverallShown
        description: root.viewModel.overallRange
    }

    AppText {
        Layout.fillWidth: true
        font.weight: Theme.weightMedium
        text: root.viewModel.overallRange
        wrapMode: Text.Wrap
    }

    AppText {
        Layout.fillWidth: true
        tone: AppText.Soft
        text: root.viewModel.overallText
        wrapMode: Text.Wrap
    }

    AppText {
        objectName: "sunkText"
        Layout.fillWidth: true
        tone: AppText.Soft
        text: root.viewModel.sunkText
        wrapMode: Text.Wrap
        visible: text !== ""
    }

    AppText {
        Layout.fillWidth: true
        tone: AppText.Soft
        text: root.viewModel.leverText
        wrapMode: Text.Wrap
        visible: text !== ""
    }

    AppText {
        objectName: "withOwnText"
        Layout.fillWidth: true
        font.weight: Theme.weightMedium
        text: root.viewModel.assumed.ownText
        wrapMode: Text.Wrap
        visible: text !== ""
    }

    AppButton {
        objectName: "roundsButton"
        Layout.topMargin: Theme.spaceXS
        kind: AppButton.Primary
        text: qsTr("Choose a mock round")
        visible: root.viewModel.isEmpty

        onActivated: root.viewModel.openRounds()
    }
}
