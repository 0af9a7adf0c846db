// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Templates as T

/// A list that scrolls by itself, so that only the rows in sight are there, and whose keyboard focus goes with its current row.
ListView {
    id: root

    clip: true
    boundsBehavior: Flickable.StopAtBounds
    keyNavigationEnabled: true
    reuseItems: true
    T.ScrollBar.vertical: SlimScrollBar {}

    // The view moves its current row but not the focus.
    onCurrentItemChanged: {
        if (root.activeFocus && root.currentItem) {
            root.currentItem.forceActiveFocus(Qt.TabFocusReason);
        }
    }
}
