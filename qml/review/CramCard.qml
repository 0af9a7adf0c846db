// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// Once through one topic, without a trace in the schedule.
Card {
    id: root

    required property ReviewViewModel viewModel

    title: qsTr("Cram a topic")
    caption: qsTr("the schedule stays as it is")
    isFlush: true

    ScrollList {
        id: topics

        objectName: "topics"
        Layout.fillWidth: true
        Layout.preferredHeight: Theme.ringSide
        model: root.viewModel.topics.length

        delegate: ListRow {
            id: row

            required property int index

            width: ListView.view.width
            activeFocusOnTab: ListView.isCurrentItem
            focus: ListView.isCurrentItem
            text: root.viewModel.topics[row.index]
            isActivatable: true

            onActivated: root.viewModel.startCram(row.index)
            onActiveFocusChanged: {
                if (row.activeFocus) {
                    topics.currentIndex = row.index;
                }
            }
        }
    }
}
