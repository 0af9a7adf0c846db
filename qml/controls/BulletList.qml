// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Theme

/// A few lines under a small title; each may carry the badge of its source.
ColumnLayout {
    id: root

    required property string title
    required property list<string> lines
    /// Values of SourceBadge.Source, one a line; empty for none.
    property list<int> badges

    spacing: Theme.spaceS

    AppText {
        kind: AppText.Caption
        text: root.title
        visible: root.title !== ""

        Accessible.role: Accessible.Heading
    }

    Repeater {
        model: root.lines.length

        // Anchors and no layout: words that wrap at once tell their height at once. A third layout in a column that changes made Qt give up.
        Item {
            id: row

            required property int index

            Layout.fillWidth: true
            implicitWidth: dot.width + Theme.spaceS + words.implicitWidth + badge.room
            implicitHeight: Math.max(words.implicitHeight, badge.visible ? badge.implicitHeight : 0)

            Rectangle {
                id: dot

                anchors.left: parent.left
                anchors.top: parent.top
                anchors.topMargin: (Theme.lineBody - Theme.spaceXS) / 2
                width: Theme.spaceXS
                height: Theme.spaceXS
                radius: Theme.spaceXXS
                color: Theme.ink3
            }

            AppText {
                id: words

                anchors.left: dot.right
                anchors.leftMargin: Theme.spaceS
                anchors.right: parent.right
                anchors.rightMargin: badge.room
                text: root.lines[row.index]
                wrapMode: Text.Wrap
            }

            SourceBadge {
                id: badge

                readonly property real room: visible ? implicitWidth + Theme.spaceS : 0

                anchors.right: parent.right
                anchors.top: parent.top
                source: root.badges[row.index] ?? SourceBadge.Ours
                visible: root.badges.length > row.index
            }
        }
    }
}
