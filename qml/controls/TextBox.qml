// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Templates as T
import SevenRounds.Theme

/// Several lines of text that scroll. The view-model owns the text: bind `text` and store what `edited(text)` brings at once,
/// before it announces a change, or a late echo would overwrite what was typed meanwhile. Tab and Shift+Tab leave the field,
/// as everywhere; with `keepsTab` (code, outlines) they indent and Ctrl+Tab and Ctrl+Shift+Tab leave it. While it is read-only, the
/// keys go to an item over it, because a read-only text area swallows every shortcut (Qt 6.4.2).
FocusScope {
    id: root

    property string text: ""
    property string label: root.placeholderText
    property string placeholderText: ""
    property bool isReadOnly: false
    property bool isCode: false
    property bool keepsTab: false
    property bool hasFrame: true
    /// The text with what an input method has not settled yet; empty while it composes nothing.
    readonly property string composed: area.preeditText === "" ? ""
        : area.text.slice(0, area.cursorPosition) + area.preeditText + area.text.slice(area.cursorPosition)
    readonly property int padding: root.hasFrame ? Theme.spaceM : 0

    signal edited(string text)

    function leave(event: KeyEvent): void {
        const forward = event.key === Qt.Key_Tab && (event.modifiers & Qt.ShiftModifier) === 0;
        event.accepted = !root.keepsTab || (event.modifiers & Qt.ControlModifier) !== 0;
        if (event.accepted) {
            area.nextItemInFocusChain(forward).forceActiveFocus(forward ? Qt.TabFocusReason : Qt.BacktabFocusReason);
        }
    }

    implicitWidth: Theme.tipWidth
    implicitHeight: Math.max(2 * Theme.target, area.contentHeight + 2 * root.padding)
    opacity: root.enabled ? 1 : Theme.disabledOpacity

    Rectangle {
        anchors.fill: parent
        visible: root.hasFrame
        color: Theme.surface
        radius: Theme.radiusM
        border.width: area.activeFocus ? Theme.ringWidth : Theme.hairline
        border.color: area.activeFocus ? Theme.accent : hover.hovered ? Theme.ink2 : Theme.lineStrong
    }

    HoverHandler {
        id: hover
    }

    Flickable {
        id: flickable

        anchors.fill: parent
        anchors.margins: root.padding
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: SlimScrollBar {
            parent: root
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.bottom: parent.bottom
        }
        T.TextArea.flickable: T.TextArea {
            id: area

            // An input method announces changes that change nothing, one of them with the old text while a new one is being set: taken for an
            // edit, it would put what was written here where the new text stands (Qt 6.4.2).
            property string seen: ""

            objectName: "area"
            // What scrolls is as large as these say (Qt 6.8); a style would say them.
            implicitWidth: area.contentWidth
            implicitHeight: area.contentHeight
            focus: !root.isReadOnly
            activeFocusOnTab: !root.isReadOnly
            text: root.text
            readOnly: root.isReadOnly
            activeFocusOnPress: !root.isReadOnly
            wrapMode: TextEdit.Wrap
            textFormat: TextEdit.PlainText
            selectByMouse: true
            color: Theme.ink
            selectionColor: Theme.accentPale
            selectedTextColor: Theme.ink
            font.family: root.isCode ? Theme.fontCode : Theme.fontBody
            font.pixelSize: Theme.textBody
            font.hintingPreference: Font.PreferNoHinting

            Accessible.name: root.label
            Accessible.multiLine: true
            onTextChanged: {
                const isEdit = area.text !== area.seen && area.text !== root.text;
                area.seen = area.text;
                if (isEdit) {
                    root.edited(area.text);
                }
            }
            Keys.onTabPressed: event => root.leave(event)
            Keys.onBacktabPressed: event => root.leave(event)
        }
    }

    FocusBase {
        anchors.fill: parent
        focus: root.isReadOnly
        activeFocusOnTab: root.isReadOnly

        Accessible.role: Accessible.StaticText
        Accessible.name: root.label
        Accessible.description: root.text
        Accessible.readOnly: true
        Accessible.ignored: !root.isReadOnly
    }

    AppText {
        anchors.fill: parent
        anchors.margins: root.padding
        tone: AppText.Soft
        text: root.placeholderText
        wrapMode: Text.Wrap
        visible: area.length === 0 && area.preeditText === ""

        Accessible.ignored: true
    }
}
