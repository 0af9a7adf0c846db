// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// Where the findings of a code review are written and what became of them.
ColumnLayout {
    id: root

    required property CodingRoomViewModel viewModel
    readonly property VerdictModel verdict: root.viewModel.verdict

    spacing: Theme.spaceM

    AppText {
        Layout.fillWidth: true
        kind: AppText.Heading
        text: qsTr("Your findings")

        Accessible.role: Accessible.Heading
    }

    AppText {
        Layout.fillWidth: true
        tone: AppText.Soft
        text: qsTr("One a line, with the number of its line of code first: 22: what is wrong, and how it would show. Each finding needs a line of its own.")
        wrapMode: Text.Wrap
    }

    TextBox {
        objectName: "findingsBox"
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.minimumHeight: Theme.barWidth
        label: qsTr("Your findings")
        isCode: true
        text: root.viewModel.source

        onEdited: text => root.viewModel.edit(text)
    }

    AppText {
        objectName: "reviewTitle"
        Layout.fillWidth: true
        kind: AppText.Heading
        text: root.verdict.isAccepted ? qsTr("Every grave flaw is found") : root.verdict.message
        wrapMode: Text.Wrap
        visible: root.verdict.exists

        Accessible.role: Accessible.AlertMessage
    }

    AppText {
        Layout.fillWidth: true
        tone: AppText.Soft
        text: qsTr("Look once more and hand in again, or give up and see all of them. Whether your words say the same is for you to judge.")
        wrapMode: Text.Wrap
        visible: root.verdict.exists && !root.verdict.isAccepted
    }

    ScrollList {
        objectName: "found"
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredHeight: 1
        visible: root.verdict.count > 0
        model: root.verdict

        delegate: VerdictRow {
            id: row

            width: ListView.view.width
            activeFocusOnTab: ListView.isCurrentItem
            focus: ListView.isCurrentItem
            isSelected: row.index === root.verdict.currentIndex

            onActivated: root.verdict.currentIndex = row.index
        }
    }

    AppButton {
        objectName: "reviewAnew"
        glyph: Icons.refresh
        text: qsTr("Once more")
        visible: root.viewModel.canSubmit

        onActivated: root.viewModel.startAnew()
    }
}
