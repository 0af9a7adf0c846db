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
    }

    Connections {
        target: root.requests

        function onPaletteAsked(): void {
            palette.open();
        }

        function onKeysAsked(): void {
            // Only now: a layout of Qt 6.4 that is hidden does not notice that a row of it is gone, and falls over it later.
            keysSheet.pageKeys = root.requests.pageKeys;
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
