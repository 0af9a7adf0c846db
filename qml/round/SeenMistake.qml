// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme

/// A mistake that was seen: ticked by itself, to be taken back where it is not so.
ColumnLayout {
    id: root

    required property int index
    required property string mistakeText
    required property list<string> findings
    required property string instead
    required property bool isTicked
    required property bool isReadOnly
    readonly property int inset: Theme.mark + Theme.spaceS + Theme.spaceXXS

    signal switched(int row, bool on)

    spacing: Theme.spaceXS

    CheckRow {
        Layout.fillWidth: true
        enabled: !root.isReadOnly
        text: root.mistakeText
        isOn: root.isTicked

        onSwitched: on => root.switched(root.index, on)
    }

    Repeater {
        model: root.findings

        AppText {
            required property string modelData

            Layout.fillWidth: true
            Layout.leftMargin: root.inset
            kind: AppText.Caption
            text: modelData
            wrapMode: Text.Wrap
        }
    }

    AppText {
        Layout.fillWidth: true
        Layout.leftMargin: root.inset
        tone: AppText.Soft
        text: qsTr("Instead: %1").arg(root.instead)
        wrapMode: Text.Wrap
    }
}
