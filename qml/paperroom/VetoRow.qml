// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme

/// A question about a veto with its answers.
GridLayout {
    id: root

    required property string text
    required property list<string> options
    required property int currentIndex

    signal selected(int index)

    columns: root.width > 0 && root.width < Theme.readingWidth ? 1 : 2
    columnSpacing: Theme.spaceL
    rowSpacing: Theme.spaceS

    AppText {
        Layout.fillWidth: true
        text: root.text
        wrapMode: Text.Wrap
    }

    SegmentedChoice {
        Layout.fillWidth: root.columns === 1
        label: root.text
        options: root.options
        currentIndex: root.currentIndex

        onSelected: index => root.selected(index)
    }
}
