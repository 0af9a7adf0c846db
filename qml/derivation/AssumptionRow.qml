// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme

/// An assumption that can be dropped; only words where the content does not say what breaks without it.
ColumnLayout {
    id: root

    required property int index
    required property string assumption
    required property bool isHeld
    required property bool canDrop

    signal toggled(int index)

    spacing: 0

    CheckRow {
        objectName: `assumption${root.index + 1}`
        Layout.fillWidth: true
        text: root.assumption
        caption: (root.index + 1).toLocaleString(Qt.locale(), "f", 0)
        isOn: root.isHeld
        visible: root.canDrop

        onSwitched: root.toggled(root.index)
    }

    AppText {
        Layout.fillWidth: true
        Layout.leftMargin: Theme.mark + Theme.spaceS + Theme.spaceXXS
        tone: AppText.Soft
        text: root.assumption
        wrapMode: Text.Wrap
        visible: !root.canDrop
    }
}
