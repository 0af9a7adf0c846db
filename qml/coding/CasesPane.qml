// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// Inputs of the person's own, kept with the problem.
ScrollColumn {
    id: root

    required property CodingRoomViewModel viewModel

    spacing: Theme.spaceM

    AppText {
        Layout.fillWidth: true
        tone: AppText.Soft
        text: qsTr("Write an input below the editor and keep it. Running it compares your answer with the reference's.")
        wrapMode: Text.Wrap
    }

    Repeater {
        model: root.viewModel.ownCases

        RowLayout {
            id: row

            required property int index
            required property string modelData

            Layout.fillWidth: true
            spacing: Theme.spaceS

            AppText {
                Layout.fillWidth: true
                kind: AppText.Code
                text: row.modelData
                wrapMode: Text.WrapAnywhere
                maximumLineCount: 2
                elide: Text.ElideRight
            }

            AppButton {
                text: qsTr("Run")
                label: qsTr("Run %1").arg(row.modelData)
                enabled: root.viewModel.canJudge

                onActivated: root.viewModel.useCase(row.index)
            }

            AppButton {
                kind: AppButton.Quiet
                glyph: Icons.trash
                label: qsTr("Remove %1").arg(row.modelData)

                onActivated: root.viewModel.removeCase(row.index)
            }
        }
    }

    AppButton {
        objectName: "restoreCase"
        glyph: Icons.undo
        text: qsTr("Take the removal back")
        visible: root.viewModel.canRestoreCase

        onActivated: root.viewModel.restoreCase()
    }
}
