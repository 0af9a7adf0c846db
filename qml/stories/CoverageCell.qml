// SPDX-License-Identifier: MIT
import QtQuick
import SevenRounds.Controls
import SevenRounds.Theme

/// Where a story meets a topic: a check where it covers it, a hollow ring where it is only begun, a faint dot where it does not.
Item {
    id: root

    required property int mark

    objectName: `mark${root.mark}`
    implicitWidth: Theme.target
    implicitHeight: Theme.lineBody

    IconGlyph {
        anchors.centerIn: parent
        path: Icons.check
        size: Theme.icon
        color: Theme.goodInk
        visible: root.mark === 2
    }

    Rectangle {
        anchors.centerIn: parent
        width: Theme.spaceM
        height: width
        radius: width / 2
        color: Theme.transparent
        border.width: Theme.ringWidth
        border.color: Theme.ink3
        visible: root.mark === 1
    }

    Rectangle {
        anchors.centerIn: parent
        width: Theme.spaceXS
        height: width
        radius: width / 2
        color: Theme.lineStrong
        visible: root.mark === 0
    }
}
