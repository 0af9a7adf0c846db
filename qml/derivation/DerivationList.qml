// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import SevenRounds.Controls
import SevenRounds.Ui

/// The derivations by area.
ScrollList {
    id: root

    required property DerivationsViewModel viewModel

    model: root.viewModel.rows

    delegate: DerivationRow {
        id: row

        width: ListView.view.width
        focus: ListView.isCurrentItem

        onActivated: root.viewModel.open(row.derivationId)
        onActiveFocusChanged: {
            if (row.activeFocus) {
                root.currentIndex = row.index;
            }
        }
    }
}
