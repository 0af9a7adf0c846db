// SPDX-License-Identifier: MIT
import QtQuick
import SevenRounds.Theme

/// A few words on a soft ground. The words carry the meaning, the color only repeats it.
Rectangle {
    id: root

    enum Tone {
        Neutral,
        Accent,
        Good,
        Warn,
        Bad
    }

    required property string text
    property int tone: Chip.Neutral
    property string glyph: ""
    property bool hasDot: false
    readonly property list<color> grounds: [Theme.sunken, Theme.accentSoft, Theme.goodSoft, Theme.warnSoft, Theme.badSoft]
    readonly property list<color> inks: [Theme.ink2, Theme.accent, Theme.goodInk, Theme.warnInk, Theme.badInk]
    readonly property color inkColor: root.inks[root.tone]
    readonly property int markWidth: (root.hasDot ? Theme.spaceS + Theme.spaceXS : 0)
        + (root.glyph !== "" ? Theme.iconSmall + Theme.spaceXS : 0)
    readonly property int padding: Theme.spaceS + Theme.spaceXXS

    implicitWidth: label.implicitWidth + root.markWidth + 2 * root.padding
    implicitHeight: label.implicitHeight + Theme.spaceS
    color: root.grounds[root.tone]
    radius: height / 2
    // A neutral chip would vanish on a sunken ground.
    border.width: root.tone === Chip.Neutral ? Theme.hairline : 0
    border.color: Theme.line

    Accessible.role: Accessible.StaticText
    Accessible.name: root.text

    Row {
        anchors.centerIn: parent
        spacing: Theme.spaceXS

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.spaceS
            height: width
            radius: width / 2
            color: root.inkColor
            visible: root.hasDot
        }

        IconGlyph {
            anchors.verticalCenter: parent.verticalCenter
            path: root.glyph
            size: Theme.iconSmall
            color: root.inkColor
            visible: root.glyph !== ""
        }

        AppText {
            id: label

            width: Math.min(implicitWidth, Math.max(0, root.width - root.markWidth - 2 * root.padding))
            kind: AppText.Caption
            color: root.inkColor
            text: root.text

            Accessible.ignored: true
        }
    }
}
