// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// The two topics and the clock; when it is over, notes and a rating.
Card {
    id: root

    required property ConnectionViewModel viewModel
    readonly property bool isEnded: root.viewModel.course === ConnectionViewModel.Course.Ended
    readonly property bool isKept: root.isEnded && root.viewModel.isKept
    readonly property bool isReady: root.viewModel.course === ConnectionViewModel.Course.Ready
    readonly property bool isPaused: root.viewModel.course === ConnectionViewModel.Course.Paused

    title: qsTr("Connect these two, aloud")
    spacing: Theme.spaceXL

    AppText {
        objectName: "topics"
        Layout.fillWidth: true
        kind: AppText.Lead
        text: qsTr("“%1” and “%2”").arg(root.viewModel.first).arg(root.viewModel.second)
        wrapMode: Text.Wrap
    }

    AppText {
        Layout.fillWidth: true
        tone: AppText.Soft
        text: qsTr("Say what they share, where the likeness ends, and one thing that one could bring to the other.")
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
            id: advanceButton

            objectName: "advance"
            kind: root.isEnded ? AppButton.Secondary : AppButton.Primary
            glyph: root.isEnded ? Icons.refresh : root.isReady ? Icons.play : Icons.stop
            text: root.viewModel.nextText
            keyHint: qsTr("Ctrl Enter")

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

    FormField {
        Layout.fillWidth: true
        label: qsTr("How strong it was")
        visible: root.isKept

        SegmentedChoice {
            objectName: "rating"
            Layout.fillWidth: true
            label: qsTr("How strong it was")
            options: root.viewModel.ratings
            currentIndex: root.viewModel.ratingIndex

            onSelected: index => root.viewModel.rate(index)
        }
    }

    FormField {
        Layout.fillWidth: true
        label: qsTr("Notes")
        visible: root.isKept

        TextBox {
            objectName: "notes"
            Layout.fillWidth: true
            label: qsTr("Notes on the connection")
            placeholderText: qsTr("the link, and where it ends")
            text: root.viewModel.notes

            onEdited: text => root.viewModel.setNotes(text)
        }
    }

    AppButton {
        objectName: "removeConnection"
        kind: AppButton.Quiet
        glyph: Icons.trash
        text: qsTr("Take the connection out")
        visible: root.isKept

        onActivated: {
            // The button goes with what it takes out.
            advanceButton.forceActiveFocus(Qt.OtherFocusReason);
            root.viewModel.removeShown();
        }
    }
}
