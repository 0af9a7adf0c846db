// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Charts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// How one's own marks compare with what tests and others say, and how sure one is with how often one is right. Curve and diagram appear once there is
/// something to draw.
Card {
    id: root

    required property ReadinessViewModel viewModel
    required property QuizViewModel quiz

    title: qsTr("Are you honest with yourself?")
    spacing: Theme.spaceS

    DensityCurve {
        Layout.fillWidth: true
        mean: root.viewModel.biasMean
        deviation: root.viewModel.biasSd
        bar: 0
        lowest: -2
        highest: 2
        description: root.viewModel.biasText
        visible: root.viewModel.isBiasKnown
    }

    RowLayout {
        Layout.fillWidth: true
        visible: root.viewModel.isBiasKnown

        AppText {
            Layout.fillWidth: true
            kind: AppText.Caption
            text: qsTr("too strict")
        }

        AppText {
            kind: AppText.Caption
            text: qsTr("too kind")
        }
    }

    AppText {
        objectName: "biasText"
        Layout.fillWidth: true
        tone: AppText.Soft
        text: root.viewModel.biasText
        wrapMode: Text.Wrap
    }

    Separator {
        Layout.fillWidth: true
    }

    CalibrationPlot {
        objectName: "reliability"
        Layout.fillWidth: true
        predicted: root.quiz.predicted
        observed: root.quiz.observed
        counts: root.quiz.counts
        xLabel: qsTr("how sure")
        yLabel: qsTr("how often right")
        description: root.quiz.reliabilityText
        visible: root.quiz.hasReliability
    }

    AppText {
        objectName: "reliabilityText"
        Layout.fillWidth: true
        tone: AppText.Soft
        text: root.quiz.reliabilityText
        wrapMode: Text.Wrap
    }
}
