// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// The editor with own input and the verdict below it.
ColumnLayout {
    id: root

    required property CodingRoomViewModel viewModel
    /// Keys without a modifier and Escape are the editor's.
    readonly property bool isEditing: editor.activeFocus || findBar.activeFocus
    /// The web view has the keyboard, and tells of the room's keys after what was typed before them.
    readonly property bool isInPage: editor.isWeb && editor.activeFocus

    function write(): void {
        editor.write();
    }

    function find(): void {
        findBar.open();
    }

    function showLine(line: int): void {
        editor.showLine(line);
    }

    spacing: 0

    FindBar {
        id: findBar

        Layout.fillWidth: true

        onAsked: isBackward => editor.find(findBar.needle, isBackward)
        onClosed: root.write()
    }

    ProgramEditor {
        id: editor

        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredHeight: 2
        Layout.minimumHeight: Theme.barWidth
        viewModel: root.viewModel
    }

    Separator {
        Layout.fillWidth: true
    }

    EditorRow {
        Layout.fillWidth: true
        Layout.margins: Theme.spaceM
        Layout.leftMargin: Theme.spaceXL
        Layout.rightMargin: Theme.spaceXL
        Layout.bottomMargin: 0
        viewModel: root.viewModel
        isWeb: editor.isWeb
        obstacle: editor.obstacle

        onRetryAsked: editor.retry()
    }

    InputRow {
        Layout.fillWidth: true
        Layout.margins: Theme.spaceM
        Layout.leftMargin: Theme.spaceXL
        Layout.rightMargin: Theme.spaceXL
        Layout.bottomMargin: 0
        viewModel: root.viewModel
    }

    VerdictStrip {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredHeight: 1
        Layout.minimumHeight: Theme.barWidth
        Layout.margins: Theme.spaceM
        Layout.leftMargin: Theme.spaceXL
        Layout.rightMargin: Theme.spaceXL
        viewModel: root.viewModel

        onLineAsked: line => root.showLine(line)
    }
}
