// SPDX-License-Identifier: MIT
import QtQuick
import SevenRounds.Theme

/// How long a day is beside the longest of its week: solid for what the plan takes, pale for what an easy day keeps off it. Shares run
/// from 0 to 1.
Rectangle {
    id: root

    required property real share
    required property real plannedShare

    implicitHeight: Theme.barHeight
    radius: Theme.radiusS
    color: Theme.sunken
    LayoutMirroring.childrenInherit: true

    // The minutes and whether the day is easy stand beside it in words.
    Accessible.ignored: true

    Rectangle {
        objectName: "whole"
        anchors.left: parent.left
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        width: Math.round(root.width * root.share)
        radius: root.radius
        color: Theme.accentPale
    }

    Rectangle {
        objectName: "planned"
        anchors.left: parent.left
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        width: Math.round(root.width * root.plannedShare)
        radius: root.radius
        color: Theme.accent
    }
}
