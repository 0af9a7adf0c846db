// SPDX-License-Identifier: MIT
import QtQuick
import SevenRounds.Coding
import SevenRounds.Math

/// The editor of Python in the web view (CodeMirror). The view-model owns the text: bind `text` and store what `edited(text)` brings at once. It
/// is there while `isShown`; until then, and when it is lost, something else has to stand behind it. Tab and Shift+Tab indent; Ctrl+Tab and
/// Ctrl+Shift+Tab leave, and Escape where its keys are not Vim's.
FocusScope {
    id: root

    required property string text
    /// Whose program it is.
    required property string key
    property string label: ""
    property bool isWanted: true
    property bool isVim: false
    /// A line that is marked, from 1; 0 for none.
    property int errorLine: 0
    readonly property bool isShown: host.isShown
    /// CodeHost.Obstacle: why it does not come.
    readonly property int obstacle: host.obstacle
    readonly property int cursor: host.cursor

    signal edited(string text)
    signal runAsked()
    signal submitAsked()

    /// Where the cursor is to stand when it comes.
    function place(cursor: int): void {
        host.place(cursor);
    }

    function takeFocus(): void {
        host.takeFocus();
    }

    function showLine(line: int): void {
        host.showLine(line);
    }

    function find(needle: string, isBackward: bool): void {
        host.find(needle, isBackward);
    }

    /// After it was stopped.
    function retry(): void {
        host.retry();
    }

    CodeHost {
        id: host

        objectName: "codeHost"
        wanted: root.isWanted && root.visible
        text: root.text
        key: root.key
        label: root.label
        isVim: root.isVim
        errorLine: root.errorLine
        theme: MathTokens.json

        onEdited: text => root.edited(text)
        onRunAsked: root.runAsked()
        onSubmitAsked: root.submitAsked()
        onLoadedChanged: {
            if (host.isLoaded) {
                surface.setSource("CodeWebSurface.qml", { "host": host });
            } else {
                surface.setSource("");
            }
        }
    }

    Loader {
        id: surface

        anchors.fill: parent
        focus: true

        onLoaded: host.adopt(surface.item as Item)
    }
}
