// SPDX-License-Identifier: MIT
import QtQuick
import SevenRounds.Coding
import SevenRounds.Ui

/// The program that is written: in the web view's editor, and in the native one while that is on its way, is lost, cannot run here, is not what a
/// screen reader reads, or is not what the person wants. Keyboard and cursor go from the one to the other; the text is the view-model's.
FocusScope {
    id: root

    required property CodingRoomViewModel viewModel
    /// The web view's editor stands in front.
    readonly property bool isWeb: kept.isWeb
    readonly property int obstacle: web.obstacle

    function write(): void {
        if (root.isWeb) {
            web.takeFocus();
        } else {
            plain.forceActiveFocus(Qt.ShortcutFocusReason);
        }
    }

    function showLine(line: int): void {
        if (root.isWeb) {
            web.showLine(line);
        } else {
            plain.showLine(line);
        }
    }

    function find(needle: string, isBackward: bool): void {
        if (root.isWeb) {
            web.find(needle, isBackward);
        } else {
            plain.find(needle, isBackward);
        }
    }

    function retry(): void {
        web.retry();
    }

    function change(): void {
        const hadKeyboard = root.activeFocus && root.visible;
        kept.isWeb = web.isShown;
        plain.moveTo(web.cursor);
        if (hadKeyboard) {
            root.write();
        }
    }

    // Changes with change() alone, after it was seen who has the keyboard.
    QtObject {
        id: kept

        property bool isWeb: false
    }

    CodeEditor {
        id: plain

        objectName: "codeEditor"
        anchors.fill: parent
        focus: true
        label: qsTr("Your program, line %L1").arg(plain.line)
        text: ""
        errorLine: root.viewModel.errorLine
        visible: !root.isWeb

        onEdited: text => root.viewModel.edit(text)
        onCursorChanged: web.place(plain.cursor)
    }

    // What is typed in the web view's editor would be colored here for nobody at each key.
    Binding {
        target: plain
        property: "text"
        value: root.viewModel.source
        when: !root.isWeb
        restoreMode: Binding.RestoreNone
    }

    CodePane {
        id: web

        objectName: "codePane"
        anchors.fill: parent
        isWanted: !root.viewModel.isPlainEditor
        isVim: root.viewModel.hasVimKeys
        key: root.viewModel.problemId
        label: qsTr("Your program")
        text: root.viewModel.source
        errorLine: root.viewModel.errorLine

        onEdited: text => root.viewModel.edit(text)
        onRunAsked: root.viewModel.run()
        onSubmitAsked: root.viewModel.submit()
        onIsShownChanged: root.change()
    }
}
