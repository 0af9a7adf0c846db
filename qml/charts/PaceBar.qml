// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import SevenRounds.Controls
import SevenRounds.Theme

/// A talk's sections in proportion to their planned time, filled by the time used. A section over its plan is full, changes
/// its color and carries a mark; the view-model words both captions.
Item {
    id: root

    required property list<real> planned
    required property list<real> used
    required property string description
    property int currentIndex: -1
    property string caption: ""
    property string paceText: ""
    property bool isBehind: false
    readonly property real total: Math.max(1, [...root.planned].reduce((sum, minutes) => sum + minutes, 0))
    /// A deck of many slides needs its width for them.
    readonly property real gap: Math.min(Theme.spaceXS, root.width / (2 * Math.max(1, root.planned.length)))
    readonly property real room: Math.max(0, root.width - root.gap * (root.planned.length - 1))

    implicitWidth: Theme.readingWidth
    implicitHeight: row.height + Theme.spaceS + pace.implicitHeight
    LayoutMirroring.childrenInherit: true

    Accessible.role: Accessible.Graphic
    Accessible.name: root.description
    Accessible.description: `${root.caption} ${root.paceText}`

    Row {
        id: row

        height: Theme.paceHeight
        spacing: root.gap

        Repeater {
            model: root.planned.length

            Rectangle {
                id: section

                required property int index
                readonly property real share: (root.used[section.index] ?? 0) / Math.max(1, root.planned[section.index])
                readonly property bool isOver: section.share > 1

                width: Math.max(0, root.room * root.planned[section.index] / root.total)
                height: row.height
                radius: Theme.radiusS
                color: Theme.sunkenHover

                Rectangle {
                    anchors.left: parent.left
                    width: parent.width * Math.min(1, section.share)
                    height: parent.height
                    radius: Theme.radiusS
                    color: section.isOver ? Theme.warn : Theme.accent
                }

                Rectangle {
                    anchors.fill: parent
                    anchors.margins: -Theme.spaceXXS
                    radius: Theme.radiusS + Theme.spaceXXS
                    color: Theme.transparent
                    border.width: Theme.ringWidth
                    border.color: Theme.ink
                    visible: section.index === root.currentIndex
                }

                IconGlyph {
                    anchors.centerIn: parent
                    path: Icons.timer
                    size: Theme.iconSmall
                    color: Theme.inkOnAccent
                    visible: section.isOver && parent.width > width
                }
            }
        }
    }

    AppText {
        anchors.left: parent.left
        anchors.right: pace.left
        anchors.rightMargin: Theme.spaceM
        anchors.bottom: parent.bottom
        kind: AppText.Caption
        text: root.caption

        Accessible.ignored: true
    }

    AppText {
        id: pace

        anchors.right: parent.right
        anchors.bottom: parent.bottom
        kind: AppText.Caption
        tone: root.isBehind ? AppText.Warn : AppText.Soft
        text: root.paceText

        Accessible.ignored: true
    }
}
