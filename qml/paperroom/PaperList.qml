// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import SevenRounds.Controls
import SevenRounds.Ui

/// The library and the worked examples below it.
ScrollList {
    id: root

    required property PapersViewModel viewModel

    /// Not bound: the list moves its current row itself when it is entered.
    readonly property int shown: root.viewModel.currentIndex

    model: root.viewModel.papers

    onShownChanged: root.currentIndex = root.shown
    Component.onCompleted: root.currentIndex = root.shown

    delegate: PaperRow {
        id: row

        width: ListView.view.width
        focus: ListView.isCurrentItem
        isSelected: root.viewModel.currentIndex === row.index

        onActivated: root.viewModel.open(row.key)
    }

    Keys.onUpPressed: root.viewModel.currentIndex -= 1
    Keys.onDownPressed: root.viewModel.currentIndex += 1
}
