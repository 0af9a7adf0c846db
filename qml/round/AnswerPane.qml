// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui
import SevenRounds.Whiteboard

/// Where the answer is given: written in notes, drawn on a whiteboard, or programmed. The view-models own all of it.
FocusScope {
    id: root

    required property RoundViewModel viewModel
    /// What the code is written in; null where there is nothing.
    required property Component codeSurface
    /// The place to write has the keyboard when the page opens.
    required property bool startsFocused
    readonly property bool isBoard: root.viewModel.surface === RoundViewModel.Surface.Whiteboard
    readonly property bool isCode: root.viewModel.surface === RoundViewModel.Surface.Code
    readonly property list<string> surfaces: root.viewModel.hasCode && root.codeSurface !== null
        ? [qsTr("Notes"), qsTr("Whiteboard"), qsTr("Code")] : [qsTr("Notes"), qsTr("Whiteboard")]

    /// The keyboard goes to what is shown now.
    function enter(): void {
        if (root.isBoard) {
            board.forceActiveFocus(Qt.ShortcutFocusReason);
        } else if (root.isCode) {
            code.forceActiveFocus(Qt.ShortcutFocusReason);
        } else {
            notes.forceActiveFocus(Qt.ShortcutFocusReason);
        }
    }

    // A board needs room to draw on, and an editor to write in, also where they stand below the question and the page scrolls.
    implicitHeight: root.isBoard || root.isCode ? column.implicitHeight + 2 * Theme.spaceM : 0
    focus: root.startsFocused

    // Only where nothing in here has it: the strip of names keeps the keyboard while one looks through them.
    onActiveFocusChanged: {
        if (root.activeFocus && root.Window.activeFocusItem === root) {
            root.enter();
        }
    }

    ColumnLayout {
        id: column

        anchors.fill: parent
        anchors.margins: root.isBoard ? Theme.spaceL : Theme.spaceXXL
        anchors.topMargin: Theme.spaceM
        anchors.bottomMargin: Theme.spaceM
        spacing: Theme.spaceM

        RowLayout {
            Layout.fillWidth: true
            Layout.leftMargin: root.isBoard ? Theme.spaceS : 0
            spacing: Theme.spaceL

            TabStrip {
                objectName: "surfaceTabs"
                label: qsTr("Where you answer")
                options: root.surfaces
                currentIndex: root.viewModel.surface

                onSelected: index => root.viewModel.showSurface(index)
            }

            AppText {
                Layout.fillWidth: true
                kind: AppText.Caption
                text: root.isBoard && root.viewModel.whiteboard.savedText !== "" ? root.viewModel.whiteboard.savedText
                    : root.viewModel.placeText
                wrapMode: Text.Wrap
                horizontalAlignment: Text.AlignRight
            }
        }

        TextBox {
            id: notes

            objectName: "answerBox"
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: !root.isBoard && !root.isCode
            text: root.viewModel.answer
            label: qsTr("Your answer")
            placeholderText: qsTr("Say it aloud and write what carries it. Markdown; $x^2$ is a formula.")
            isReadOnly: root.viewModel.isPaused

            onEdited: text => root.viewModel.answer = text
            onComposedChanged: root.viewModel.setComposed(notes.composed)
        }

        WhiteboardPane {
            id: board

            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: root.isBoard
            viewModel: root.viewModel.whiteboard
        }

        Loader {
            id: code

            Layout.fillWidth: true
            Layout.fillHeight: true
            active: root.isCode
            visible: root.isCode
            enabled: !root.viewModel.isPaused
            sourceComponent: root.codeSurface
        }

        AnswerFoot {
            Layout.fillWidth: true
            viewModel: root.viewModel
            visible: !root.isBoard && !root.isCode
        }
    }

    Shortcut {
        sequence: "Ctrl+B"

        onActivated: {
            root.viewModel.showSurface((root.viewModel.surface + 1) % root.surfaces.length);
            root.enter();
        }
    }
}
