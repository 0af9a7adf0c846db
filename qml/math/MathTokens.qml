// SPDX-License-Identifier: MIT
pragma Singleton

import QtQuick
import SevenRounds.Theme

/// The theme as the page reads it: one CSS variable a name.
QtObject {
    readonly property string json: JSON.stringify({
        "isDark": Theme.isDark,
        "scale": Theme.scale,
        "fontBody": Theme.fontBody,
        "fontCode": Theme.fontCode,
        "background": Theme.background.toString(),
        "surface": Theme.surface.toString(),
        "surfaceHover": Theme.surfaceHover.toString(),
        "sunken": Theme.sunken.toString(),
        "ink": Theme.ink.toString(),
        "ink2": Theme.ink2.toString(),
        "ink3": Theme.ink3.toString(),
        "line": Theme.line.toString(),
        "lineStrong": Theme.lineStrong.toString(),
        "accent": Theme.accent.toString(),
        "accentSoft": Theme.accentSoft.toString(),
        "accentPale": Theme.accentPale.toString(),
        "codeKeyword": Theme.codeKeyword.toString(),
        "good": Theme.good.toString(),
        "goodInk": Theme.goodInk.toString(),
        "goodSoft": Theme.goodSoft.toString(),
        "warn": Theme.warn.toString(),
        "warnInk": Theme.warnInk.toString(),
        "warnSoft": Theme.warnSoft.toString(),
        "bad": Theme.bad.toString(),
        "badInk": Theme.badInk.toString(),
        "badSoft": Theme.badSoft.toString()
    })
}
