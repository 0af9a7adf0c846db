// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Math
import SevenRounds.Theme
import SevenRounds.Ui

/// Every attempt at the problem; one that is chosen shows its program, two what changed between them.
ColumnLayout {
    id: root

    required property CodingRoomViewModel viewModel

    spacing: Theme.spaceM

    // The words came while nobody saw them.
    onVisibleChanged: LayoutMender.ask(words)

    AppText {
        id: words

        Layout.fillWidth: true
        tone: AppText.Soft
        text: root.viewModel.historyText
        wrapMode: Text.Wrap
    }

    ScrollList {
        objectName: "history"
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredHeight: 1
        visible: root.viewModel.history.count > 0
        model: root.viewModel.history

        delegate: ListRow {
            id: row

            required property int index
            required property string title
            required property string when
            required property int tone
            required property bool isChosen

            width: ListView.view.width
            activeFocusOnTab: ListView.isCurrentItem
            focus: ListView.isCurrentItem
            text: row.title
            caption: row.when
            isSelected: row.isChosen
            isActivatable: true

            onActivated: root.viewModel.toggleAttempt(row.index)
            onActiveFocusChanged: {
                if (row.activeFocus) {
                    row.ListView.view.currentIndex = row.index;
                }
            }
        }
    }

    MathPane {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredHeight: 2
        visible: root.visible && root.viewModel.isAttemptShown
        document: root.viewModel.attemptDocument
        plainText: root.viewModel.attemptPlainText
        label: qsTr("The chosen attempts")
    }

    Item {
        Layout.fillHeight: true
        visible: root.viewModel.history.count === 0
    }
}
