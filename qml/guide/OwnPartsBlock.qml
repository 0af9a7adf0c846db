// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme

/// What the person was told of what a card says, part by part with its day; the fields for it stand behind a button.
ColumnLayout {
    id: root

    /// What the card is called.
    required property string about
    required property list<string> labels
    required property list<string> texts
    required property list<string> whens
    property bool isNoting: false

    signal noted(int part, string text)

    spacing: Theme.spaceS

    Repeater {
        model: root.labels.length

        GuideLineRow {
            required property int index

            Layout.fillWidth: true
            label: qsTr("%1 · %2").arg(root.labels[index]).arg(root.whens[index])
            text: root.texts[index]
            badge: SourceBadge.Own
            visible: root.texts[index] !== ""
        }
    }

    AppButton {
        kind: AppButton.Quiet
        glyph: Icons.edit
        text: root.isNoting ? qsTr("Hide the fields") : qsTr("Note what you were told")
        label: qsTr("%1: %2").arg(text).arg(root.about)

        onActivated: root.isNoting = !root.isNoting
    }

    Repeater {
        model: root.isNoting ? root.labels.length : 0

        FormField {
            id: field

            required property int index

            Layout.fillWidth: true
            label: root.labels[field.index]

            LineField {
                Layout.fillWidth: true
                label: qsTr("%1: %2").arg(root.about).arg(field.label)
                placeholderText: qsTr("Not noted yet")
                text: root.texts[field.index]

                onTextEdited: root.noted(field.index, text)
            }
        }
    }
}
