// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme

/// A field for each part, under its name.
ColumnLayout {
    id: root

    required property list<string> names
    /// One a part.
    required property list<string> texts

    signal edited(int part, string text)

    spacing: Theme.spaceL

    Repeater {
        model: root.names.length

        ColumnLayout {
            id: part

            required property int index
            readonly property string name: root.names[part.index]

            Layout.fillWidth: true
            spacing: Theme.spaceXS

            AppText {
                Layout.fillWidth: true
                kind: AppText.Caption
                text: part.name
                wrapMode: Text.Wrap

                Accessible.ignored: true
            }

            TextBox {
                objectName: `part${part.index}`
                Layout.fillWidth: true
                label: part.name
                text: root.texts[part.index] ?? ""

                onEdited: text => root.edited(part.index, text)
            }
        }
    }
}
