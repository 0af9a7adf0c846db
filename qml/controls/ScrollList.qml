// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Templates as T

/// A list that scrolls by itself, so that only the rows in sight are there, and whose keyboard focus goes with its current row.
ListView {
    id: root

    /// Goes to the current row, also right after rows came or went: the view makes its rows only with the next frame.
    function enter(): void {
        root.forceLayout();
        root.currentIndex = Math.max(0, root.currentIndex);
        root.forceActiveFocus(Qt.TabFocusReason);
    }

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
