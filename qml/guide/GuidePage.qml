// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// Everything the two guides say beside questions and results: sections on the left, one of them on the right, a search over all.
ScrollPage {
    id: root

    required property GuideViewModel viewModel
    readonly property list<string> keys: [qsTr("Ctrl+F — search the guide"), qsTr("Ctrl+Page Up, Ctrl+Page Down — another section"),
        qsTr("Ctrl+Shift+Page Up, Ctrl+Shift+Page Down — another part of it"), qsTr("Ctrl+Z — take your latest change back")]

    objectName: "guidePage"
    title: root.viewModel.title
    crumb: qsTr("Guide")
    contentFills: !root.isCompact
    reachesEdge: !root.isCompact
    actions: [
        AppButton {
            objectName: "undoGuide"
            glyph: Icons.undo
            text: qsTr("Take it back")
            keyHint: qsTr("Ctrl Z")
            visible: root.viewModel.canUndo

            onActivated: root.viewModel.undo()
        }
    ]

    function show(): void {
        pane.setSource(root.viewModel.pane, { guide: root.viewModel });
    }

    EmptyState {
        Layout.fillWidth: true
        glyph: Icons.book
        title: qsTr("No fact could be read")
        text: qsTr("Facts come with the content. Settings, Content says what is wrong with its files; nothing of yours is lost.")
        visible: root.viewModel.isEmpty
    }

    GridLayout {
        Layout.fillWidth: true
        Layout.fillHeight: !root.isCompact
        columns: root.isCompact ? 1 : 2
        columnSpacing: Theme.spaceXL
        rowSpacing: Theme.spaceXL
        visible: !root.viewModel.isEmpty

        SectionList {
            id: sections

            Layout.fillWidth: root.isCompact
            Layout.fillHeight: !root.isCompact
            Layout.preferredWidth: Theme.barWidth + Theme.spacePage
            viewModel: root.viewModel
            isCompact: root.isCompact
        }

        ScrollColumn {
            id: column

            Layout.fillWidth: true
            Layout.fillHeight: !root.isCompact
            Layout.preferredWidth: 1
            spacing: Theme.spaceL
            bottomInset: root.isCompact ? 0 : Theme.spacePage
            interactive: !root.isCompact

            AppText {
                Layout.fillWidth: true
                tone: AppText.Soft
                text: root.viewModel.about
                wrapMode: Text.Wrap
            }

            ChoiceFlow {
                objectName: "guideParts"
                Layout.fillWidth: true
                name: qsTr("Part")
                options: root.viewModel.parts
                currentIndex: root.viewModel.part
                visible: root.viewModel.parts.length > 1 && !root.viewModel.isSearching

                onChosen: index => root.viewModel.part = index
            }

            Loader {
                id: pane

                objectName: "pane"
                Layout.fillWidth: true
            }
        }
    }

    Component.onCompleted: root.show()

    Connections {
        target: root.viewModel

        function onPlaceChanged(): void {
            if (!pane.source.toString().endsWith(root.viewModel.pane)) {
                root.show();
            }
            column.contentY = 0;
        }
    }

    Shortcut {
        sequences: [StandardKey.Find]
        onActivated: sections.search()
    }

    Shortcut {
        sequences: [StandardKey.Undo]
        enabled: root.viewModel.canUndo
        onActivated: root.viewModel.undo()
    }

    Shortcut {
        sequence: "Ctrl+PgDown"
        onActivated: root.viewModel.section += 1
    }

    Shortcut {
        sequence: "Ctrl+PgUp"
        onActivated: root.viewModel.section -= 1
    }

    Shortcut {
        sequence: "Ctrl+Shift+PgDown"
        onActivated: root.viewModel.part += 1
    }

    Shortcut {
        sequence: "Ctrl+Shift+PgUp"
        onActivated: root.viewModel.part -= 1
    }
}
