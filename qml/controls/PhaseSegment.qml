// SPDX-License-Identifier: MIT
import QtQuick
import SevenRounds.Theme

/// One phase of a PhaseBar. A label that is wider than its phase moves back to end with the bar.
Item {
    id: root

    required property string label
    required property real labelWidth
    required property real barWidth
    required property real progress
    required property bool isCurrent
    required property bool isLabelled
    readonly property bool isOver: root.progress > 1

    Rectangle {
        width: parent.width
        height: parent.height
        radius: height / 2
        color: Theme.sunkenHover

        Rectangle {
            anchors.left: parent.left
            width: parent.width * Math.min(1, root.progress)
            height: parent.height
            radius: parent.radius
            color: root.isOver ? Theme.warn : Theme.accent
        }
    }

    AppText {
        objectName: "phaseLabel"
        x: root.LayoutMirroring.enabled ? Math.max(-root.x, root.width - width)
            : Math.min(0, root.barWidth - root.x - width)
        y: root.height + Theme.spaceS
        width: Math.min(root.labelWidth, root.barWidth)
        kind: AppText.Caption
        tone: root.isOver ? AppText.Warn : root.isCurrent ? AppText.Strong : AppText.Soft
        text: root.label
        visible: root.isLabelled
    }
}
