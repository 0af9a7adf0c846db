// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Templates as T
import SevenRounds.Theme

/// What everything that is on or off has in common. It does not change `isOn` itself: answer `switched(on)`. Built on the
/// template's check box and not on PressBase, because Qt 6.4 tells a screen reader the template's role whatever we set.
T.CheckBox {
    id: root

    property bool isOn: false
    property string caption: ""
    property int cornerRadius: Theme.radiusS

    signal switched(bool on)

    function activate(): void {
        root.switched(!root.isOn);
    }

    function activateByKey(event: KeyEvent): void {
        // With Ctrl it is the page's key, even where the page does not take it just now.
        event.accepted = !event.isAutoRepeat && (event.modifiers & ~Qt.KeypadModifier) === 0;
        if (event.accepted) {
            root.activate();
        }
    }

    checked: root.isOn
    nextCheckState: () => root.checkState
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Math.max(Theme.target, implicitContentHeight + topPadding + bottomPadding)
    verticalPadding: Theme.spaceXS
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    opacity: root.enabled ? 1 : Theme.disabledOpacity

    Accessible.role: Accessible.CheckBox
    Accessible.name: root.text
    Accessible.description: root.caption
    Accessible.checkable: true
    Accessible.checked: root.isOn
    Accessible.onPressAction: root.activate()
    Accessible.onToggleAction: root.activate()
    Keys.onReturnPressed: event => root.activateByKey(event)
    Keys.onEnterPressed: event => root.activateByKey(event)
    onClicked: root.activate()

    FocusRing {
        isShown: root.visualFocus
        cornerRadius: root.cornerRadius
    }
}
