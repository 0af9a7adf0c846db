// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// The head of the coding room: which problem, the clock, and the keys that judge.
Item {
    id: root

    required property CodingRoomViewModel viewModel
    required property bool isNarrow

    implicitHeight: row.implicitHeight + 2 * Theme.spaceM

    GridLayout {
        id: row

        anchors.fill: parent
        anchors.leftMargin: Theme.spaceXXL
        anchors.rightMargin: Theme.spaceXXL
        columns: root.isNarrow ? 2 : 4
        columnSpacing: Theme.spaceL
        rowSpacing: Theme.spaceS

        ColumnLayout {
            Layout.fillWidth: true
            Layout.minimumWidth: 0
            spacing: 0

            AppText {
                Layout.fillWidth: true
                kind: AppText.Caption
                text: root.viewModel.crumb
            }

            AppText {
                Layout.fillWidth: true
                kind: AppText.Heading
                text: root.viewModel.title

                Accessible.role: Accessible.Heading
            }
        }

        RowLayout {
            Layout.row: root.isNarrow ? 1 : 0
            Layout.column: root.isNarrow ? 0 : 1
            spacing: Theme.spaceS

            Chip {
                text: root.viewModel.level
                visible: root.viewModel.hasProblem
            }

            Chip {
                text: root.viewModel.problemId
                visible: root.viewModel.hasProblem
            }

            SourceBadge {
                source: root.viewModel.badge
                visible: root.viewModel.hasProblem
            }
        }

        ClockText {
            Layout.row: 0
            Layout.column: root.isNarrow ? 1 : 2
            Layout.alignment: Qt.AlignRight | Qt.AlignVCenter
            time: root.viewModel.clockText
            phase: root.viewModel.clockPhase
            caption: root.viewModel.clockCaption
            visible: root.viewModel.clockText !== ""
        }

        RowLayout {
            Layout.row: root.isNarrow ? 1 : 0
            Layout.column: root.isNarrow ? 1 : 3
            Layout.alignment: Qt.AlignRight | Qt.AlignVCenter
            spacing: Theme.spaceS

            AppButton {
                objectName: "runButton"
                text: qsTr("Run")
                keyHint: root.isNarrow ? "" : qsTr("Ctrl ↵")
                enabled: root.viewModel.canJudge
                visible: root.viewModel.isRunnable && !root.viewModel.isJudging

                onActivated: root.viewModel.run()
            }

            AppButton {
                objectName: "submitButton"
                kind: AppButton.Primary
                text: root.viewModel.isReview ? qsTr("Hand in") : qsTr("Submit")
                keyHint: root.isNarrow ? "" : qsTr("Ctrl Shift ↵")
                enabled: root.viewModel.canSubmit
                visible: root.viewModel.hasProblem && !root.viewModel.isJudging

                Accessible.description: qsTr("Key: %1").arg(qsTr("Ctrl Shift Enter"))

                onActivated: root.viewModel.submit()
            }

            AppButton {
                objectName: "stopButton"
                glyph: Icons.stop
                text: qsTr("Stop")
                keyHint: qsTr("Ctrl .")
                visible: root.viewModel.isJudging

                onActivated: root.viewModel.cancel()
            }
        }
    }

    Separator {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
    }
}
