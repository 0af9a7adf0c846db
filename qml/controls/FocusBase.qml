// SPDX-License-Identifier: MIT
import QtQuick
import SevenRounds.Theme

/// One stop for Tab with a ring that shows for the keyboard only. A plain item and not a template's control, because Qt 6.4
/// tells a screen reader the template's role whatever we set. Whoever is tapped inside calls `focusByPointer()`.
Item {
    id: root

    property bool isPointerFocus: false
    property int ringGap: Theme.hairline
    readonly property bool visualFocus: root.activeFocus && !root.isPointerFocus
    readonly property bool mirrored: root.LayoutMirroring.enabled

    function focusByPointer(): void {
        root.forceActiveFocus(Qt.MouseFocusReason);
        root.isPointerFocus = true;
    }

    activeFocusOnTab: true
    opacity: root.enabled ? 1 : Theme.disabledOpacity

    Accessible.focusable: true
    onActiveFocusChanged: root.isPointerFocus = false

    FocusRing {
        isShown: root.visualFocus
        gap: root.ringGap
    }
}
