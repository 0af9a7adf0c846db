// SPDX-License-Identifier: MIT
import QtQuick
import SevenRounds.Controls
import SevenRounds.Theme

/// A question that is behind. Placed by anchors and not by a layout: a layout of words that wrap, inside a column that scrolls, goes round
/// in circles in Qt 6.4 when rows come quickly.
Item {
    id: root

    required property int index
    required property string ask
    required property string time
    required property int outcome
    required property string outcomeText

    objectName: `asked${root.index + 1}`
    implicitHeight: Math.max(words.implicitHeight, chip.implicitHeight)

    Accessible.role: Accessible.ListItem
    Accessible.name: root.ask
    Accessible.description: `${root.outcomeText} ${root.time}`

    AppText {
        id: ordinal

        anchors.left: parent.left
        width: Math.max(implicitWidth, Theme.spaceM)
        tone: AppText.Soft
        text: root.index + 1

        Accessible.ignored: true
    }

    AppText {
        id: words

        anchors.left: ordinal.right
        anchors.right: chip.left
        anchors.leftMargin: Theme.spaceM
        anchors.rightMargin: Theme.spaceM
        text: root.ask
        wrapMode: Text.Wrap

        Accessible.ignored: true
    }

    Chip {
        id: chip

        anchors.right: duration.left
        anchors.rightMargin: Theme.spaceM
        text: root.outcomeText
        tone: [Chip.Neutral, Chip.Good, Chip.Warn, Chip.Bad][root.outcome]

        Accessible.ignored: true
    }

    AppText {
        id: duration

        anchors.right: parent.right
        tone: AppText.Soft
        font.family: Theme.fontCode
        text: root.time

        Accessible.ignored: true
    }
}
