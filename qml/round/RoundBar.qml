// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Sound
import SevenRounds.Theme
import SevenRounds.Ui

/// The head of a live round: where one is, the phases, the clock.
Item {
    id: root

    required property RoundViewModel viewModel
    required property bool isNarrow
    /// Voice and recording stand below, where the phases would have no room beside them.
    readonly property bool isTight: root.width < Theme.breakCompact
    readonly property int toolsRow: root.isNarrow ? 2 : root.isTight ? 1 : 0

    implicitHeight: row.implicitHeight + 2 * Theme.spaceL

    GridLayout {
        id: row

        anchors.fill: parent
        anchors.leftMargin: Theme.spaceXXL
        anchors.rightMargin: Theme.spaceXXL
        columns: root.isNarrow ? 2 : root.isTight ? 4 : 5
        columnSpacing: Theme.spaceXXL
        rowSpacing: Theme.spaceM

        ColumnLayout {
            Layout.maximumWidth: Theme.barWidth + Theme.spaceXXL
            Layout.fillWidth: root.isNarrow
            spacing: 0

            AppText {
                kind: AppText.Caption
                text: root.viewModel.overline
            }

            AppText {
                Layout.fillWidth: true
                kind: AppText.Heading
                text: root.viewModel.title
                wrapMode: Text.Wrap
            }

            AppText {
                id: paper

                objectName: "roundPaper"
                Layout.fillWidth: true
                kind: AppText.Caption
                text: root.viewModel.paperTitle
                wrapMode: Text.Wrap
                maximumLineCount: 2
                elide: Text.ElideRight
                visible: text !== ""

                Accessible.role: Accessible.StaticText
                Accessible.name: qsTr("The paper: %1").arg(root.viewModel.paperTitle)

                HoverHandler {
                    id: paperHover
                }

                HoverTip {
                    y: paper.height + Theme.spaceXS
                    text: root.viewModel.paperTitle
                    visible: paperHover.hovered && paper.truncated
                }
            }
        }

        PhaseBar {
            Layout.fillWidth: true
            Layout.row: root.isNarrow ? 1 : 0
            Layout.column: root.isNarrow ? 0 : 1
            Layout.alignment: Qt.AlignVCenter
            labels: root.viewModel.phaseLabels
            weights: root.viewModel.phaseWeights
            progress: root.viewModel.phaseProgress
            currentIndex: root.viewModel.phaseIndex
        }

        ClockText {
            Layout.row: 0
            Layout.column: root.isNarrow ? 1 : 2
            Layout.alignment: Qt.AlignRight | Qt.AlignVCenter
            time: root.viewModel.clockText
            phase: root.viewModel.clockPhase
            caption: root.viewModel.clockCaption
        }

        RowLayout {
            Layout.row: root.toolsRow
            Layout.column: root.isTight ? 0 : 3
            Layout.columnSpan: root.isNarrow ? 2 : root.isTight ? 4 : 1
            Layout.alignment: root.isTight ? Qt.AlignLeft : Qt.AlignRight | Qt.AlignVCenter
            spacing: Theme.spaceS

            AppButton {
                objectName: "voiceButton"
                kind: AppButton.Quiet
                glyph: root.viewModel.voice.isSpeaking ? Icons.stop : Icons.speaker
                label: root.viewModel.voice.label
                keyHint: ""
                enabled: !root.viewModel.isPaused && !root.viewModel.voice.isUnavailable

                onActivated: root.viewModel.voice.toggleSpeech()
            }

            RecordButton {
                objectName: "recordButton"
                recorder: root.viewModel.recorder
            }
        }

        AppButton {
            Layout.row: root.isNarrow ? 1 : 0
            Layout.column: root.isNarrow ? 1 : root.isTight ? 3 : 4
            Layout.alignment: Qt.AlignRight | Qt.AlignVCenter
            text: root.viewModel.isPaused ? qsTr("Go on") : qsTr("Pause")
            keyHint: qsTr("Ctrl P")

            visible: !root.viewModel.isStrict || root.viewModel.isPaused

            onActivated: root.viewModel.togglePause()
        }
    }

    Separator {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
    }
}
