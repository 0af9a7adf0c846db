// SPDX-License-Identifier: MIT
import QtQml

/// What the window asks of its sheets. It knows no sheet, so that none is read before it is wanted.
QtObject {
    /// Those of the page that is shown.
    property list<string> pageKeys

    signal paletteAsked()
    signal keysAsked()
    signal paletteUnwanted()
    signal nothingWanted()
    /// A sheet gave the focus back.
    signal closed()
}
