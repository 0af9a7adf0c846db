// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Templates as T
import SevenRounds.Theme

/// Lines of code that never wrap, without a ground of their own. The view-model owns the text: bind `text` and store what `edited(text)` brings at
/// once. Every key comes to `keyHandler` first; where that accepts the event, it has done what the key does.
FocusScope {
    id: root

    property string text: ""
    property string label: ""
    property int topInset: Theme.spaceL
    property Item keyHandler: null
    readonly property QtObject document: area.textDocument
    readonly property int cursorPosition: area.cursorPosition
    readonly property int selectionStart: area.selectionStart
    readonly property int selectionEnd: area.selectionEnd
    readonly property int lineCount: area.lineCount
    readonly property real lineHeight: area.contentHeight / Math.max(1, area.lineCount)
    readonly property real contentX: flickable.contentX
    readonly property real contentY: flickable.contentY
    readonly property real letterWidth: metrics.averageCharacterWidth

    signal edited(string text)

    function select(start: int, end: int): void {
        area.select(start, end);
    }

    function moveTo(position: int): void {
        area.cursorPosition = position;
    }

    /// Where a letter stands, in what is seen.
    function placeOf(position: int): rect {
        const place = area.positionToRectangle(position);
        return Qt.rect(place.x - flickable.contentX, place.y - flickable.contentY, place.width, place.height);
    }

    function leave(isForward: bool): void {
        area.nextItemInFocusChain(isForward).forceActiveFocus(isForward ? Qt.TabFocusReason : Qt.BacktabFocusReason);
    }

    // Code is read from the left in every language.
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true

    Flickable {
        id: flickable

        anchors.fill: parent
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: SlimScrollBar {}
        T.ScrollBar.horizontal: SlimScrollBar {}
        T.TextArea.flickable: T.TextArea {
            id: area

            objectName: "codeArea"
            // What scrolls is as large as these say (Qt 6.8); a style would say them.
            implicitWidth: area.contentWidth + area.leftPadding + area.rightPadding
            implicitHeight: area.contentHeight + area.topPadding + area.bottomPadding
            focus: true
            topPadding: root.topInset
            bottomPadding: root.topInset
            leftPadding: Theme.spaceS
            rightPadding: Theme.spaceL
            text: root.text
            wrapMode: TextEdit.NoWrap
            textFormat: TextEdit.PlainText
            selectByMouse: true
            color: Theme.ink
            selectionColor: Theme.accentPale
            selectedTextColor: Theme.ink
            font.family: Theme.fontCode
            font.pixelSize: Theme.textBody
            font.hintingPreference: Font.PreferNoHinting

            Accessible.name: root.label
            Accessible.multiLine: true
            Keys.forwardTo: root.keyHandler === null ? [] : [root.keyHandler]

            onTextChanged: {
                if (area.text !== root.text) {
                    root.edited(area.text);
                }
            }
        }
    }

    FontMetrics {
        id: metrics

        font: area.font
    }

    FocusRing {
        isShown: area.activeFocus && (area.focusReason === Qt.TabFocusReason || area.focusReason === Qt.BacktabFocusReason)
        cornerRadius: 0
    }
}
