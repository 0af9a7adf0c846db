// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme

/// A veto or a warning with its reason.
RowLayout {
    id: root

    required property string text
    required property bool isVeto

    spacing: Theme.spaceS

    IconGlyph {
        Layout.alignment: Qt.AlignTop
        Layout.topMargin: (Theme.lineBody - Theme.icon) / 2
        path: root.isVeto ? Icons.close : Icons.warning
        color: root.isVeto ? Theme.badInk : Theme.warnInk
    }

    AppText {
        Layout.fillWidth: true
        tone: root.isVeto ? AppText.Bad : AppText.Warn
        text: root.text
        wrapMode: Text.Wrap
    }
}
