// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// The question of a drill and its clock.
Card {
    id: root

    required property DrillViewModel viewModel
    readonly property bool isEnded: root.viewModel.course === DrillViewModel.Course.Ended
    readonly property bool isReady: root.viewModel.course === DrillViewModel.Course.Ready
    readonly property bool isPaused: root.viewModel.course === DrillViewModel.Course.Paused

    spacing: Theme.spaceXL

    AppText {
        objectName: "ask"
        Layout.fillWidth: true
        kind: AppText.Lead
        text: root.viewModel.ask
        wrapMode: Text.Wrap
    }

    ClockText {
        objectName: "clock"
        isLarge: true
        time: root.viewModel.time
        phase: root.viewModel.phase
        caption: root.viewModel.caption
    }

    Flow {
        Layout.fillWidth: true
        spacing: Theme.spaceS

        AppButton {
            objectName: "advance"
            kind: root.isEnded ? AppButton.Secondary : AppButton.Primary
            glyph: root.isEnded ? Icons.refresh : root.isReady ? Icons.play : Icons.stop
            text: root.viewModel.nextText
            keyHint: qsTr("Space")

            onActivated: root.viewModel.advance()
        }

        AppButton {
            objectName: "pause"
            glyph: root.isPaused ? Icons.play : Icons.pause
            text: root.isPaused ? qsTr("Go on") : qsTr("Pause")
            keyHint: qsTr("Ctrl P")
            visible: !root.isEnded && !root.isReady

            onActivated: root.viewModel.togglePause()
        }
    }
}
