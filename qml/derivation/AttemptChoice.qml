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
    /// Of the column it stands in, which it fills: known before that is laid out. Its own width comes while that is being done, and columns that
    /// change then begin it anew.
    readonly property real space: root.parent?.width ?? root.width

    // Else the layout around it would grow it with its buttons, and measured against its own contents they would always seem to fit.
    Layout.minimumWidth: 0
    columns: words.implicitWidth + slot.naturalWidth + columnSpacing > root.space ? 1 : 2
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
        maxWidth: root.space
    }
}
