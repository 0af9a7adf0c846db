// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme

/// One rule, and below it a line with how it is read.
ColumnLayout {
    id: root

    required property string rule
    required property string written
    required property string reading

    spacing: Theme.spaceXXS

    AppText {
        Layout.fillWidth: true
        text: root.rule
        wrapMode: Text.Wrap
    }

    AppText {
        Layout.fillWidth: true
        kind: AppText.Code
        tone: AppText.Soft
        text: qsTr("%1   is read   %2").arg(root.written).arg(root.reading)
        wrapMode: Text.Wrap
    }
}
