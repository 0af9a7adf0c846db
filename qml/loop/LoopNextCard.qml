// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// The one thing to do now, and the clock of the break before it.
Card {
    id: root

    required property LoopViewModel viewModel

    isActive: true
    title: root.viewModel.nextTitle

    ClockText {
        isLarge: true
        time: root.viewModel.breakText
        phase: root.viewModel.isBreakOver ? ClockText.Overtime : ClockText.Running
        caption: root.viewModel.isBreakOver ? "" : qsTr("of the break left")
        visible: root.viewModel.isBreak
    }

    AppText {
        Layout.fillWidth: true
        tone: AppText.Soft
        text: root.viewModel.nextText
        wrapMode: Text.Wrap
    }

    Flow {
        Layout.fillWidth: true
        spacing: Theme.spaceM

        AppButton {
            objectName: "loopNext"
            kind: AppButton.Primary
            text: root.viewModel.nextAction
            keyHint: qsTr("Ctrl Enter")
            visible: text !== ""

            onActivated: root.viewModel.next()
        }

        AppButton {
            objectName: "packetButton"
            glyph: Icons.document
            text: qsTr("The packet so far")
            keyHint: qsTr("P")
            visible: root.viewModel.canReadPacket && !root.viewModel.isComplete

            onActivated: root.viewModel.readPacket()
        }
    }

    ForecastChoice {
        objectName: "forecast"
        Layout.fillWidth: true
        options: root.viewModel.forecastNames
        currentIndex: root.viewModel.forecastIndex
        visible: root.viewModel.canForecast

        onSelected: index => root.viewModel.forecastIndex = index
    }
}
