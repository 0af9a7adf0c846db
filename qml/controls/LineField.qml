// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Templates as T
import SevenRounds.Theme

/// One line of text. Bind `text`, answer `textEdited()` (every keystroke) or `accepted()` (Enter).
T.TextField {
    id: root

    /// What a screen reader says; the visible label stands beside the field.
    property string label: root.placeholderText
    property bool hasError: false
    property string glyph: ""
    property int trailingWidth: 0
    /// A hint that is longer than the field takes more lines, and the field is as high whether it shows or not. Not in the first widths that a
    /// layout tries: each height that follows from one would be another round.
    readonly property real hintHeight: root.width >= Theme.labelWidth && hint.lineCount > 1 ? hint.contentHeight + 2 * Theme.spaceS : 0
    readonly property int glyphWidth: root.glyph === "" ? 0 : Theme.icon + Theme.spaceS

    implicitWidth: Theme.tipWidth
    implicitHeight: Math.max(Theme.target, contentHeight + topPadding + bottomPadding, root.hintHeight)
    leftPadding: Theme.spaceL + (root.LayoutMirroring.enabled ? root.trailingWidth : root.glyphWidth)
    rightPadding: Theme.spaceL + (root.LayoutMirroring.enabled ? root.glyphWidth : root.trailingWidth)
    verticalAlignment: TextInput.AlignVCenter
    hoverEnabled: true
    selectByMouse: true
    color: Theme.ink
    selectionColor: Theme.accentPale
    selectedTextColor: Theme.ink
    opacity: root.enabled ? 1 : Theme.disabledOpacity
    font.family: Theme.fontBody
    font.pixelSize: Theme.textBody
    font.hintingPreference: Font.PreferNoHinting

    Accessible.name: root.label
    // Where the hint is the name, it is said once.
    Accessible.description: root.label === root.placeholderText ? "" : root.placeholderText

    background: Rectangle {
        color: Theme.surface
        radius: Theme.radiusM
        border.width: root.activeFocus ? Theme.ringWidth : Theme.hairline
        border.color: root.hasError ? Theme.bad : root.activeFocus ? Theme.accent : root.hovered ? Theme.ink2 : Theme.lineStrong
    }

    IconGlyph {
        anchors.left: parent.left
        anchors.leftMargin: Theme.spaceM
        anchors.verticalCenter: parent.verticalCenter
        path: root.glyph
        visible: root.glyph !== ""
    }

    AppText {
        id: hint

        anchors.fill: parent
        anchors.leftMargin: root.LayoutMirroring.enabled ? root.rightPadding : root.leftPadding
        anchors.rightMargin: root.LayoutMirroring.enabled ? root.leftPadding : root.rightPadding
        // Centered by Qt, which leaves the room of the fixed line height out: nothing is to be lifted.
        topPadding: 0
        bottomPadding: 0
        verticalAlignment: Text.AlignVCenter
        tone: AppText.Soft
        text: root.placeholderText
        wrapMode: Text.Wrap
        visible: root.length === 0 && root.preeditText === ""

        Accessible.ignored: true
    }
}
