// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// Tasks below each other.
Card {
    id: root

    required property PlanViewModel viewModel
    required property PlanTaskModel tasks
    /// Ticks are today's sittings, and not whole tasks.
    property bool isToday: false
    property bool canTick: true
    /// Said where there are none.
    property string emptyText: ""

    isFlush: true

    Repeater {
        model: root.tasks

        PlanTaskRow {
            id: row

            required property int index

            Layout.fillWidth: true
            isOpened: root.viewModel.openedKey === row.key
            hasSeparator: row.index + 1 < root.tasks.count
            canTick: root.canTick

            onTicked: done => {
                if (root.isToday) {
                    root.viewModel.tickSitting(row.key, done);
                } else {
                    root.viewModel.tickTask(row.key, done);
                }
            }
            onOpened: root.viewModel.openTask(row.key)
            onDetailsAsked: root.viewModel.toggleDetails(row.key)
            onMovedOn: root.viewModel.moveOn(row.key)
            onLeftOut: isLeftOut => root.viewModel.setLeftOut(row.key, isLeftOut)
        }
    }

    AppText {
        Layout.fillWidth: true
        Layout.margins: Theme.spaceXL
        Layout.topMargin: Theme.spaceM
        tone: AppText.Soft
        text: root.emptyText
        wrapMode: Text.Wrap
        visible: root.tasks.count === 0 && root.emptyText !== ""
    }
}
