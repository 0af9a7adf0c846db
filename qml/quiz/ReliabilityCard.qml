// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Charts
import SevenRounds.Controls
import SevenRounds.Ui

/// How sure against how often right. The diagram stands there from 20 answers and forecasts on.
Card {
    id: root

    required property QuizViewModel viewModel

    title: qsTr("How sure, how often right")

    CalibrationPlot {
        objectName: "reliability"
        Layout.fillWidth: true
        predicted: root.viewModel.predicted
        observed: root.viewModel.observed
        counts: root.viewModel.counts
        xLabel: qsTr("how sure")
        yLabel: qsTr("how often right")
        description: root.viewModel.reliabilityText
        visible: root.viewModel.hasReliability
    }

    AppText {
        objectName: "reliabilityText"
        Layout.fillWidth: true
        tone: AppText.Soft
        text: root.viewModel.reliabilityText
        wrapMode: Text.Wrap
    }
}
