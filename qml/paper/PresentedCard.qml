// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Ui

/// What speaks against the paper that was presented, and what to choose instead.
Card {
    id: root

    required property TalkRatingViewModel viewModel

    title: qsTr("What you presented")

    AppText {
        objectName: "presentedVeto"
        Layout.fillWidth: true
        tone: AppText.Warn
        text: root.viewModel.vetoText
        wrapMode: Text.Wrap
    }

    AppText {
        Layout.fillWidth: true
        tone: AppText.Soft
        text: root.viewModel.vetoAdvice
        wrapMode: Text.Wrap
        visible: root.viewModel.vetoAdvice !== ""
    }
}
