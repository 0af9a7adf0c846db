// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls

/// Which file the PDF is written to.
DialogSheet {
    id: root

    required property string path
    required property string hint

    signal pathEdited(string path)

    title: qsTr("Write the sheet to a PDF")
    agreeText: qsTr("Write the file")
    canAgree: root.path !== ""

    FormField {
        Layout.fillWidth: true
        label: qsTr("File")
        hint: root.hint

        LineField {
            objectName: "printPath"
            Layout.fillWidth: true
            label: qsTr("File")
            text: root.path

            onEditingFinished: root.pathEdited(text)
        }
    }
}
