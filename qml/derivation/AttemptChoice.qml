// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme

/// A sentence and the buttons that answer it: beside it, or below where there is no room.
GridLayout {
    id: root

    required property string text
    default property list<Item> answers

    columns: root.width < Theme.tipWidth + Theme.barWidth ? 1 : 2
    columnSpacing: Theme.spaceM
    rowSpacing: Theme.spaceM

    AppText {
        Layout.fillWidth: true
        tone: AppText.Soft
        text: root.text
        wrapMode: Text.Wrap
    }

    SlotRow {
        items: Array.from(root.answers)
        maxWidth: root.width
    }
}
