// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme

/// The keys of this page, and those that work everywhere.
DialogSheet {
    id: root

    property list<string> pageKeys
    readonly property list<string> everywhere: [qsTr("Ctrl+K — find and start anything, and find words in every text"),
        qsTr("Ctrl+1 to Ctrl+9, Ctrl+0 — the pages"), qsTr("Alt+0 — the portfolio"), qsTr("Ctrl+, — settings"), qsTr("Alt+Left — back"), qsTr("Page Up, Page Down — scroll"),
        qsTr("F1 — these keys"), qsTr("Ctrl+Q — quit; everything is saved")]

    title: qsTr("Keys")
    agreeText: qsTr("Close")
    declineText: ""

    BulletList {
        Layout.fillWidth: true
        title: qsTr("On this page")
        lines: root.pageKeys
        visible: root.pageKeys.length > 0
    }

    BulletList {
        Layout.fillWidth: true
        Layout.topMargin: Theme.spaceM
        title: qsTr("Everywhere")
        lines: root.everywhere
    }
}
