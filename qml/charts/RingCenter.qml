// SPDX-License-Identifier: MIT
import QtQuick
import SevenRounds.Controls

/// The figure inside the ring. A word instead of a number ("unmeasured") stands smaller.
Column {
    id: root

    required property string overline
    required property string figure
    required property string underline
    /// Longer than "100 %" is a word.
    readonly property bool isWord: root.figure.length > 5

    AppText {
        width: root.width
        kind: AppText.Caption
        horizontalAlignment: Text.AlignHCenter
        text: root.overline
        visible: root.overline !== ""

        Accessible.ignored: true
    }

    AppText {
        width: root.width
        kind: root.isWord ? AppText.Heading : AppText.Display
        horizontalAlignment: Text.AlignHCenter
        text: root.figure
        wrapMode: Text.Wrap
        visible: root.figure !== ""

        Accessible.ignored: true
    }

    AppText {
        width: root.width
        kind: AppText.Caption
        horizontalAlignment: Text.AlignHCenter
        text: root.underline
        wrapMode: Text.Wrap
        visible: root.underline !== ""

        Accessible.ignored: true
    }
}
