// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// The list of papers, and the chosen one on its desk.
GridLayout {
    id: root

    required property PapersViewModel viewModel
    /// Without a window yet it counts as narrow: a form that is squeezed for that moment costs a layout more passes than Qt gives it.
    readonly property bool isNarrow: root.Window.width < Theme.breakNarrow
    readonly property string file: root.viewModel.panel.isOn ? "PanelDesk.qml" : root.viewModel.isOwn ? "OwnDesk.qml"
        : root.viewModel.hasPaper ? "CardDesk.qml" : ""

    function write(): void {
        desk.item?.["write"]?.();
    }

    function show(): void {
        if (root.file === "") {
            desk.source = "";
        } else {
            desk.setSource(root.file, { viewModel: root.viewModel });
        }
    }

    function findPaper(): void {
        search.forceActiveFocus(Qt.ShortcutFocusReason);
    }

    columns: root.isNarrow ? 1 : 2
    columnSpacing: Theme.spaceXL
    rowSpacing: Theme.spaceXL

    onFileChanged: root.show()
    Component.onCompleted: root.show()

    ColumnLayout {
        Layout.fillWidth: root.isNarrow
        Layout.fillHeight: !root.isNarrow
        Layout.preferredWidth: Theme.tipWidth + Theme.spacePage
        Layout.preferredHeight: root.isNarrow ? Theme.ringSide : 0
        spacing: Theme.spaceM

        SearchField {
            id: search

            objectName: "searchField"
            Layout.fillWidth: true
            placeholderText: qsTr("Search titles, authors, tags")
            text: root.viewModel.filter

            onSearched: text => root.viewModel.setFilter(text)
            Keys.onDownPressed: list.enter()
        }

        Card {
            Layout.fillWidth: true
            Layout.fillHeight: true
            isFlush: true
            contentFills: true
            visible: list.count > 0

            PaperList {
                id: list

                objectName: "papers"
                Layout.fillWidth: true
                Layout.fillHeight: true
                viewModel: root.viewModel
            }
        }

        EmptyState {
            Layout.fillWidth: true
            Layout.fillHeight: true
            glyph: Icons.search
            title: root.viewModel.filter === "" ? qsTr("No paper yet") : qsTr("No paper fits “%1”").arg(root.viewModel.filter)
            text: root.viewModel.filter === "" ? qsTr("Add one, or import the file of your reference manager.") : ""
            actionText: root.viewModel.filter === "" ? qsTr("Add a paper") : qsTr("Show all")
            visible: list.count === 0

            onActivated: {
                if (root.viewModel.filter === "") {
                    root.viewModel.add();
                    Qt.callLater(root.write);
                } else {
                    root.viewModel.filter = "";
                }
            }
        }
    }

    Loader {
        id: desk

        objectName: "desk"
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.minimumHeight: root.isNarrow ? Theme.readingWidth : 0
    }
}
