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
    canAgree: root.viewModel.exportPath !== ""

    onAgreed: root.viewModel.exportNow()

    SegmentedChoice {
        objectName: "formatChoice"
        Layout.fillWidth: true
        label: qsTr("Form")
        options: ["LaTeX", "Markdown", "PDF"]
        currentIndex: root.viewModel.format

        onSelected: index => root.viewModel.chooseFormat(index)
    }

    FormField {
        Layout.fillWidth: true
        Layout.topMargin: Theme.spaceM
        label: qsTr("File")
        hint: root.viewModel.exportHint

        LineField {
            objectName: "exportPath"
            Layout.fillWidth: true
            label: qsTr("File")
            text: root.viewModel.exportPath

            onEditingFinished: root.viewModel.setExportPath(text)
        }
    }
}
