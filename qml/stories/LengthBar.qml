// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme

/// How the words of a story are shared out among its parts; each field says its share in words too.
ColumnLayout {
    id: root

    required property list<real> shares
    required property string text
    readonly property real sum: [...root.shares].reduce((sum, share) => sum + share, 0)
    readonly property list<color> colors: [Theme.ink3, Theme.lineStrong, Theme.accent, Theme.accentMiddle]

    spacing: Theme.spaceS

    AppText {
        Layout.fillWidth: true
        tone: AppText.Soft
        text: root.text
        wrapMode: Text.Wrap
    }

    Row {
        Layout.fillWidth: true
        spacing: Theme.spaceXXS
        visible: root.sum > 0

        Repeater {
            model: root.shares.length

            Rectangle {
                required property int index

                width: Math.max(0, (root.width - Theme.spaceXXS * (root.shares.length - 1)) * root.shares[index]
                    / Math.max(1, root.sum))
                height: Theme.barHeight
                radius: Theme.spaceXXS
                color: root.colors[index]
            }
        }
    }

    AppText {
        Layout.fillWidth: true
        kind: AppText.Caption
        text: qsTr("Situation, task, action, result")
        wrapMode: Text.Wrap
        visible: root.sum > 0
    }
}
