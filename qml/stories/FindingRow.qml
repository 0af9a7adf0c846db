// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme

/// Something a listener would miss, with the sentence it was found in.
RowLayout {
    id: root

    required property string title
    required property string advice
    required property string sentence

    spacing: Theme.spaceM

    Accessible.role: Accessible.ListItem
    Accessible.name: root.title
    Accessible.description: `${root.advice} ${root.sentence}`

    IconGlyph {
        Layout.alignment: Qt.AlignTop
        Layout.topMargin: (Theme.lineBody - Theme.icon) / 2
        path: Icons.warning
        color: Theme.warnInk
    }

    ColumnLayout {
        Layout.fillWidth: true
        spacing: Theme.spaceXXS

        AppText {
            Layout.fillWidth: true
            font.weight: Theme.weightMedium
            text: root.title
            wrapMode: Text.Wrap

            Accessible.ignored: true
        }

        AppText {
            Layout.fillWidth: true
            kind: AppText.Caption
            text: root.advice
            wrapMode: Text.Wrap

            Accessible.ignored: true
        }

        AppText {
            Layout.fillWidth: true
            Layout.topMargin: Theme.spaceXXS
            leftPadding: Theme.spaceM
            kind: AppText.Caption
            tone: AppText.Strong
            font.italic: true
            text: root.sentence
            wrapMode: Text.Wrap
            visible: root.sentence !== ""

            Accessible.ignored: true

            Rectangle {
                width: Theme.ringWidth
                height: parent.height
                color: Theme.lineStrong
            }
        }
    }
}
