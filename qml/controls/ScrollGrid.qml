// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Templates as T

/// A grid that scrolls by itself, so that only the cells in sight are there, and whose keyboard focus goes with its current cell.
GridView {
    id: root

    /// Goes to this cell, also right after cells came or went: the view makes them only with the next frame.
    function enter(index: int): void {
        root.currentIndex = index;
        root.positionViewAtIndex(index, GridView.Contain);
        root.forceLayout();
        root.currentItem?.forceActiveFocus(Qt.TabFocusReason);
    }

    clip: true
    boundsBehavior: Flickable.StopAtBounds
    keyNavigationEnabled: true
    T.ScrollBar.vertical: SlimScrollBar {}

    // The view moves its current cell but not the focus.
    onCurrentItemChanged: {
        if (root.activeFocus && root.currentItem) {
            root.currentItem.forceActiveFocus(Qt.TabFocusReason);
        }
    }
}
