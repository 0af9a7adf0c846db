// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import SevenRounds.Controls
import SevenRounds.Theme

/// How two programs slow down with size, on logarithmic scales: a steeper line grows by a higher power. All from 0 to 1,
/// upwards is slower.
Item {
    id: root

    required property list<real> sizes
    required property list<real> own
    required property list<real> reference
    required property string description
    readonly property int inset: Theme.spaceS

    function xOf(size: real): real {
        return root.inset + (root.width - 2 * root.inset) * size;
    }

    function yOf(time: real): real {
        return root.height - root.inset - (root.height - 2 * root.inset) * time;
    }

    function path(times: list<real>): string {
        const places = Array.from(times).map((time, index) => `${root.xOf(root.sizes[index])} ${root.yOf(time)}`);
        return places.length === 0 ? "" : `M${places.join("L")}`;
    }

    implicitWidth: Theme.barWidth
    implicitHeight: Theme.barWidth / 2

    Accessible.role: Accessible.Graphic
    Accessible.name: root.description

    // The axis runs from the left in every language, as in a paper.
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true

    SmoothShape {
        anchors.fill: parent

        ShapePath {
            strokeColor: Theme.line
            strokeWidth: Theme.hairline
            fillColor: Theme.transparent

            PathSvg {
                path: `M0 0L0 ${root.height}L${root.width} ${root.height}`
            }
        }

        ShapePath {
            strokeColor: Theme.ink3
            strokeWidth: Theme.stroke
            strokeStyle: ShapePath.DashLine
            dashPattern: [2, 2]
            fillColor: Theme.transparent

            PathSvg {
                path: root.path(root.reference)
            }
        }

        ShapePath {
            strokeColor: Theme.accent
            strokeWidth: Theme.stroke
            fillColor: Theme.transparent

            PathSvg {
                path: root.path(root.own)
            }
        }
    }

    Repeater {
        model: root.own.length

        Rectangle {
            id: dot

            required property int index

            x: root.xOf(root.sizes[dot.index]) - width / 2
            y: root.yOf(root.own[dot.index]) - height / 2
            width: Theme.barHeight
            height: width
            radius: width / 2
            color: Theme.accent
        }
    }
}
