// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import SevenRounds.Controls
import SevenRounds.Theme

/// A likely range for each week, the oldest first: a bar from its lower to its upper end with a tick at the mean, the newest in the accent. Shares
/// run from 0 to 1, upwards. The text beside it says the same in words.
Item {
    id: root

    required property list<real> lows
    required property list<real> highs
    required property list<real> means
    required property string description
    required property string firstLabel
    required property string lastLabel
    readonly property real plotHeight: root.height - Theme.lineCaption - Theme.spaceXS
    readonly property real pitch: root.width / Math.max(1, root.lows.length)
    readonly property int newest: root.lows.length - 1

    function rise(share: real): real {
        return root.plotHeight * (1 - Math.max(0, Math.min(1, share)));
    }

    implicitWidth: Theme.barWidth
    implicitHeight: Theme.ringSide / 2

    Accessible.role: Accessible.Graphic
    Accessible.name: root.description

    Repeater {
        model: root.lows.length

        Item {
            id: week

            required property int index
            readonly property real low: root.lows[week.index] ?? 0
            readonly property real high: root.highs[week.index] ?? 0
            readonly property real mean: root.means[week.index] ?? 0

            x: Math.round((root.LayoutMirroring.enabled ? root.newest - week.index : week.index) * root.pitch)
            width: Math.max(Theme.ringWidth, Math.min(Theme.spaceXL, Math.round(root.pitch) - Theme.spaceXXS))
            height: root.plotHeight

            Rectangle {
                y: root.rise(week.high)
                width: parent.width
                height: Math.max(Theme.ringWidth, root.rise(week.low) - y)
                radius: Theme.radiusS / 2
                color: week.index === root.newest ? Theme.accentMiddle : Theme.accentPale
            }

            Rectangle {
                y: root.rise(week.mean) - height / 2
                width: parent.width
                height: Theme.ringWidth
                color: Theme.ink
            }
        }
    }

    Separator {
        y: root.plotHeight
        width: root.width
    }

    AppText {
        anchors.left: parent.left
        anchors.bottom: parent.bottom
        kind: AppText.Caption
        text: root.firstLabel

        Accessible.ignored: true
    }

    AppText {
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        kind: AppText.Caption
        text: root.lastLabel

        Accessible.ignored: true
    }
}
