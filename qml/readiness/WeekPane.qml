// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// What moved in the last seven days and why, in levels.
Card {
    id: root

    required property ReadinessViewModel viewModel
    readonly property bool hasMoved: root.viewModel.moves.length > 0

    title: qsTr("Since last week")
    caption: root.hasMoved ? qsTr("in levels") : ""
    spacing: Theme.spaceS

    BulletList {
        objectName: "moves"
        Layout.fillWidth: true
        title: ""
        lines: root.viewModel.moves
        visible: root.hasMoved
    }

    AppText {
        Layout.fillWidth: true
        tone: AppText.Soft
        text: qsTr("Nothing moved to speak of. Each rated round shows here what it changed.")
        wrapMode: Text.Wrap
        visible: !root.hasMoved
    }

    AppText {
        objectName: "recallText"
        Layout.fillWidth: true
        tone: AppText.Soft
        text: root.viewModel.recallText
        wrapMode: Text.Wrap
        visible: text !== ""
    }
}
