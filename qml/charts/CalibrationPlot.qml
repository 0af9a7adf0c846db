// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import SevenRounds.Controls
import SevenRounds.Theme

/// What one predicted against what the checks said: on the dashed line one is honest with oneself, below it too kind. A dot's
/// size is how often. Shares run from 0 to 1.
Item {
    id: root

    required property list<real> predicted
    required property list<real> observed
    required property list<int> counts
    required property string xLabel
    required property string yLabel
    required property string description
    readonly property real plotHeight: root.height - name.height - Theme.spaceS
    readonly property int most: Math.max(1, ...root.counts)

    implicitWidth: Theme.barWidth + Theme.labelWidth
    implicitHeight: Theme.barWidth

    Accessible.role: Accessible.Graphic
    Accessible.name: root.description

    // The axis runs from the left in every language, as in a paper.
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true

    SmoothShape {
        width: root.width
        height: root.plotHeight

        ShapePath {
            strokeColor: Theme.line
            strokeWidth: Theme.hairline
            fillColor: Theme.transparent

            PathSvg {
                path: `M1 0L1 ${root.plotHeight - 1}L${root.width} ${root.plotHeight - 1}`
            }
        }

        ShapePath {
            strokeColor: Theme.ink3
            strokeWidth: Theme.hairline
            strokeStyle: ShapePath.DashLine
            fillColor: Theme.transparent

            PathSvg {
                path: `M1 ${root.plotHeight - 1}L${root.width} 0`
            }
        }
    }

    Repeater {
        model: root.predicted.length

        Rectangle {
            id: dot

            required property int index

            x: root.width * root.predicted[dot.index] - width / 2
            y: root.plotHeight * (1 - (root.observed[dot.index] ?? 0)) - height / 2
            width: Theme.spaceS + Theme.spaceM * Math.sqrt((root.counts[dot.index] ?? 0) / root.most)
            height: width
            radius: width / 2
            color: Theme.accentMiddle
        }
    }

    AppText {
        id: name

        anchors.right: parent.right
        anchors.bottom: parent.bottom
        kind: AppText.Caption
        text: root.xLabel

        Accessible.ignored: true
    }

    AppText {
        x: Theme.spaceS
        kind: AppText.Caption
        text: root.yLabel

        Accessible.ignored: true
    }
}
