// SPDX-License-Identifier: MIT
import QtQuick

/// Chooses a file in one of the desktop's dialogs, which is read when it is first wanted.
AppButton {
    id: root

    /// A dialog of this folder that can open() and answers picked(file).
    required property string dialogFile

    signal picked(file: string)

    function browse(): void {
        if (dialog.status === Loader.Ready) {
            dialog.item?.["open"]();
        } else {
            dialog.setSource(root.dialogFile);
        }
    }

    glyph: Icons.document
    text: qsTr("Choose a file…")

    onActivated: root.browse()

    Loader {
        id: dialog

        visible: false

        onLoaded: dialog.item?.["open"]()
    }

    Connections {
        target: dialog.item
        ignoreUnknownSignals: true

        function onPicked(file: string): void {
            root.picked(file);
        }
    }
}
