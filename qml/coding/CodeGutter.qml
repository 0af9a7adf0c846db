// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import SevenRounds.Controls
import SevenRounds.Theme

/// The numbers of the lines that are seen, beside the text.
Item {
    id: root

    required property int lineCount
    required property real lineHeight
    required property real topInset
    required property real contentY
    required property int currentLine
    readonly property int firstLine: Math.max(1, Math.floor((root.contentY - root.topInset) / root.lineHeight) + 1)
    readonly property int shownCount: Math.max(0, Math.min(root.lineCount - root.firstLine + 1, Math.ceil(root.height / root.lineHeight) + 1))

    implicitWidth: widest.implicitWidth + 2 * Theme.spaceL
    clip: true

    Accessible.ignored: true

    AppText {
        id: widest

        kind: AppText.Code
        text: root.lineCount.toString().padStart(2)
        visible: false
    }

    Repeater {
        model: root.shownCount

        AppText {
            id: number

            required property int index
            readonly property int line: root.firstLine + number.index

            x: root.width - width - Theme.spaceM
            y: root.topInset + (number.line - 1) * root.lineHeight - root.contentY
            height: root.lineHeight
            topPadding: 0
            bottomPadding: 0
            lineHeightMode: Text.ProportionalHeight
            lineHeight: 1
            verticalAlignment: Text.AlignVCenter
            kind: AppText.Code
            tone: number.line === root.currentLine ? AppText.Strong : AppText.Soft
            text: number.line.toString()

            Accessible.ignored: true
        }
    }
}
