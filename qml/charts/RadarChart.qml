// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import SevenRounds.Controls
import SevenRounds.Theme

/// Levels on several axes: what is asked for as a dashed outline, one's own as a filled one. An axis without an own value (-1) has no point,
/// and the fill is drawn only where every axis has one. Values run from 0 to `highest`.
Item {
    id: root

    required property list<string> labels
    required property list<int> asked
    required property list<int> own
    required property int highest
    /// The same in words, for a screen reader.
    required property string description
    readonly property int count: root.labels.length
    /// Words stand beside the web on both sides, and above and below it. Where an axis runs level its words are the narrower ones; on the
    /// slanted axes they have the full width, and begin where the web is narrower.
    readonly property real levelLabelWidth: Theme.labelWidth - 2 * Theme.spaceL
    readonly property real radius: Math.max(0, Math.min(root.width / 2 - root.levelLabelWidth,
        Math.SQRT2 * (root.width / 2 - Theme.labelWidth), root.height / 2 - 2 * Theme.lineCaption) - Theme.spaceM)
    readonly property bool isWhole: root.count > 0 && [...root.own].every(value => value >= 0)

    function pointAt(index: int, value: real): point {
        const angle = 2 * Math.PI * index / Math.max(1, root.count);
        const reach = root.radius * value / root.highest;
        return Qt.point(root.width / 2 + reach * Math.sin(angle), root.height / 2 - reach * Math.cos(angle));
    }

    function outline(values: list<int>): string {
        const points = [...values].map((value, index) => root.pointAt(index, Math.max(0, value)));
        return points.length === 0 ? "" : `M${points.map(point => `${point.x} ${point.y}`).join("L")}z`;
    }

    function web(): string {
        const rings = Array.from({ length: root.highest }, (_, step) => root.outline([...root.labels].map(() => step + 1)));
        const spokes = [...root.labels].map((_, index) => {
            const end = root.pointAt(index, root.highest);
            return `M${root.width / 2} ${root.height / 2}L${end.x} ${end.y}`;
        });
        return [...rings, ...spokes].join("");
    }

    implicitWidth: Theme.ringSide + 2 * Theme.labelWidth
    implicitHeight: Theme.ringSide + Theme.labelWidth

    Accessible.role: Accessible.Graphic
    Accessible.name: root.description

    SmoothShape {
        anchors.fill: parent

        ShapePath {
            strokeColor: Theme.line
            strokeWidth: Theme.hairline
            fillColor: Theme.transparent

            PathSvg {
                path: root.web()
            }
        }

        ShapePath {
            strokeColor: Theme.accent
            strokeWidth: root.isWhole ? Theme.ringWidth : 0
            fillColor: root.isWhole ? Theme.accentPale : Theme.transparent
            joinStyle: ShapePath.RoundJoin

            PathSvg {
                path: root.isWhole ? root.outline(root.own) : "M0 0"
            }
        }

        ShapePath {
            strokeColor: Theme.ink
            strokeWidth: Theme.stroke
            strokeStyle: ShapePath.DashLine
            dashPattern: [2, 2]
            fillColor: Theme.transparent
            joinStyle: ShapePath.RoundJoin

            PathSvg {
                path: root.outline(root.asked)
            }
        }
    }

    Repeater {
        model: root.count

        Item {
            id: axis

            required property int index
            readonly property int value: root.own[axis.index] ?? -1
            readonly property point place: root.pointAt(axis.index, Math.max(0, axis.value))
            readonly property point end: root.pointAt(axis.index, root.highest)
            readonly property real side: (axis.end.x - root.width / 2) / Math.max(1, root.radius)

            Rectangle {
                x: axis.place.x - width / 2
                y: axis.place.y - height / 2
                width: Theme.spaceS
                height: width
                radius: width / 2
                color: Theme.accent
                visible: axis.value >= 0
            }

            AppText {
                x: axis.end.x + axis.side * Theme.spaceS - (1 - axis.side) / 2 * width
                y: axis.end.y - (axis.end.y < root.height / 2 ? height + Theme.spaceXXS : -Theme.spaceXXS)
                width: Math.min(implicitWidth, 2 * Math.abs(axis.side) > 1 + Math.SQRT1_2 ? root.levelLabelWidth : Theme.labelWidth)
                kind: AppText.Caption
                text: root.labels[axis.index]
                wrapMode: Text.Wrap

                Accessible.ignored: true
            }
        }
    }
}
