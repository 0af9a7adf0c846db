// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// One story, written and mended.
ScrollPage {
    id: root

    required property StoryViewModel viewModel
    readonly property list<string> keys: [qsTr("Ctrl+T — tell it against the clock"), qsTr("Tab — from part to part"),
        qsTr("Alt+Left — back; everything is saved")]
    readonly property bool isOneColumn: root.isNarrow || root.contentWidth < 2 * Theme.tipWidth + Theme.spaceXL

    objectName: "storyPage"
    title: root.viewModel.exists ? root.viewModel.shownTitle : qsTr("Story")
    crumb: qsTr("Stories")
    contentFills: true
    reachesEdge: !root.isOneColumn
    actions: [
        AppButton {
            objectName: "deleteStory"
            kind: AppButton.Quiet
            glyph: Icons.trash
            text: qsTr("Delete")
            visible: root.viewModel.exists

            onActivated: root.viewModel.remove()
        },
        AppButton {
            objectName: "tellStory"
            kind: AppButton.Primary
            glyph: Icons.timer
            text: qsTr("Tell it")
            keyHint: qsTr("Ctrl T")
            enabled: root.viewModel.isJudged
            visible: root.viewModel.exists

            onActivated: root.viewModel.tell()
        }
    ]

    GridLayout {
        Layout.fillWidth: true
        Layout.fillHeight: true
        columns: root.isOneColumn ? 1 : 2
        columnSpacing: Theme.spaceXL
        rowSpacing: Theme.spaceXL
        visible: root.viewModel.exists

        ScrollColumn {
            Layout.fillWidth: true
            Layout.fillHeight: !root.isOneColumn
            Layout.preferredHeight: root.isOneColumn ? implicitHeight : 0
            Layout.rightMargin: -endInset
            endInset: root.isOneColumn ? 0 : Theme.spaceM
            bottomInset: root.reachesEdge ? root.margin : 0

            StoryEditor {
                Layout.fillWidth: true
                viewModel: root.viewModel
            }
        }

        ScrollColumn {
            Layout.fillWidth: root.isOneColumn
            Layout.fillHeight: !root.isOneColumn
            Layout.preferredWidth: Theme.tipWidth + Theme.spacePage
            Layout.preferredHeight: root.isOneColumn ? implicitHeight : 0
            Layout.rightMargin: -endInset
            endInset: root.isOneColumn ? 0 : Theme.spaceM
            bottomInset: root.reachesEdge ? root.margin : 0

            StorySide {
                Layout.fillWidth: true
                viewModel: root.viewModel
            }
        }
    }

    EmptyState {
        Layout.fillWidth: true
        glyph: Icons.star
        title: qsTr("No story is open")
        text: qsTr("Choose one on the page of stories, or write a new one there.")
        visible: !root.viewModel.exists
    }

    Shortcut {
        sequence: "Ctrl+T"
        enabled: root.viewModel.isJudged
        onActivated: root.viewModel.tell()
    }
}
