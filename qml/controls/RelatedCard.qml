// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

/// What goes with a page, each row leading there. The rows have a `title` and say in words what they are, `kindText`.
Card {
    id: root

    /// A list model.
    required property QtObject model
    readonly property int count: rows.count

    signal asked(int row)

    title: qsTr("Goes with")
    isFlush: true

    Repeater {
        id: rows

        model: root.model

        ListRow {
            id: row

            required property int index
            required property string title
            required property string kindText

            objectName: `related${row.index}`
            Layout.fillWidth: true
            text: row.title
            caption: row.kindText
            isActivatable: true
            hasSeparator: row.index < rows.count - 1

            onActivated: root.asked(row.index)
        }
    }
}
