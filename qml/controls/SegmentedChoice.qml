// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import SevenRounds.Theme

/// Two to six short options side by side; arrows, Home and End choose. Where equal parts would cut a word off, each part gets the
/// room of its words; where even that does not fit, the options stand below each other.
ChoiceBase {
    id: root

    readonly property int count: root.options.length
    /// Measured once at a large size: the metrics do not tell a binding when their font changes.
    readonly property list<real> textWidths: [...root.options].map(option => Math.ceil(metrics.advanceWidth(option)
        * Theme.textBody / metrics.font.pixelSize))
    readonly property real widest: Math.max(0, ...root.textWidths)
    readonly property real sum: [...root.textWidths].reduce((sum, width) => sum + width, 0)
    readonly property real room: Math.max(0, root.width - 2 * Theme.hairline)
    readonly property bool isEven: root.count * (root.widest + Theme.spaceM) <= root.room
    readonly property bool isStacked: root.room > 0 && root.sum + root.count * Theme.spaceM > root.room
    /// Below each other, a word may still be wider than the room, and takes a second line: then every row is as high.
    readonly property real rowHeight: {
        let height = Theme.target - 2 * Theme.hairline;
        for (let i = 0; root.isStacked && root.room >= Theme.labelWidth && i < cells.count; ++i) {
            height = Math.max(height, cells.itemAt(i)?.implicitHeight ?? 0);
        }
        return height;
    }

    /// Where the part before `index` ends.
    function edge(index: int): real {
        const words = [...root.textWidths].slice(0, index).reduce((sum, width) => sum + width, 0);
        return Math.round(root.isEven ? index * root.room / root.count
            : words + index * (root.room - root.sum) / root.count);
    }

    function cellX(index: int): real {
        return root.isStacked ? 0 : root.mirrored ? root.room - root.edge(index + 1) : root.edge(index);
    }

    implicitWidth: root.count * (root.widest + 2 * Theme.spaceL) + 2 * Theme.hairline
    implicitHeight: (root.isStacked ? root.count : 1) * root.rowHeight + 2 * Theme.hairline

    Accessible.role: Accessible.Grouping

    FontMetrics {
        id: metrics

        font.family: Theme.fontBody
        font.pixelSize: Theme.measuringSize
        font.weight: Theme.weightMedium
    }

    HoverHandler {
        id: hover
    }

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusM
        color: Theme.surface
        border.width: Theme.hairline
        border.color: hover.hovered ? Theme.lineStrong : Theme.line
    }

    Item {
        objectName: "cells"
        x: Theme.hairline
        y: Theme.hairline

        Repeater {
            id: cells

            model: root.count

            SegmentCell {
                id: cell

                x: root.cellX(cell.index)
                y: root.isStacked ? cell.index * root.rowHeight : 0
                width: root.isStacked ? root.room : root.edge(cell.index + 1) - root.edge(cell.index)
                height: root.rowHeight
                options: root.options
                currentIndex: root.currentIndex
                isMirrored: root.mirrored
                isStacked: root.isStacked

                onTapped: index => root.selectByPointer(index)
            }
        }
    }
}
