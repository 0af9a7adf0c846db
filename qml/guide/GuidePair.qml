// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme

/// Two accounts of the same thing beside each other; below each other where there is no room.
GridLayout {
    id: root

    required property list<string> titles
    required property list<string> texts
    required property list<int> badges

    columns: root.width > Theme.readingWidth - Theme.labelWidth ? 2 : 1
    columnSpacing: Theme.spaceM
    rowSpacing: Theme.spaceM

    Repeater {
        model: root.titles.length

        Rectangle {
            id: side

            required property int index
            readonly property int badge: root.badges[side.index] ?? -1

            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            implicitHeight: body.implicitHeight + 2 * Theme.spaceM
            radius: Theme.radiusM
            color: Theme.sunken

            ColumnLayout {
                id: body

                anchors.left: parent.left
                anchors.right: parent.right
                anchors.top: parent.top
                anchors.margins: Theme.spaceM
                spacing: Theme.spaceXS

                RowLayout {
                    spacing: Theme.spaceS

                    AppText {
                        Layout.fillWidth: true
                        kind: AppText.Caption
                        text: root.titles[side.index]
                        wrapMode: Text.Wrap
                    }

                    SourceBadge {
                        source: Math.max(0, side.badge)
                        visible: side.badge >= 0
                    }
                }

                AppText {
                    Layout.fillWidth: true
                    text: root.texts[side.index]
                    wrapMode: Text.Wrap
                }
            }
        }
    }
}
