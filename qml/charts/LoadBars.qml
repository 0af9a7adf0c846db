// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import SevenRounds.Controls
import SevenRounds.Theme

/// How much comes on each day, a bar a day, today first and in the accent. The caption beside it says the same in words.
Item {
    id: root

    required property list<int> counts
    required property string description
    required property string firstLabel
    required property string lastLabel
    readonly property int most: Math.max(1, ...root.counts)
    readonly property real plotHeight: root.height - Theme.lineCaption - Theme.spaceXS
    readonly property real pitch: root.width / Math.max(1, root.counts.length)

    implicitWidth: Theme.readingWidth
    implicitHeight: Theme.ringSide / 2

    Accessible.role: Accessible.Graphic
    Accessible.name: root.description

    Repeater {
        model: root.counts.length

        Rectangle {
            id: bar

            required property int index
            readonly property int count: root.counts[bar.index] ?? 0

            x: Math.round((root.LayoutMirroring.enabled ? root.counts.length - 1 - bar.index : bar.index) * root.pitch)
            y: root.plotHeight - height
            width: Math.max(Theme.ringWidth, Math.round(root.pitch) - Theme.spaceXXS)
            height: bar.count === 0 ? 0 : Math.max(Theme.ringWidth, root.plotHeight * bar.count / root.most)
            radius: Theme.radiusS / 2
            color: bar.index === 0 ? Theme.accent : Theme.accentMiddle
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

    AppText {
        anchors.right: parent.right
        anchors.top: parent.top
        kind: AppText.Caption
        text: root.most.toLocaleString(Qt.locale(), "f", 0)
        visible: root.most > 1

        Accessible.ignored: true
    }
}
