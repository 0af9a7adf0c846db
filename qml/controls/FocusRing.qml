// SPDX-License-Identifier: MIT
import QtQuick
import SevenRounds.Theme

/// Stands around its parent while the keyboard is there; inside of it where it has no corners, as a row reaches from edge to edge
/// of what may clip it.
Rectangle {
    id: root

    property bool isShown: false
    property int cornerRadius: Theme.radiusM
    /// Between the ring and what it stands around: more where that has no edge of its own.
    property int gap: Theme.hairline
    readonly property int reach: Theme.ringWidth + root.gap

    anchors.fill: parent
    anchors.margins: root.cornerRadius > 0 ? -root.reach : Theme.hairline
    visible: root.isShown
    color: Theme.transparent
    radius: root.cornerRadius > 0 ? root.cornerRadius + root.reach : 0
    border.width: Theme.ringWidth
    border.color: Theme.accent

    Accessible.ignored: true
}
