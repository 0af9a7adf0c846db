// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Dialogs

/// The desktop's own dialog for a file that cards are written to.
Item {
    id: root

    signal picked(file: string)

    function open(): void {
        dialog.open();
    }

    FileDialog {
        id: dialog

        fileMode: FileDialog.SaveFile
        title: qsTr("Write cards to")
        nameFilters: [qsTr("Anki deck (*.apkg)"), qsTr("Table (*.csv)")]

        onAccepted: root.picked(dialog.selectedFile.toString())
    }
}
