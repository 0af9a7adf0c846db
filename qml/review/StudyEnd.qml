// SPDX-License-Identifier: MIT
import QtQuick
import SevenRounds.Controls
import SevenRounds.Ui

/// What a sitting came to, and the way back.
EmptyState {
    id: root

    required property StudyViewModel viewModel

    objectName: "studyEnd"
    glyph: Icons.check
    title: root.viewModel.endTitle
    text: root.viewModel.endText
    actionText: qsTr("To the queue")

    onActivated: root.viewModel.leave()
}
