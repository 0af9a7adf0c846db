// SPDX-License-Identifier: MIT
import QtQuick

/// Chooses a PDF in the desktop's dialog.
FileBrowse {
    dialogFile: "PdfFileDialog.qml"
}
