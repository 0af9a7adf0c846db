// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import SevenRounds.Theme

/// The row of bands with the hire line between the third and the fourth. A part of BandPicker.
Item {
    id: root

    required property int bandCount
    required property int hireBand
    required property int value
    required property int listenerValue
    required property int ceiling
    required property bool isOperable
    required property bool hasLegend
    required property int hoveredBand
    readonly property real pitch: (root.width + Theme.spaceXS) / root.bandCount
    readonly property real hireX: (root.hireBand - 1) * root.pitch - Theme.spaceXS / 2

    signal tapped(int band)
    signal hovered(int band)

    implicitHeight: cells.height + (legend.visible ? legend.implicitHeight : 0)
    LayoutMirroring.childrenInherit: true

    Row {
        id: cells

        width: parent.width
        spacing: Theme.spaceXS

        Repeater {
            model: root.bandCount

            BandCell {
                id: cell

                required property int index

                width: root.pitch - Theme.spaceXS
                height: root.isOperable ? Theme.target - Theme.spaceS : Theme.lineBody
                band: cell.index + 1
                value: root.value
                previewValue: root.hoveredBand
                listenerValue: root.listenerValue
                ceiling: root.ceiling
                isOperable: root.isOperable

                onTapped: root.tapped(cell.band)
                onIsHoveredChanged: {
                    if (cell.isHovered || root.hoveredBand === cell.band) {
                        root.hovered(cell.isHovered ? cell.band : 0);
                    }
                }
            }
        }
    }

    Rectangle {
        x: (root.LayoutMirroring.enabled ? root.width - root.hireX : root.hireX) - width / 2
        width: Theme.hairline
        height: root.height - (root.isOperable ? Theme.spaceXS : 0)
        color: Theme.lineStrong
    }

    AppText {
        id: legend

        anchors.top: cells.bottom
        anchors.right: parent.right
        width: root.width - root.hireX - Theme.spaceS
        kind: AppText.Caption
        tone: AppText.Soft
        text: qsTr("hire line")
        visible: root.isOperable && root.hasLegend

        Accessible.ignored: true
    }
}
