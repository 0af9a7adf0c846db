// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls

/// A head and a text as Python writes it; gone where there is no text.
ColumnLayout {
    id: root

    required property string head
    required property string text

    spacing: 0
    visible: root.text !== ""

    AppText {
        kind: AppText.Caption
        text: root.head
    }

    AppText {
        Layout.fillWidth: true
        kind: AppText.Code
        text: root.text
        wrapMode: Text.Wrap
    }
}
