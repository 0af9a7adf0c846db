// SPDX-License-Identifier: MIT
import QtQuick
import SevenRounds.Theme

/// Takes a PDF that is dropped on its parent, and says what will become of it.
DropArea {
    id: root

    required property string words

    signal given(file: string)

    anchors.fill: parent
    // What is loaded comes later and would lie over it.
    z: 1
    keys: ["text/uri-list"]

    onDropped: drop => {
        if (drop.hasUrls) {
            // A copy, whatever was proposed: the file stays where it was, and who dragged it hears that it was taken.
            drop.accept(Qt.CopyAction);
            root.given(drop.urls[0].toString());
        }
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.scrim
        radius: Theme.radiusL
        border.width: Theme.ringWidth
        border.color: Theme.accent
        visible: root.containsDrag
    }

    Rectangle {
        anchors.centerIn: parent
        width: Math.min(parent.width, label.implicitWidth + 2 * Theme.spaceXL)
        height: label.implicitHeight + 2 * Theme.spaceL
        color: Theme.surface
        radius: Theme.radiusL
        visible: root.containsDrag

        AppText {
            id: label

            anchors.fill: parent
            anchors.margins: Theme.spaceL
            horizontalAlignment: Text.AlignHCenter
            text: root.words
            elide: Text.ElideMiddle
        }
    }
}
