// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// What the panel left to work on.
ColumnLayout {
    id: root

    required property PapersViewModel viewModel

    spacing: Theme.spaceL

    AppText {
        Layout.fillWidth: true
        tone: AppText.Soft
        text: qsTr("Questions that were stuck or half answered. Work on them, then tick them off or let the panel ask again.")
        wrapMode: Text.Wrap
        visible: root.viewModel.work.count > 0
    }

    Card {
        Layout.fillWidth: true
        isFlush: true
        visible: root.viewModel.work.count > 0

        Repeater {
            model: root.viewModel.work

            WorkRow {
                id: row

                Layout.fillWidth: true
                hasSeparator: row.index + 1 < root.viewModel.work.count

                onSettled: root.viewModel.work.settle(row.index)
                onPracticed: root.viewModel.practice(row.paperKey)
            }
        }
    }

    EmptyState {
        Layout.fillWidth: true
        glyph: Icons.people
        title: qsTr("Nothing is left to work on")
        text: qsTr("Face the panel on any paper: what you mark as stuck or partly answered stands here until you have worked on it.")
        visible: root.viewModel.work.count === 0
    }
}
