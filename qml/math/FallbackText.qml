// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Templates as T
import SevenRounds.Controls
import SevenRounds.Theme

/// Long plain text that scrolls by wheel and by key.
Item {
    id: root

    required property string text

    function scrollBy(pixels: real): void {
        const end = Math.max(0, view.contentHeight - view.height);
        view.contentY = Math.max(0, Math.min(end, view.contentY + pixels));
    }

    activeFocusOnTab: true

    Accessible.role: Accessible.StaticText
    Accessible.name: root.text

    Keys.onDownPressed: root.scrollBy(Theme.lineBody * 2)
    Keys.onUpPressed: root.scrollBy(-Theme.lineBody * 2)
    Keys.onPressed: event => {
        if (event.key === Qt.Key_PageDown || event.key === Qt.Key_PageUp) {
            root.scrollBy(event.key === Qt.Key_PageDown ? root.height : -root.height);
            event.accepted = true;
        }
    }

    Flickable {
        id: view

        anchors.fill: parent
        contentWidth: width
        contentHeight: body.implicitHeight
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        T.ScrollBar.vertical: SlimScrollBar {
            id: bar
        }

        AppText {
            id: body

            // Beside the bar, on whichever side that stands.
            x: root.LayoutMirroring.enabled ? bar.width : 0
            width: view.width - bar.width
            text: root.text
            wrapMode: Text.Wrap

            Accessible.ignored: true
        }
    }

    FocusRing {
        isShown: root.activeFocus
    }
}
