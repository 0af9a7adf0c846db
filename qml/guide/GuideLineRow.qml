// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme

/// One line of a card: its label beside it, or above it where there is no room, and the badge of who says it.
GridLayout {
    id: root

    required property string label
    required property string text
    required property int badge
    // Without a width yet it counts as wide: each change of mind while a page is laid out costs a pass, and Qt gives up after two.
    readonly property bool isStacked: root.width > 0 && root.width < Theme.readingWidth

    columns: root.isStacked ? 2 : 3
    columnSpacing: Theme.spaceM
    rowSpacing: Theme.spaceXXS

    AppText {
        Layout.alignment: Qt.AlignTop
        Layout.columnSpan: root.isStacked ? 2 : 1
        Layout.preferredWidth: root.isStacked ? implicitWidth : Theme.labelWidth
        Layout.maximumWidth: root.isStacked ? root.width : Theme.labelWidth
        kind: AppText.Caption
        text: root.label
        wrapMode: Text.Wrap
        visible: root.label !== "" || !root.isStacked
    }

    AppText {
        Layout.fillWidth: true
        text: root.text
        wrapMode: Text.Wrap

        Accessible.name: root.label === "" ? root.text : `${root.label}: ${root.text}`
    }

    SourceBadge {
        Layout.alignment: Qt.AlignTop
        source: Math.max(0, root.badge)
        visible: root.badge >= 0
    }
}
