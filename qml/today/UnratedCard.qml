// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Ui

/// How many rounds wait for their rating, and the newest of them.
Card {
    id: root

    required property UnratedRoundsModel unrated

    objectName: "unratedCard"
    title: root.unrated.title
    caption: root.unrated.count > 1 ? qsTr("the others are in Mock rounds") : ""
    isFlush: true

    ListRow {
        Layout.fillWidth: true
        glyph: Icons.timer
        text: root.unrated.newestTitle
        caption: root.unrated.newestText
        hasSeparator: false

        AppButton {
            objectName: "rateButton"
            text: qsTr("Rate it")
            label: qsTr("Rate it: %1, %2").arg(root.unrated.newestTitle).arg(root.unrated.newestText)
            keyHint: qsTr("U")

            onActivated: root.unrated.rate(0)
        }
    }
}
