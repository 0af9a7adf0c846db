// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// The two columns of the room, below each other where there is no room.
GridLayout {
    id: root

    required property CodingRoomViewModel viewModel
    required property bool isNarrow
    readonly property bool isEditing: desk.isEditing
    readonly property bool isInPage: desk.isInPage
    readonly property bool hasDesk: root.viewModel.isRunnable && !root.viewModel.isStarting

    function write(): void {
        if (root.hasDesk) {
            desk.write();
        } else {
            form.forceActiveFocus(Qt.ShortcutFocusReason);
        }
    }

    function find(): void {
        if (root.hasDesk) {
            desk.find();
        }
    }

    function showLine(line: int): void {
        desk.showLine(line);
    }

    columns: root.isNarrow ? 1 : 3
    columnSpacing: 0
    rowSpacing: 0

    CodingSide {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredWidth: Theme.readingWidth
        Layout.minimumWidth: 0
        Layout.minimumHeight: root.isNarrow ? Theme.ringSide : 0
        Layout.margins: Theme.spaceXXL
        Layout.topMargin: Theme.spaceM
        viewModel: root.viewModel
        isNarrow: root.isNarrow
    }

    Separator {
        Layout.fillHeight: true
        isVertical: true
        visible: !root.isNarrow
    }

    StartForm {
        id: form

        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredWidth: 2 * Theme.readingWidth
        Layout.minimumWidth: 0
        Layout.minimumHeight: root.isNarrow ? implicitHeight : 0
        visible: root.viewModel.isRunnable && root.viewModel.isStarting
        viewModel: root.viewModel
    }

    CodingDesk {
        id: desk

        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredWidth: 2 * Theme.readingWidth
        Layout.minimumWidth: 0
        visible: root.hasDesk
        viewModel: root.viewModel

        onVisibleChanged: {
            if (desk.visible) {
                desk.write();
            }
        }
    }

    ReviewDesk {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredWidth: Theme.readingWidth
        Layout.minimumWidth: 0
        Layout.minimumHeight: root.isNarrow ? Theme.ringSide : 0
        Layout.margins: Theme.spaceXXL
        visible: root.viewModel.isReview
        viewModel: root.viewModel
    }

    Connections {
        target: root.viewModel

        function onLineAsked(line: int): void {
            desk.showLine(line);
        }
    }
}
