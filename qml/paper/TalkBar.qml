// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Sound
import SevenRounds.Theme
import SevenRounds.Ui

/// The head of the presenter view: what is presented, whose account the time runs on, and the big steps.
Item {
    id: root

    required property TalkViewModel viewModel
    required property bool isNarrow
    readonly property bool isTalk: root.viewModel.stage === TalkViewModel.Stage.Talk
    /// Nothing is left but to end.
    readonly property bool isLast: root.isTalk ? !root.viewModel.hasDiscussion : !root.viewModel.hasNext
    readonly property bool isPaused: root.viewModel.flow === TalkViewModel.Course.Paused
    readonly property bool isInterrupted: root.viewModel.flow === TalkViewModel.Course.Interrupted

    signal endAsked()

    implicitHeight: grid.implicitHeight + 2 * Theme.spaceL

    GridLayout {
        id: grid

        anchors.fill: parent
        anchors.margins: Theme.spaceL
        anchors.leftMargin: Theme.spaceXXL
        anchors.rightMargin: Theme.spaceXXL
        columns: 2
        columnSpacing: Theme.spaceXL
        rowSpacing: Theme.spaceM

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            AppText {
                Layout.fillWidth: true
                kind: AppText.Caption
                text: root.viewModel.crumb
                wrapMode: Text.Wrap
            }

            AppText {
                Layout.fillWidth: true
                kind: AppText.Heading
                text: root.viewModel.title
                wrapMode: Text.Wrap

                Accessible.role: Accessible.Heading
            }
        }

        ClockText {
            objectName: "clock"
            Layout.alignment: Qt.AlignRight | Qt.AlignVCenter
            time: root.viewModel.face.time
            phase: root.viewModel.face.phase
            caption: root.viewModel.face.caption
            visible: root.isNarrow
        }

        Flow {
            Layout.fillWidth: root.isNarrow
            Layout.columnSpan: root.isNarrow ? 2 : 1
            Layout.preferredWidth: implicitWidth
            spacing: Theme.spaceS

            RecordButton {
                objectName: "recordButton"
                recorder: root.viewModel.recorder
            }

            AppButton {
                objectName: "questionButton"
                glyph: root.isInterrupted ? Icons.play : Icons.speech
                text: root.isInterrupted ? qsTr("Back to the talk") : qsTr("Question")
                keyHint: qsTr("I")
                enabled: !root.isPaused
                visible: root.isTalk

                onActivated: root.viewModel.toggleInterruption()
            }

            AppButton {
                objectName: "pauseButton"
                glyph: root.isPaused ? Icons.play : Icons.pause
                text: root.isPaused ? qsTr("Go on") : qsTr("Pause")
                keyHint: root.isTalk && root.viewModel.slides.isOn ? qsTr("Ctrl P") : qsTr("Space")

                onActivated: root.viewModel.togglePause()
            }

            AppButton {
                objectName: "endButton"
                kind: root.isLast ? AppButton.Primary : AppButton.Secondary
                text: qsTr("End")
                keyHint: qsTr("Ctrl E")

                onActivated: root.endAsked()
            }

            AppButton {
                objectName: "discussionButton"
                kind: AppButton.Primary
                text: qsTr("Start discussion")
                keyHint: qsTr("D")
                visible: root.isTalk && root.viewModel.hasDiscussion

                onActivated: root.viewModel.proceed()
            }
        }
    }

    Separator {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
    }
}
