// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme

/// One part of a story: its name, how much of the whole it is, and the place to write it.
ColumnLayout {
    id: root

    required property string name
    required property string hint
    required property string words
    required property string text
    property int leastHeight: 0

    signal edited(string text)

    spacing: Theme.spaceXS

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.spaceM

        AppText {
            kind: AppText.Heading
            text: root.name

            Accessible.role: Accessible.Heading
        }

        AppText {
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignRight
            kind: AppText.Caption
            text: root.words
        }
    }

    TextBox {
        objectName: `part${root.name}`
        Layout.fillWidth: true
        Layout.minimumHeight: Math.max(root.leastHeight, implicitHeight)
        label: root.name
        placeholderText: root.hint
        text: root.text

        onEdited: text => root.edited(text)
    }
}
