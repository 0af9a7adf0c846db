// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// The head of a live round: where one is, the phases, the clock.
Item {
    id: root

    required property RoundViewModel viewModel
    required property bool isNarrow

    implicitHeight: row.implicitHeight + 2 * Theme.spaceL

    GridLayout {
        id: row

        anchors.fill: parent
        anchors.leftMargin: Theme.spaceXXL
        anchors.rightMargin: Theme.spaceXXL
        columns: root.isNarrow ? 2 : 4
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

        AppButton {
            id: pauseButton

            Layout.row: root.isNarrow ? 1 : 0
            Layout.column: root.isNarrow ? 1 : 3
            Layout.alignment: Qt.AlignRight | Qt.AlignVCenter
            text: root.viewModel.isPaused ? qsTr("Go on") : qsTr("Pause")
            keyHint: qsTr("Ctrl P")

            onActivated: root.viewModel.togglePause()
        }
    }

    Separator {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
    }
}
