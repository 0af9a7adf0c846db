// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// What is kept beside the page that is read, and the way to the other pages that have a note.
ColumnLayout {
    id: root

    required property PapersViewModel viewModel
    readonly property PaperReaderViewModel reader: root.viewModel.reader

    spacing: Theme.spaceM

    ProblemBanner {
        objectName: "noteUndo"
        Layout.fillWidth: true
        tone: ProblemBanner.Neutral
        title: qsTr("A note was removed.")
        actionText: qsTr("Put it back")
        isDismissible: false
        visible: root.reader.canUndoNote

        onActed: root.reader.undoNote()
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.spaceS

        AppText {
            Layout.fillWidth: true
            kind: AppText.Heading
            text: qsTr("Page %1").arg(root.reader.pageLabel)

            Accessible.role: Accessible.Heading
        }

        AppButton {
            objectName: "removeNote"
            kind: AppButton.Quiet
            glyph: Icons.trash
            label: qsTr("Remove the note on this page")
            enabled: root.reader.note !== ""

            onActivated: root.reader.removeNote()
        }
    }

    TextBox {
        objectName: "pageNote"
        Layout.fillWidth: true
        Layout.minimumHeight: Math.max(2 * 2 * Theme.target, implicitHeight)
        label: qsTr("Note on page %1").arg(root.reader.pageLabel)
        placeholderText: qsTr("What this page claims, what you doubt, what you would ask.")
        text: root.reader.note

        onEdited: text => root.reader.setNote(text)
    }

    AppText {
        Layout.fillWidth: true
        kind: AppText.Caption
        text: qsTr("Saved as you type.")
    }

    AppText {
        Layout.fillWidth: true
        Layout.topMargin: Theme.spaceM
        tone: AppText.Soft
        text: qsTr("Pages with a note")
        visible: root.reader.notedPages.length > 0
    }

    Flow {
        Layout.fillWidth: true
        spacing: Theme.spaceS

        Repeater {
            model: root.reader.notedPages

            AppButton {
                required property string modelData

                text: modelData
                label: qsTr("Go to page %1, which has a note").arg(modelData)

                onActivated: root.reader.goTo(modelData)
            }
        }
    }

    Shortcut {
        sequences: [StandardKey.Undo]
        enabled: root.reader.canUndoNote

        onActivated: root.reader.undoNote()
    }
}
