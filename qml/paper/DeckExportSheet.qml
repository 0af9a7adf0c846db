// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Ui

/// Which file the notes of a deck go to, as pdfpc reads them.
DialogSheet {
    id: root

    required property DeckExportViewModel notesFile

    title: qsTr("Write the notes for pdfpc")
    agreeText: qsTr("Write the file")
    canAgree: path.text.trim() !== ""

    onAgreed: {
        // The field keeps what is typed until it is left.
        root.notesFile.setPath(path.text);
        root.notesFile.write();
    }

    FormField {
        objectName: "notesFile"
        Layout.fillWidth: true
        label: qsTr("File")
        // Asked anew whenever the sheet opens: what is there may have changed.
        hint: root.visible ? root.notesFile.hintFor(path.text) : ""

        LineField {
            id: path

            objectName: "notesPath"
            Layout.fillWidth: true
            label: qsTr("File")
            text: root.notesFile.path

            onEditingFinished: root.notesFile.setPath(text)
        }
    }
}
