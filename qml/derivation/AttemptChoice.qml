// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme

/// A sentence and the buttons that answer it: beside it while it fits on one line there, or below.
GridLayout {
    id: root

    required property string text
    default property list<Item> answers

    columns: words.implicitWidth + slot.naturalWidth + columnSpacing > root.width ? 1 : 2
    columnSpacing: Theme.spaceM
    rowSpacing: Theme.spaceM

    AppText {
        id: words

        Layout.fillWidth: true
        tone: AppText.Soft
        text: root.text
        wrapMode: Text.Wrap
        visible: root.text !== "" || root.columns > 1
    }

    SlotRow {
        id: slot

        Layout.alignment: Qt.AlignRight
        items: Array.from(root.answers)
        maxWidth: root.width
    }
}
