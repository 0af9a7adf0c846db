// SPDX-License-Identifier: MIT
import QtQuick
import SevenRounds.Ui

/// What lies above every page and is asked for by a key.
Item {
    id: root

    required property SheetRequests requests

    PaletteSheet {
        id: palette

        palette: AppContext.palette

        onClosed: root.requests.closed()
    }

    KeysSheet {
        id: keysSheet

        pageKeys: root.requests.pageKeys
    }

    Connections {
        target: root.requests

        function onPaletteAsked(): void {
            palette.open();
        }

        function onKeysAsked(): void {
            keysSheet.open();
        }

        function onPaletteUnwanted(): void {
            palette.close();
        }

        function onNothingWanted(): void {
            palette.close();
            keysSheet.close();
        }
    }
}
