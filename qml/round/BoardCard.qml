// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui
import SevenRounds.Whiteboard

/// What was drawn in the round, page by page, each with the time of its first and its last stroke.
Card {
    id: root

    required property WhiteboardPagesModel pages

    title: qsTr("Whiteboard")

    Repeater {
        model: root.pages

        ColumnLayout {
            id: entry

            required property int index
            required property string caption
            required property string description
            required property real aspect

            Layout.fillWidth: true
            spacing: Theme.spaceXS

            BoardPicture {
                Layout.fillWidth: true
                Layout.preferredHeight: Math.round(width * entry.aspect)
                pages: root.pages
                row: entry.index
                description: entry.description
            }

            AppText {
                Layout.fillWidth: true
                kind: AppText.Caption
                text: entry.caption
                wrapMode: Text.Wrap
            }
        }
    }
}
