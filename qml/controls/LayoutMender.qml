// SPDX-License-Identifier: MIT
pragma Singleton

import QtQuick
import QtQuick.Layouts

/// Lays out again what Qt 6.4 leaves half laid out. A layout inside a layout that changes while both are being made (words that
/// wrap, columns that follow the width) stays marked as changed; from then on it tells its parent nothing, and rows keep the
/// height of one line. Whoever may have been caught asks once it is made; each tree of layouts is then gone through once, from
/// the leaves to the root. On later versions of Qt it changes nothing.
QtObject {
    id: root

    property list<Item> waiting

    function rootOf(item: Item): Item {
        let layout = item.parent;
        while (layout instanceof Layout && layout.parent instanceof Layout) {
            layout = layout.parent;
        }
        return layout instanceof Layout ? layout : null;
    }

    function ask(item: Item): void {
        const layout = root.rootOf(item);
        // The words of one tree come one after the other; a tree that is gone through twice costs little.
        if (layout && root.waiting[root.waiting.length - 1] !== layout) {
            root.waiting = Array.from(root.waiting).concat([layout]);
            Qt.callLater(root.mendAll);
        }
    }

    function mendAll(): void {
        const layouts = Array.from(root.waiting);
        root.waiting = [];
        layouts.filter(layout => layout).forEach(layout => root.mend(layout));
    }

    function mend(layout: Item): void {
        for (let index = 0; index < layout.children.length; ++index) {
            if (layout.children[index] instanceof Layout) {
                root.mend(layout.children[index]);
            }
        }
        layout.ensurePolished();
    }
}
