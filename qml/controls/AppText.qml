// SPDX-License-Identifier: MIT
import QtQuick
import SevenRounds.Theme

/// Every word on a page. `kind` sets size and weight, `tone` the color; text is plain unless a page says otherwise.
Text {
    id: root

    enum Kind {
        Body,
        Caption,
        Heading,
        Lead,
        Title,
        Display,
        Code
    }

    enum Tone {
        Strong,
        Soft,
        Accent,
        Good,
        Warn,
        Bad
    }

    property int kind: AppText.Body
    property int tone: root.kind === AppText.Caption ? AppText.Soft : AppText.Strong
    readonly property list<int> sizes: [Theme.textBody, Theme.textCaption, Theme.textHeading, Theme.textLead,
        Theme.textTitle, Theme.textDisplay, Theme.textBody]
    readonly property list<int> lines: [Theme.lineBody, Theme.lineCaption, Theme.lineHeading, Theme.lineLead,
        Theme.lineTitle, Theme.lineDisplay, Theme.lineBody]
    readonly property list<int> weights: [Theme.weightRegular, Theme.weightRegular, Theme.weightStrong,
        Theme.weightRegular, Theme.weightStrong, Theme.weightStrong, Theme.weightRegular]
    /// A fixed line height leaves its extra room below the letters; half of it belongs above them.
    readonly property real lift: (root.lines[root.kind] - Theme.naturalLine * root.sizes[root.kind]) / 2
    readonly property list<color> colors: [Theme.ink, Theme.ink2, Theme.accent, Theme.goodInk, Theme.warnInk,
        Theme.badInk]

    color: root.colors[root.tone]
    font.family: root.kind === AppText.Code ? Theme.fontCode : Theme.fontBody
    font.pixelSize: root.sizes[root.kind]
    font.weight: root.weights[root.kind]
    font.letterSpacing: root.kind === AppText.Title || root.kind === AppText.Display
        ? Theme.tracking * root.sizes[root.kind] : 0
    font.hintingPreference: Font.PreferNoHinting
    topPadding: root.lift
    bottomPadding: -root.lift
    lineHeight: root.lines[root.kind]
    lineHeightMode: Text.FixedHeight
    textFormat: Text.PlainText
    elide: root.wrapMode === Text.NoWrap ? Text.ElideRight : Text.ElideNone
    horizontalAlignment: Text.AlignLeft

    Component.onCompleted: LayoutMender.ask(root)
}
