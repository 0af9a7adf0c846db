// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Ui

/// What there is, one a row; the one that is open is marked.
Card {
    id: root

    required property InterviewListModel items

    signal opened(int row)

    isFlush: true
    visible: root.items.count > 0

    Repeater {
        model: root.items

        ListRow {
            id: row

            required property int index
            required property string title
            required property bool isOpen
            required caption

            Layout.fillWidth: true
            text: row.title
            isActivatable: true
            isSelected: row.isOpen

            onActivated: root.opened(row.index)
        }
    }
}
