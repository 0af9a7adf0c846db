// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Ui

/// The starts of the first half hour.
Card {
    id: root

    required property StartListModel starts

    signal started(int row)

    isFlush: true

    Repeater {
        model: root.starts

        ListRow {
            id: row

            required property int index
            required property int minutes
            required property string title
            required caption

            Layout.fillWidth: true
            lead: qsTr("%L1'").arg(row.minutes)
            text: row.title
            hasSeparator: row.index + 1 < root.starts.rowCount()

            AppButton {
                kind: row.index === 0 ? AppButton.Primary : AppButton.Secondary
                text: qsTr("Start")
                label: qsTr("Start: %1").arg(row.title)

                onActivated: root.started(row.index)
            }
        }
    }
}
