// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Ui

/// Which file the PDF is written to.
DialogSheet {
    id: root

    required property SheetViewModel viewModel

    title: qsTr("Write the sheet to a PDF")
    agreeText: qsTr("Write the file")
    canAgree: path.text.trim() !== ""

    onAgreed: {
        // The field keeps what is typed until it is left.
        root.viewModel.setPrintPath(path.text);
        root.viewModel.print();
    }

    FormField {
        objectName: "printFile"
        Layout.fillWidth: true
        label: qsTr("File")
        // Asked anew whenever the sheet opens: what is there may have changed.
        hint: root.visible ? root.viewModel.printHintFor(path.text) : ""

        LineField {
            id: path

            objectName: "printPath"
            Layout.fillWidth: true
            label: qsTr("File")
            text: root.viewModel.printPath

            onEditingFinished: root.viewModel.setPrintPath(text)
        }
    }
}
