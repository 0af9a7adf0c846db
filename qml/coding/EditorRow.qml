// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Coding
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// Which editor it is, how it is left by key, and why it is another one than was chosen.
RowLayout {
    id: root

    required property CodingRoomViewModel viewModel
    required property bool isWeb
    /// CodeHost.Obstacle.
    required property int obstacle
    readonly property bool isStopped: !root.viewModel.isPlainEditor && root.obstacle === CodeHost.Stopped
    readonly property string wayOut: root.isWeb && root.viewModel.hasVimKeys ? qsTr("Ctrl+Tab leaves the editor, Escape is Vim's.")
        : qsTr("Escape or Ctrl+Tab leaves the editor.")

    signal retryAsked()

    spacing: Theme.spaceS

    AppText {
        objectName: "editorNote"
        Layout.fillWidth: true
        Layout.minimumWidth: 0
        kind: AppText.Caption
        wrapMode: Text.Wrap
        text: root.viewModel.isPlainEditor ? root.wayOut
            : root.obstacle === CodeHost.ScreenReader ? qsTr("A screen reader is on: this is the plain editor, which it can read.")
            : root.obstacle === CodeHost.NoEngine ? qsTr("The web view does not run here: this is the plain editor.")
            : root.isStopped ? qsTr("The editor stopped three times within a minute: this is the plain one, with your program.") : root.wayOut
    }

    AppButton {
        objectName: "editorRetry"
        kind: AppButton.Quiet
        glyph: Icons.refresh
        text: qsTr("Try again")
        visible: root.isStopped

        onActivated: root.retryAsked()
    }

    SegmentedChoice {
        objectName: "editorChoice"
        label: qsTr("Editor")
        options: root.viewModel.editorNames
        currentIndex: root.viewModel.editorIndex

        onSelected: index => root.viewModel.editorIndex = index
    }
}
