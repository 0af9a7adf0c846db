// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Theme

/// A small number between two buttons.
RowLayout {
    id: root

    required property string label
    required property string valueText
    property bool canLower: true
    property bool canRaise: true

    signal lowered()
    signal raised()

    spacing: Theme.spaceS

    Accessible.role: Accessible.Grouping
    Accessible.name: root.label
    Accessible.description: root.valueText

    AppButton {
        objectName: "lowerButton"
        glyph: Icons.minus
        label: qsTr("%1: less, now %2").arg(root.label).arg(root.valueText)
        enabled: root.canLower

        onActivated: root.lowered()
    }

    AppText {
        Layout.minimumWidth: Theme.labelWidth / 2
        horizontalAlignment: Text.AlignHCenter
        text: root.valueText

        Accessible.ignored: true
    }

    AppButton {
        objectName: "raiseButton"
        glyph: Icons.plus
        label: qsTr("%1: more, now %2").arg(root.label).arg(root.valueText)
        enabled: root.canRaise

        onActivated: root.raised()
    }

    Item {
        Layout.fillWidth: true
    }
}
