// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// Writes a length of talk of one's own: a name, the sections with their minutes, and the discussion.
Card {
    id: root

    required property TalkPresetViewModel preset

    function write(): void {
        nameField.forceActiveFocus(Qt.TabFocusReason);
    }

    title: qsTr("A length of your own")
    caption: root.preset.lengths
    spacing: Theme.spaceL

    FormField {
        Layout.fillWidth: true
        label: qsTr("Name")
        error: root.preset.titleProblem

        LineField {
            id: nameField

            objectName: "presetTitle"
            Layout.fillWidth: true
            label: qsTr("Name of the length")
            text: root.preset.title

            onTextEdited: root.preset.title = text
        }
    }

    FormField {
        Layout.fillWidth: true
        label: qsTr("Sections")
        hint: qsTr("A line each: minutes, title, and after a bar | what must land.")
        error: root.preset.sectionsProblem

        TextBox {
            objectName: "presetSections"
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.ringSide
            label: qsTr("Sections, a line each")
            text: root.preset.sections

            onEdited: text => root.preset.sections = text
        }
    }

    FormField {
        Layout.fillWidth: true
        label: qsTr("Discussion")
        hint: qsTr("Minutes")
        error: root.preset.discussionProblem

        LineField {
            objectName: "presetDiscussion"
            Layout.fillWidth: true
            label: qsTr("Minutes of the discussion")
            text: root.preset.discussion

            onTextEdited: root.preset.discussion = text
        }
    }

    FormField {
        Layout.fillWidth: true
        label: qsTr("Warnings")
        hint: root.preset.warningsText
        error: root.preset.warningsProblem

        LineField {
            objectName: "presetWarnings"
            Layout.fillWidth: true
            label: qsTr("Minutes before the end at which the clock warns")
            placeholderText: qsTr("Minutes before the end, or empty for none")
            text: root.preset.warnings

            onTextEdited: root.preset.warnings = text
        }
    }

    Flow {
        Layout.fillWidth: true
        spacing: Theme.spaceS

        AppButton {
            objectName: "savePreset"
            kind: AppButton.Primary
            text: qsTr("Save")
            enabled: root.preset.canSave

            onActivated: root.preset.save()
        }

        AppButton {
            objectName: "cancelPreset"
            kind: AppButton.Quiet
            text: qsTr("Cancel")

            onActivated: root.preset.cancel()
        }
    }
}
