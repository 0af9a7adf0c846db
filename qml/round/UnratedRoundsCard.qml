// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Ui

/// Every round that waits for its rating, newest first; the key opens the newest.
Card {
    id: root

    required property UnratedRoundsModel unrated

    objectName: "unratedRounds"
    title: root.unrated.title
    isFlush: true

    Repeater {
        model: root.unrated

        ListRow {
            id: row

            required property int index
            required property string title
            required caption

            Layout.fillWidth: true
            glyph: Icons.timer
            text: row.title
            hasSeparator: row.index + 1 < root.unrated.count

            AppButton {
                objectName: `rateButton${row.index}`
                text: qsTr("Rate it")
                label: qsTr("Rate it: %1, %2").arg(row.title).arg(row.caption)
                keyHint: row.index === 0 ? qsTr("U") : ""

                onActivated: root.unrated.rate(row.index)
            }
        }
    }
}
