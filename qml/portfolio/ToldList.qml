// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Ui

/// The connections that were told, the newest first: pressed to be told again, or taken out.
Card {
    id: root

    required property ConnectionViewModel viewModel

    /// The last one was taken out: the keyboard goes on elsewhere.
    signal emptied()

    /// The keyboard goes on at the row that stands there now.
    function takeOut(row: int): void {
        root.viewModel.remove(row);
        const next = rows.itemAt(Math.min(row, rows.count - 1)) as ListRow;
        if (next !== null) {
            next.forceActiveFocus(Qt.OtherFocusReason);
        } else {
            root.emptied();
        }
    }

    isFlush: true
    visible: root.viewModel.history.count > 0

    Repeater {
        id: rows

        model: root.viewModel.history

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

            onActivated: root.viewModel.repeat(row.index)

            AppButton {
                objectName: "removeTold"
                kind: AppButton.Quiet
                glyph: Icons.trash
                label: qsTr("Take %1 out").arg(row.title)

                onActivated: root.takeOut(row.index)
            }
        }
    }
}
