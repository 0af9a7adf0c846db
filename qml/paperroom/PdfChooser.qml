// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// Which file is the paper's PDF: by its path, from a dialog, or dropped.
Card {
    id: root

    required property PaperReaderViewModel reader

    title: root.reader.hasFile ? qsTr("Another file") : qsTr("Its PDF")
    spacing: Theme.spaceL

    PathForm {
        Layout.fillWidth: true
        label: qsTr("File")
        hint: qsTr("A PDF up to 200 MB; a copy of it goes into your profile. It can also be dropped anywhere on this page.")
        placeholderText: qsTr("Path of the PDF")
        path: root.reader.entry
        actionText: qsTr("Add it")
        canAct: root.reader.entry !== "" && !root.reader.isCopying
        isBusy: root.reader.isCopying

        onNamed: path => root.reader.setEntry(path)
        onActed: root.reader.attach()
    }

    PdfBrowse {
        objectName: "browseButton"
        enabled: !root.reader.isCopying

        onPicked: file => {
            root.reader.setEntry(file);
            root.reader.attach();
        }
    }
}
