// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Dialogs

/// The desktop's own dialog for one PDF. Read when it is first wanted: QtQuick.Dialogs is needed by it and the dialogs for cards alone.
Item {
    id: root

    signal picked(file: string)

    function open(): void {
        dialog.open();
    }

    FileDialog {
        id: dialog

        title: qsTr("Choose a PDF")
        nameFilters: [qsTr("PDF files (*.pdf *.PDF)")]

        onAccepted: root.picked(dialog.selectedFile.toString())
    }
}
