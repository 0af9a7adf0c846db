// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// The coding room as a place to answer in a round: the editor, run and submit, the judge's word. The problem stands beside it.
FocusScope {
    id: root

    required property CodingRoomViewModel viewModel

    implicitHeight: column.implicitHeight
    // Whoever loads it hands the keyboard on.
    focus: true

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Your program")

    onActiveFocusChanged: {
        if (root.activeFocus && root.Window.activeFocusItem === root && desk.visible) {
            desk.write();
        }
    }

    ColumnLayout {
        id: column

        anchors.fill: parent
        spacing: Theme.spaceS

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.spaceS

            AppText {
                Layout.fillWidth: true
                kind: AppText.Caption
                text: root.viewModel.savedText
                elide: Text.ElideRight
            }

            AppButton {
                objectName: "surfaceRun"
                text: qsTr("Run")
                keyHint: qsTr("F5")
                enabled: root.viewModel.canJudge
                visible: !root.viewModel.isJudging

                onActivated: root.viewModel.run()
            }

            AppButton {
                objectName: "surfaceSubmit"
                text: qsTr("Submit")
                keyHint: qsTr("F6")
                enabled: root.viewModel.canSubmit
                visible: !root.viewModel.isJudging

                onActivated: root.viewModel.submit()
            }

            AppButton {
                objectName: "surfaceStop"
                glyph: Icons.stop
                text: qsTr("Stop")
                keyHint: qsTr("Ctrl .")
                visible: root.viewModel.isJudging

                onActivated: root.viewModel.cancel()
            }
        }

        MissingBanner {
            Layout.fillWidth: true
            viewModel: root.viewModel
        }

        ConsentBanner {
            Layout.fillWidth: true
            viewModel: root.viewModel
        }

        StartForm {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumHeight: Theme.barWidth
            visible: root.viewModel.isStarting
            viewModel: root.viewModel
        }

        CodingDesk {
            id: desk

            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: !root.viewModel.isStarting
            viewModel: root.viewModel
        }
    }

    Shortcut {
        sequences: ["F5"]
        enabled: root.visible && root.enabled

        onActivated: root.viewModel.run()
    }

    Shortcut {
        sequences: ["F6"]
        enabled: root.visible && root.enabled

        onActivated: root.viewModel.submit()
    }

    Shortcut {
        sequences: [StandardKey.Find]
        enabled: desk.visible && root.enabled

        onActivated: desk.find()
    }

    Shortcut {
        sequences: ["Ctrl+."]
        enabled: root.viewModel.isJudging

        onActivated: root.viewModel.cancel()
    }
}
