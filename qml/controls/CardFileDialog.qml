// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Dialogs

/// The desktop's own dialog for a file of cards that is read.
Item {
    id: root

    signal picked(file: string)

    function open(): void {
        dialog.open();
    }

    FileDialog {
        id: dialog

        title: qsTr("Choose a file of cards")
        nameFilters: [qsTr("Cards (*.apkg *.colpkg *.csv *.tsv *.txt)"), qsTr("All files (*)")]

        onAccepted: root.picked(dialog.selectedFile.toString())
    }
}
