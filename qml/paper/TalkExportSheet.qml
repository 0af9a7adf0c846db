// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// Which form the report takes, and which file.
DialogSheet {
    id: root

    required property TalkReportViewModel report

    title: qsTr("Write the report to a file")
    agreeText: qsTr("Write the file")
    canAgree: path.text.trim() !== ""

    onAgreed: {
        // The field keeps what is typed until it is left.
        root.report.setExportPath(path.text);
        root.report.exportNow();
    }

    SegmentedChoice {
        objectName: "reportFormat"
        Layout.fillWidth: true
        label: qsTr("Form")
        options: root.report.formats
        currentIndex: root.report.format

        onSelected: index => {
            root.report.setExportPath(path.text);
            root.report.chooseFormat(index);
        }
    }

    FormField {
        objectName: "reportFile"
        Layout.fillWidth: true
        Layout.topMargin: Theme.spaceM
        label: qsTr("File")
        // Asked anew whenever the sheet opens: what is there may have changed.
        hint: root.visible ? root.report.exportHintFor(path.text) : ""

        LineField {
            id: path

            objectName: "reportPath"
            Layout.fillWidth: true
            label: qsTr("File")
            text: root.report.exportPath

            onEditingFinished: root.report.setExportPath(text)
        }
    }
}
