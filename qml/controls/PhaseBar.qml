// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import SevenRounds.Theme

/// The phases of a round in proportion to their planned time. `progress` runs from 0 to 1; more than 1 is over time. The
/// view-model words the labels ("Fundamentals · 30 min"), so that the color never says anything alone. A label stands below its
/// phase; where one would be cut off, all stand in a list below the bar (`isListed`), or the running phase keeps its own whole
/// and of the others those that fit.
Item {
    id: root

    required property list<string> labels
    required property list<real> weights
    required property list<real> progress
    property int currentIndex: -1
    property bool isListed: false
    /// What a screen reader says that this is.
    property string label: qsTr("Phases of the round")
    readonly property int count: root.labels.length
    readonly property real totalWeight: Math.max(1, [...root.weights].reduce((sum, weight) => sum + weight, 0))
    readonly property real room: root.width - Theme.spaceXS * (root.count - 1)
    readonly property string allLabels: [...root.labels].join(", ")
    readonly property list<real> textWidths: [...root.labels].map(label => Math.ceil(metrics.advanceWidth(label)
        * Theme.textCaption / metrics.font.pixelSize))
    readonly property bool fits: [...root.textWidths].every((width, index) => width <= root.phaseWidth(index))
    readonly property real currentWidth: root.textWidths[root.currentIndex] ?? 0
    readonly property real currentX: Math.min(root.phaseX(root.currentIndex), Math.max(0, root.width - root.currentWidth))

    function phaseWidth(index: int): real {
        return Math.max(0, root.room * (root.weights[index] ?? 0) / root.totalWeight);
    }

    function phaseX(index: int): real {
        return Array.from({ length: Math.max(0, index) }, (_, before) => root.phaseWidth(before) + Theme.spaceXS)
            .reduce((sum, width) => sum + width, 0);
    }

    /// Its label fits below it and beside that of the running phase.
    function hasRoom(index: int): bool {
        const width = root.textWidths[index] ?? 0;
        const x = root.phaseX(index);
        const isApart = x + width + Theme.spaceS <= root.currentX || x >= root.currentX + root.currentWidth + Theme.spaceS;
        return index === root.currentIndex || width <= root.phaseWidth(index) && isApart;
    }

    implicitWidth: Theme.tipWidth
    implicitHeight: row.height + Theme.spaceS + (root.fits || !root.isListed ? Theme.lineCaption : list.implicitHeight)

    Accessible.role: Accessible.ProgressBar
    Accessible.name: root.label
    Accessible.description: root.labels[root.currentIndex] ?? root.allLabels
    Accessible.readOnly: true

    FontMetrics {
        id: metrics

        font.family: Theme.fontBody
        font.pixelSize: Theme.measuringSize
    }

    Row {
        id: row

        height: Theme.phaseHeight
        spacing: Theme.spaceXS

        Repeater {
            model: root.count

            PhaseSegment {
                id: segment

                required property int index

                width: root.phaseWidth(segment.index)
                height: row.height
                barWidth: root.width
                // A round with fewer phases leaves the last ones for a moment without a name.
                label: root.labels[segment.index] ?? ""
                labelWidth: root.textWidths[segment.index] ?? 0
                progress: root.progress[segment.index] ?? 0
                isCurrent: segment.index === root.currentIndex
                isLabelled: root.fits || !root.isListed && root.hasRoom(segment.index)
            }
        }
    }

    Flow {
        id: list

        y: row.height + Theme.spaceS
        width: parent.width
        spacing: Theme.spaceXXS
        visible: root.isListed && !root.fits

        Repeater {
            model: root.count

            AppText {
                id: entry

                required property int index

                rightPadding: Theme.spaceL
                kind: AppText.Caption
                tone: entry.index === root.currentIndex ? AppText.Strong : AppText.Soft
                text: root.labels[entry.index] ?? ""

                Accessible.ignored: true
            }
        }
    }

    HoverHandler {
        id: hover
    }

    HoverTip {
        text: root.allLabels
        visible: hover.hovered && !root.fits && !root.isListed
    }
}
