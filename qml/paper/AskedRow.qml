// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme

/// A question that is behind.
RowLayout {
    id: root

    required property int index
    required property string ask
    required property string time
    required property int outcome
    required property string outcomeText

    objectName: `asked${root.index + 1}`
    spacing: Theme.spaceM

    Accessible.role: Accessible.ListItem
    Accessible.name: root.ask
    Accessible.description: `${root.outcomeText} ${root.time}`

    AppText {
        Layout.alignment: Qt.AlignTop
        Layout.preferredWidth: Math.max(implicitWidth, Theme.spaceM)
        tone: AppText.Soft
        text: root.index + 1

        Accessible.ignored: true
    }

    AppText {
        Layout.alignment: Qt.AlignTop
        Layout.fillWidth: true
        text: root.ask
        wrapMode: Text.Wrap

        Accessible.ignored: true
    }

    Chip {
        Layout.alignment: Qt.AlignTop
        text: root.outcomeText
        tone: [Chip.Neutral, Chip.Good, Chip.Warn, Chip.Bad][root.outcome]

        Accessible.ignored: true
    }

    AppText {
        Layout.alignment: Qt.AlignTop
        tone: AppText.Soft
        font.family: Theme.fontCode
        text: root.time

        Accessible.ignored: true
    }
}
