// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// The attempts at a prompt; two that are ticked stand beside each other on the page.
Card {
    id: root

    required property PromptViewModel viewModel

    title: qsTr("Attempts")
    spacing: Theme.spaceXS

    AppText {
        Layout.fillWidth: true
        tone: AppText.Soft
        text: root.viewModel.attemptsText
        wrapMode: Text.Wrap
    }

    Repeater {
        model: root.viewModel.attempts

        ColumnLayout {
            id: attempt

            required property int index
            required property string title
            required property string result
            required property bool isShown

            Layout.fillWidth: true
            spacing: 0

            CheckRow {
                objectName: `attempt${attempt.index}`
                Layout.fillWidth: true
                text: attempt.title
                isOn: attempt.isShown

                onSwitched: root.viewModel.toggleAttempt(attempt.index)
            }

            AppText {
                Layout.fillWidth: true
                Layout.leftMargin: Theme.mark + Theme.spaceS + Theme.spaceXXS
                kind: AppText.Caption
                text: attempt.result
                wrapMode: Text.Wrap
            }
        }
    }
}
