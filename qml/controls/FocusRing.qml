// SPDX-License-Identifier: MIT
import QtQuick
import SevenRounds.Theme

/// Stands around its parent while the keyboard is there; inside of it where it has no corners, as a row reaches from edge to edge
/// of what may clip it.
Rectangle {
    id: root

    property bool isShown: false
    property int cornerRadius: Theme.radiusM

    anchors.fill: parent
    anchors.margins: root.cornerRadius > 0 ? -Theme.ringWidth - Theme.hairline : Theme.hairline
    visible: root.isShown
    color: Theme.transparent
    radius: root.cornerRadius > 0 ? root.cornerRadius + Theme.ringWidth + Theme.hairline : 0
    border.width: Theme.ringWidth
    border.color: Theme.accent

    Accessible.ignored: true
}
