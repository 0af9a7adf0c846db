// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// What the person derived on the free board: a line that opens to the list, so that the shipped ones keep the page.
ColumnLayout {
    id: root

    required property OwnDerivationsViewModel viewModel
    property bool isOpen: false

    spacing: Theme.spaceM

    ProblemBanner {
        objectName: "removedBanner"
        Layout.fillWidth: true
        tone: ProblemBanner.Neutral
        isDismissible: false
        title: root.viewModel.removedText
        actionText: qsTr("Undo")
        visible: root.viewModel.removedText !== ""

        onActed: root.viewModel.undoRemove()
    }

    AppButton {
        objectName: "yoursButton"
        kind: AppButton.Quiet
        glyph: root.isOpen ? Icons.chevronDown : Icons.chevronRight
        text: root.viewModel.countText
        visible: root.viewModel.rows.count > 0

        onActivated: root.isOpen = !root.isOpen
    }

    Card {
        Layout.fillWidth: true
        Layout.maximumHeight: Theme.ringSide
        isFlush: true
        contentFills: true
        visible: root.isOpen && root.viewModel.rows.count > 0

        // A list and not a column of rows: a layout of Qt 6.4 that is hidden while a row of it goes keeps a pointer to that row.
        ScrollList {
            objectName: "ownRows"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredHeight: contentHeight
            model: root.viewModel.rows

            delegate: ListRow {
                id: row

                required property int index
                required property string ownId
                required property string title
                required property string facts

                width: ListView.view.width
                text: row.title
                caption: row.facts
                isActivatable: true
                hasSeparator: row.index < root.viewModel.rows.count - 1

                onActivated: root.viewModel.open(row.ownId)

                AppButton {
                    objectName: "deleteOwn"
                    kind: AppButton.Quiet
                    glyph: Icons.trash
                    text: qsTr("Delete")

                    Accessible.name: qsTr("Delete %1").arg(row.title)

                    onActivated: root.viewModel.remove(row.ownId)
                }
            }
        }
    }
}
