// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import SevenRounds.Theme

/// How loud it is, as bars that grow to the end; the last one stands for "too loud" and says so by its color and its height.
Row {
    id: root

    /// 0 to 1.
    required property real level
    property bool isTooLoud: false
    property color inkColor: Theme.ink2
    readonly property int barCount: 5

    spacing: Theme.spaceXXS
    height: Theme.iconSmall

    Accessible.ignored: true

    Repeater {
        model: root.barCount

        Rectangle {
            id: bar

            required property int index
            readonly property bool isLast: bar.index === root.barCount - 1
            readonly property bool isLit: bar.isLast ? root.isTooLoud : root.level * root.barCount > bar.index + 0.5

            anchors.bottom: parent.bottom
            width: Theme.spaceXS
            height: root.height * (bar.index + 1) / root.barCount
            radius: Theme.spaceXXS
            color: bar.isLast && root.isTooLoud ? Theme.bad : root.inkColor
            opacity: bar.isLit ? 1 : Theme.disabledOpacity * 0.5
        }
    }
}
