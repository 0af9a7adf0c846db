// SPDX-License-Identifier: MIT
import QtQuick
import SevenRounds.Controls

/// A quiet button of the whiteboard; what it does and its key stand in its tip.
AppButton {
    id: root

    required property string shortcut

    kind: AppButton.Quiet

    Accessible.description: qsTr("Key: %1").arg(root.shortcut)

    HoverTip {
        visible: root.hovered
        text: qsTr("%1 · key %2").arg(root.label).arg(root.shortcut)
    }
}
