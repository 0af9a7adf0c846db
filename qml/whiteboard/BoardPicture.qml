// SPDX-License-Identifier: MIT
import QtQuick
import SevenRounds.Theme
import SevenRounds.Ui
import SevenRounds.Whiteboard

/// One page of a board as it was left, on paper of this theme.
Rectangle {
    id: root

    required property WhiteboardPagesModel pages
    required property int row
    required property string description

    color: Theme.surface
    radius: Theme.radiusM
    border.width: Theme.hairline
    border.color: Theme.line

    Accessible.role: Accessible.Graphic
    Accessible.name: root.description

    WhiteboardPicture {
        anchors.fill: parent
        anchors.margins: Theme.hairline
        pages: root.pages
        row: root.row
        margin: Theme.spaceM
        unit: Theme.scale
        ink: Theme.ink
        accent: Theme.accent
        good: Theme.good
        bad: Theme.bad
        warn: Theme.warn
        fontFamily: Theme.fontBody
    }
}
