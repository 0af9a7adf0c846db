// SPDX-License-Identifier: MIT
pragma Singleton

import QtQuick

/// The one place of colors, sizes and durations. It knows no setting: the shell binds `mode`, `scale` and `reducedMotion`.
/// Text and whatever must hold text grow with `scale`; spaces do not, so that a scale of 2 still fits a small window.
QtObject {
    id: root

    enum Mode {
        Light,
        Dark
    }

    property int mode: Theme.Mode.Light
    property real scale: 1
    property bool reducedMotion: false
    readonly property bool isDark: root.mode === Theme.Mode.Dark

    readonly property PaletteTokens lightTokens: LightTokens {}
    readonly property PaletteTokens darkTokens: DarkTokens {}
    readonly property PaletteTokens tokens: root.isDark ? root.darkTokens : root.lightTokens

    readonly property color background: root.tokens.background
    readonly property color surface: root.tokens.surface
    readonly property color surfaceHover: root.tokens.surfaceHover
    readonly property color sunken: root.tokens.sunken
    readonly property color sunkenHover: root.tokens.sunkenHover
    readonly property color ink: root.tokens.ink
    readonly property color ink2: root.tokens.ink2
    readonly property color ink3: root.tokens.ink3
    readonly property color line: root.tokens.line
    readonly property color lineStrong: root.tokens.lineStrong
    readonly property color accent: root.tokens.accent
    readonly property color accentHover: root.tokens.accentHover
    readonly property color accentPressed: root.tokens.accentPressed
    readonly property color accentPale: root.tokens.accentPale
    readonly property color accentMiddle: root.tokens.accentMiddle
    readonly property color accentSoft: root.tokens.accentSoft
    readonly property color accentSoftHover: root.tokens.accentSoftHover
    readonly property color inkOnAccent: root.tokens.inkOnAccent
    readonly property color good: root.tokens.good
    readonly property color goodInk: root.tokens.goodInk
    readonly property color goodSoft: root.tokens.goodSoft
    readonly property color warn: root.tokens.warn
    readonly property color warnInk: root.tokens.warnInk
    readonly property color warnSoft: root.tokens.warnSoft
    readonly property color bad: root.tokens.bad
    readonly property color badInk: root.tokens.badInk
    readonly property color badSoft: root.tokens.badSoft
    readonly property color codeKeyword: root.tokens.codeKeyword
    readonly property color scrim: root.tokens.scrim
    readonly property color transparent: "transparent"
    /// What an audience sees where it sees nothing.
    readonly property color black: "#000000"

    readonly property int spaceXXS: 2
    readonly property int spaceXS: 4
    readonly property int spaceS: 8
    readonly property int spaceM: 12
    readonly property int spaceL: 16
    readonly property int spaceXL: 20
    readonly property int spaceXXL: 24
    readonly property int spacePage: 40
    readonly property int radiusS: 4
    readonly property int radiusM: 8
    readonly property int radiusL: 12

    readonly property string fontBody: "Inter"
    readonly property string fontCode: "JetBrains Mono"
    readonly property int weightRegular: Font.Normal
    readonly property int weightMedium: Font.Medium
    readonly property int weightStrong: Font.DemiBold

    /// Height of a line of Inter as a share of its size (ascender and descender of the font file).
    readonly property real naturalLine: 1.21
    /// Large type stands closer together, as a share of its size.
    readonly property real tracking: -0.02
    readonly property int measuringSize: 100
    readonly property int textCaption: root.scaled(12)
    readonly property int textBody: root.scaled(14)
    readonly property int textHeading: root.scaled(16)
    readonly property int textLead: root.scaled(18)
    readonly property int textTitle: root.scaled(28)
    readonly property int textDisplay: root.scaled(52)
    readonly property int lineCaption: root.scaled(16)
    readonly property int lineBody: root.scaled(20)
    readonly property int lineHeading: root.scaled(22)
    readonly property int lineLead: root.scaled(28)
    readonly property int lineTitle: root.scaled(34)
    readonly property int lineDisplay: root.scaled(60)

    readonly property int target: root.scaled(36)
    readonly property int iconSmall: root.scaled(14)
    readonly property int icon: root.scaled(18)
    readonly property int iconLarge: root.scaled(28)
    readonly property int mark: root.scaled(16)
    readonly property int barHeight: root.scaled(8)
    readonly property int segmentHeight: root.scaled(10)
    readonly property int phaseHeight: 6
    readonly property int paceHeight: root.scaled(36)
    readonly property int heatCell: root.scaled(12)
    readonly property int barWidth: root.scaled(160)
    readonly property int ringSide: root.scaled(300)
    /// Shares of the ring: how thick it is of its side, how much of a segment stays empty.
    readonly property real ringThickness: 0.085
    readonly property real ringGap: 0.1
    readonly property real logoThickness: 0.19
    readonly property real logoGap: 0.38
    /// The scale of levels on the charts ends above L7, so that its bell is seen whole.
    readonly property int levelHighest: 9
    readonly property int scrollBar: 8
    readonly property int hairline: 1
    readonly property int ringWidth: 2
    readonly property real stroke: 1.5 * Math.sqrt(root.scale)
    readonly property real disabledOpacity: 0.45
    /// How much of a board an arrow key moves.
    readonly property real panShare: 0.15

    readonly property int railWidth: root.scaled(216)
    readonly property int railCompact: root.scaled(64)
    readonly property int labelWidth: root.scaled(116)
    /// A whole date in its field, or a value between two buttons.
    readonly property int dateWidth: root.scaled(180)
    readonly property int readingWidth: root.scaled(560)
    readonly property int dialogWidth: root.scaled(480)
    readonly property int tipWidth: root.scaled(320)
    /// Window widths. They grow with the text: at a scale of 2 a wide window holds what a narrow one does.
    readonly property int breakCompact: root.scaled(1100)
    readonly property int breakNarrow: root.scaled(900)

    readonly property int motionFast: root.reducedMotion ? 0 : 120
    readonly property int motionTurn: root.reducedMotion ? 0 : 1200
    readonly property int easing: Easing.OutCubic
    readonly property int tipDelay: 600

    function scaled(pixels: int): int {
        return Math.round(pixels * root.scale);
    }
}
