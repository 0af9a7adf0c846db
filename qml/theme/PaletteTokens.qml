// SPDX-License-Identifier: MIT
import QtQuick

/// The colors of one theme. Every color is required, so that the linter rejects a theme that forgot one.
/// The `…Ink` colors are for words on the `…Soft` and sunken grounds, where the plain color stays below a contrast of 4.5:1. No words are
/// drawn in `ink3`: it and `lineStrong` are for marks and for the edges of what is typed into and switched, at 3:1.
QtObject {
    required property color background
    required property color surface
    required property color surfaceHover
    required property color sunken
    required property color sunkenHover
    required property color ink
    required property color ink2
    required property color ink3
    required property color line
    required property color lineStrong
    required property color accent
    required property color accentHover
    required property color accentPressed
    required property color accentPale
    required property color accentMiddle
    required property color accentSoft
    required property color accentSoftHover
    required property color inkOnAccent
    required property color good
    required property color goodInk
    required property color goodSoft
    required property color warn
    required property color warnInk
    required property color warnSoft
    required property color bad
    required property color badInk
    required property color badSoft
    required property color codeKeyword
    required property color scrim
}
