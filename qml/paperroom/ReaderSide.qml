// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// What is written while a PDF is read: notes on its pages, or the workspace.
Card {
    id: root

    required property PapersViewModel viewModel
    property int shown: 0

    function show(): void {
        if (root.shown === 0) {
            form.setSource("PageNotes.qml", { viewModel: root.viewModel });
        } else {
            form.setSource("WorkspaceForm.qml", { viewModel: root.viewModel.own });
        }
        column.contentY = 0;
    }

    contentFills: true

    onShownChanged: root.show()
    Component.onCompleted: root.show()

    TabStrip {
        objectName: "readerSides"
        Layout.fillWidth: true
        label: qsTr("What is written")
        options: [qsTr("Notes"), qsTr("Workspace")]
        currentIndex: root.shown

        onSelected: index => root.shown = index
    }

    ScrollColumn {
        id: column

        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.rightMargin: -endInset
        endInset: Theme.spaceM
        bottomInset: 0

        Loader {
            id: form

            objectName: "readerForm"
            Layout.fillWidth: true
        }
    }
}
