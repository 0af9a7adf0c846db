// SPDX-License-Identifier: MIT
import QtQuick
import SevenRounds.Theme

/// One option of a SegmentedChoice. Rounded only at the outer ends: the inner corners are drawn outside and cut off.
Item {
    id: root

    required property int index
    required property list<string> options
    required property int currentIndex
    required property bool isMirrored
    required property bool isStacked
    readonly property bool isCurrent: root.index === root.currentIndex
    readonly property int last: root.options.length - 1
    readonly property bool isLeftEnd: root.isStacked || root.index === (root.isMirrored ? root.last : 0)
    readonly property bool isRightEnd: root.isStacked || root.index === (root.isMirrored ? 0 : root.last)
    readonly property bool isTopEnd: !root.isStacked || root.index === 0
    readonly property bool isBottomEnd: !root.isStacked || root.index === root.last

    signal tapped(int index)

    implicitHeight: Math.max(Theme.target - 2 * Theme.hairline, name.implicitHeight + Theme.spaceS)
    clip: true

    Accessible.role: Accessible.RadioButton
    Accessible.name: name.text
    Accessible.checkable: true
    Accessible.checked: root.isCurrent
    Accessible.onPressAction: root.tapped(root.index)

    Rectangle {
        x: root.isLeftEnd ? 0 : -Theme.radiusM
        y: root.isTopEnd ? 0 : -Theme.radiusM
        width: root.width - x + (root.isRightEnd ? 0 : Theme.radiusM)
        height: root.height - y + (root.isBottomEnd ? 0 : Theme.radiusM)
        radius: Theme.radiusM - Theme.hairline
        color: root.isCurrent ? Theme.accentSoft : press.pressed ? Theme.sunkenHover
            : hover.hovered ? Theme.sunken : Theme.transparent
    }

    AppText {
        id: name

        anchors.centerIn: parent
        width: root.isStacked ? root.width - Theme.spaceS : Math.min(implicitWidth, root.width - Theme.spaceS)
        color: root.isCurrent ? Theme.accent : Theme.ink2
        font.weight: Theme.weightMedium
        text: root.options[root.index]
        wrapMode: root.isStacked ? Text.Wrap : Text.NoWrap
        horizontalAlignment: Text.AlignHCenter

        Accessible.ignored: true
    }

    HoverHandler {
        id: hover
    }

    TapHandler {
        id: press

        onTapped: root.tapped(root.index)
    }
}
