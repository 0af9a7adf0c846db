// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Ui

/// Where the time went; the lines add up to the time from start to end.
Card {
    id: root

    required property TalkRatingViewModel viewModel

    title: qsTr("Time")

    AppText {
        Layout.fillWidth: true
        tone: AppText.Soft
        text: root.viewModel.overrunText
        wrapMode: Text.Wrap
    }

    Repeater {
        model: root.viewModel.account

        AccountRow {
            Layout.fillWidth: true
        }
    }

    AppText {
        objectName: "runsText"
        Layout.fillWidth: true
        kind: AppText.Caption
        text: root.viewModel.report.runsText
        wrapMode: Text.Wrap
        visible: root.viewModel.report.runsText !== ""
    }

    AppText {
        objectName: "speechText"
        Layout.fillWidth: true
        kind: AppText.Caption
        text: root.viewModel.report.speechText
        wrapMode: Text.Wrap
        visible: root.viewModel.report.speechText !== ""
    }

    AppText {
        objectName: "slidesText"
        Layout.fillWidth: true
        kind: AppText.Caption
        text: root.viewModel.slidesText
        wrapMode: Text.Wrap
        visible: root.viewModel.slidesText !== ""
    }

    AppText {
        Layout.fillWidth: true
        kind: AppText.Caption
        text: root.viewModel.marksText
        wrapMode: Text.Wrap
        visible: root.viewModel.marksText !== ""
    }
}
