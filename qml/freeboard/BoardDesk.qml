// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Math
import SevenRounds.Theme
import SevenRounds.Ui

/// The lines and the place to write the next one; beside or below them what the board is about.
GridLayout {
    id: root

    required property FreeBoardViewModel viewModel
    required property bool isStacked
    required property int pageHeight
    required property int bottomMargin
    readonly property bool isEditing: pane.isEditing

    function write(): void {
        if (pane.isFallback) {
            field.forceActiveFocus(Qt.ShortcutFocusReason);
        } else {
            pane.focusEditor(root.viewModel.editor);
        }
    }

    columns: root.isStacked ? 1 : 2
    columnSpacing: Theme.spaceXL
    rowSpacing: Theme.spaceXL

    ColumnLayout {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.bottomMargin: root.bottomMargin
        spacing: Theme.spaceM

        MathPane {
            id: pane

            objectName: "boardPane"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumHeight: Math.min(Theme.ringSide * 2, root.pageHeight * 0.5)
            document: root.viewModel.page
            plainText: root.viewModel.pageText
            label: root.viewModel.title

            onLineEdited: (id, latex) => root.viewModel.setText(id, latex)
            onLineSubmitted: root.viewModel.submit()
            onModeChosen: (id, isSource) => root.viewModel.setSource(isSource)
            onPrinted: isWritten => root.viewModel.printed(isWritten)
        }

        LineField {
            id: field

            objectName: "plainLine"
            Layout.fillWidth: true
            label: qsTr("Your line as LaTeX")
            text: root.viewModel.line
            visible: pane.isFallback

            onTextEdited: root.viewModel.setText(root.viewModel.editor, text)
            onAccepted: root.viewModel.submit()
        }

        LineField {
            objectName: "plainGoal"
            Layout.fillWidth: true
            label: qsTr("Arrive at, as LaTeX")
            placeholderText: qsTr("Arrive at (may stay empty)")
            text: root.viewModel.goal
            visible: pane.isFallback && !root.viewModel.isStarted

            onTextEdited: root.viewModel.goal = text
            onAccepted: root.viewModel.submit()
        }
    }

    ScrollColumn {
        Layout.fillWidth: root.isStacked
        Layout.fillHeight: !root.isStacked
        Layout.preferredWidth: Theme.tipWidth
        Layout.preferredHeight: root.isStacked ? implicitHeight : 0
        Layout.rightMargin: -endInset
        endInset: root.isStacked ? 0 : Theme.spaceM
        bottomInset: root.bottomMargin

        BoardSide {
            Layout.fillWidth: true
            viewModel: root.viewModel
        }
    }

    Connections {
        target: root.viewModel

        function onPrintAsked(path: string): void {
            pane.printTo(path);
        }

        function onEditorWanted(editor: string): void {
            if (pane.isEditing) {
                pane.focusEditor(editor);
            }
        }
    }
}
