// SPDX-License-Identifier: MIT
import QtQuick
import SevenRounds.Theme

/// What stands on an AppButton: icon or busy ring, words, key. Plain geometry, as a button stands in every layout.
Item {
    id: root

    required property string text
    required property string glyph
    required property string keyHint
    required property bool isBusy
    required property color inkColor
    readonly property int markWidth: root.isBusy || root.glyph !== "" ? Theme.icon : 0
    readonly property int markGap: root.markWidth > 0 && root.text !== "" ? Theme.spaceS : 0
    readonly property int keyWidth: root.keyHint === "" ? 0 : key.implicitWidth + Theme.spaceS
    readonly property int sideWidth: root.markWidth + root.markGap + root.keyWidth

    implicitWidth: (root.text === "" ? 0 : label.implicitWidth) + root.sideWidth
    implicitHeight: Math.max(label.implicitHeight, Theme.icon)

    Row {
        anchors.centerIn: parent

        Item {
            anchors.verticalCenter: parent.verticalCenter
            width: root.markWidth + root.markGap
            height: Theme.icon

            BusyRing {
                anchors.left: parent.left
                isRunning: root.isBusy
                color: root.inkColor
            }

            IconGlyph {
                anchors.left: parent.left
                visible: root.glyph !== "" && !root.isBusy
                path: root.glyph
                color: root.inkColor
                isDirectional: true
            }
        }

        AppText {
            id: label

            anchors.verticalCenter: parent.verticalCenter
            width: root.text === "" ? 0 : Math.min(implicitWidth, Math.max(0, root.width - root.sideWidth))
            color: root.inkColor
            text: root.text
            font.weight: Theme.weightMedium

            Accessible.ignored: true
        }

        Item {
            anchors.verticalCenter: parent.verticalCenter
            width: root.keyWidth
            height: key.implicitHeight

            KeyHint {
                id: key

                anchors.right: parent.right
                text: root.keyHint

                Accessible.ignored: true
            }
        }
    }
}
