// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Templates as T
import SevenRounds.Theme

/// What is wider and higher than its place, to be moved about in. A column of controls is a ScrollColumn.
Flickable {
    id: root

    /// Moves by so many pixels as far as it goes; answers whether it moved.
    function move(right: real, down: real): bool {
        const before = [root.contentX, root.contentY];
        root.contentX = Math.max(0, Math.min(root.contentX + right, root.contentWidth - root.width));
        root.contentY = Math.max(0, Math.min(root.contentY + down, root.contentHeight - root.height));
        return root.contentX !== before[0] || root.contentY !== before[1];
    }

    /// Moves by so many heights less a line; answers whether it moved.
    function turn(pages: int): bool {
        return root.move(0, pages * Math.max(Theme.lineBody, root.height - 2 * Theme.lineBody));
    }

    boundsBehavior: Flickable.StopAtBounds
    clip: true

    T.ScrollBar.vertical: SlimScrollBar {}
    T.ScrollBar.horizontal: SlimScrollBar {}
}
