// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import SevenRounds.Theme

/// Names over one place that shows one of several views; the line under the name says which. They wrap where they have no room.
ChoiceBase {
    id: root

    readonly property real lineWidth: {
        let width = 0;
        for (let i = 0; i < cells.count; ++i) {
            width += (cells.itemAt(i)?.implicitWidth ?? 0) + (i > 0 ? flow.spacing : 0);
        }
        return Math.ceil(width);
    }

    implicitWidth: root.lineWidth
    implicitHeight: flow.implicitHeight

    Flow {
        id: flow

        width: root.width
        spacing: Theme.spaceXXL

        Repeater {
            id: cells

            model: root.options.length

            TabCell {
                objectName: "tabCell"
                options: root.options
                currentIndex: root.currentIndex

                onTapped: index => root.selectByPointer(index)
            }
        }
    }
}
