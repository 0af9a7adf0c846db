// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// The questions that are behind: how each went and how long it took.
Card {
    id: root

    required property TalkQuestionListModel asked

    title: qsTr("Asked so far")
    contentFills: true

    ScrollColumn {
        objectName: "askedColumn"
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.rightMargin: -endInset
        endInset: Theme.spaceM
        spacing: Theme.spaceS
        lead: root.asked.count > 0 ? "" : qsTr("Each question comes to stand here with how it went and how long it took.")

        Repeater {
            model: root.asked

            AskedRow {
                Layout.fillWidth: true
            }
        }
    }
}
