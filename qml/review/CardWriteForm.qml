// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// Cards to a file: where, whether ours go along, and what came of it.
Card {
    id: root

    required property CardFileViewModel sheet

    title: qsTr("The other way")

    FormField {
        Layout.fillWidth: true
        label: qsTr("Write to")
        hint: root.sheet.exportText

        LineField {
            objectName: "exportField"
            Layout.fillWidth: true
            label: qsTr("File to write to")
            placeholderText: qsTr("An Anki deck with .apkg, else a table")
            text: root.sheet.exportPath

            onTextEdited: root.sheet.setExportPath(text)
            onAccepted: root.sheet.exportCards()
        }

        CheckRow {
            objectName: "withShipped"
            Layout.fillWidth: true
            text: qsTr("With the cards that come with the program")
            isOn: root.sheet.withShipped

            onSwitched: on => root.sheet.setWithShipped(on)
        }
    }

    Flow {
        Layout.fillWidth: true
        spacing: Theme.spaceS

        FileBrowse {
            objectName: "exportBrowse"
            dialogFile: "CardSaveDialog.qml"

            onPicked: file => root.sheet.setExportPath(file)
        }

        AppButton {
            objectName: "exportButton"
            text: qsTr("Write the cards")
            isBusy: root.sheet.isBusy
            enabled: root.sheet.canExport

            onActivated: root.sheet.exportCards()
        }
    }
}
