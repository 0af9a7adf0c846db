// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Ui

/// The interview day: how much of what was begun would still be known then.
Card {
    id: root

    required property ReviewViewModel viewModel

    title: qsTr("On the interview day")

    AppText {
        objectName: "dayFigure"
        kind: AppText.Title
        text: root.viewModel.dayFigure
        visible: root.viewModel.dayFigure !== ""
    }

    AppText {
        objectName: "dayText"
        Layout.fillWidth: true
        tone: AppText.Soft
        text: root.viewModel.dayText
        wrapMode: Text.Wrap
    }
}
