// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// What is worked out about a paper before it is presented, part by part, with how far it is.
ColumnLayout {
    id: root

    required property OwnPaperViewModel viewModel

    spacing: Theme.spaceL

    ProblemBanner {
        objectName: "prepared"
        Layout.fillWidth: true
        tone: root.viewModel.isPrepared ? ProblemBanner.Good : ProblemBanner.Neutral
        title: root.viewModel.preparedText
        isDismissible: false
    }

    ProblemBanner {
        Layout.fillWidth: true
        tone: ProblemBanner.Neutral
        title: qsTr("A point was removed.")
        actionText: qsTr("Put it back")
        isDismissible: false
        visible: root.viewModel.canUndoPoint

        onActed: root.viewModel.undoPoint()
    }

    Repeater {
        model: root.viewModel.partOrder

        WorkspaceCard {
            required property int modelData

            Layout.fillWidth: true
            viewModel: root.viewModel
            part: modelData
        }
    }

    AppText {
        Layout.fillWidth: true
        kind: AppText.Caption
        text: qsTr("Saved as you type. Every point that you write becomes a question of the panel.")
        wrapMode: Text.Wrap
    }

    Shortcut {
        sequences: [StandardKey.Undo]
        enabled: root.viewModel.canUndoPoint

        onActivated: root.viewModel.undoPoint()
    }
}
