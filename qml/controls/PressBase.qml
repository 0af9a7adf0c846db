// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Templates as T
import SevenRounds.Theme

/// What everything that can be pressed has in common: click, Space, Enter and a screen reader's press all end in
/// `activated()`, and never while busy.
T.AbstractButton {
    id: root

    property bool isBusy: false
    property int cornerRadius: Theme.radiusM

    signal activated()

    function activate(): void {
        if (!root.isBusy) {
            root.activated();
        }
    }

    function activateByKey(event: KeyEvent): void {
        // With Ctrl it is the page's key, even where the page does not take it just now.
        event.accepted = !event.isAutoRepeat && (event.modifiers & ~Qt.KeypadModifier) === 0;
        if (event.accepted) {
            root.activate();
        }
    }

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Math.max(Theme.target, implicitContentHeight + topPadding + bottomPadding)
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    opacity: root.enabled ? 1 : Theme.disabledOpacity
    font.family: Theme.fontBody
    font.pixelSize: Theme.textBody

    Accessible.role: Accessible.Button
    Accessible.onPressAction: root.activate()
    Keys.onReturnPressed: event => root.activateByKey(event)
    Keys.onEnterPressed: event => root.activateByKey(event)
    onClicked: root.activate()

    FocusRing {
        isShown: root.visualFocus
        cornerRadius: root.cornerRadius
    }
}
