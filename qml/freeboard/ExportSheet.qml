// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// Which form, and which file.
DialogSheet {
    id: root

    required property FreeBoardViewModel viewModel

    title: qsTr("Export this derivation")
    agreeText: qsTr("Write the file")
    canAgree: path.text.trim() !== ""

    onAgreed: {
        // The field keeps what is typed until it is left.
        root.viewModel.setExportPath(path.text);
        root.viewModel.exportNow();
    }

    SegmentedChoice {
        objectName: "formatChoice"
        Layout.fillWidth: true
        label: qsTr("Form")
        options: ["LaTeX", "Markdown", "PDF"]
        currentIndex: root.viewModel.format

        onSelected: index => {
            root.viewModel.setExportPath(path.text);
            root.viewModel.chooseFormat(index);
        }
    }

    FormField {
        objectName: "exportFile"
        Layout.fillWidth: true
        Layout.topMargin: Theme.spaceM
        label: qsTr("File")
        // Asked anew whenever the sheet opens: what is there may have changed.
        hint: root.visible ? root.viewModel.exportHintFor(path.text) : ""

        LineField {
            id: path

            objectName: "exportPath"
            Layout.fillWidth: true
            label: qsTr("File")
            text: root.viewModel.exportPath

            onEditingFinished: root.viewModel.setExportPath(text)
        }
    }
}
