// SPDX-License-Identifier: MIT
// The page with the program that a person writes. C++ owns the text: each edit goes there at once as ranges, and after a crash the same
// messages build the same page.
import { connectBridge } from './bridge.js';
import { CodeEditor } from './codeeditor.js';
import { applyTheme } from './theme.js';

connectBridge().then((bridge) => {
    const editor = new CodeEditor(document.getElementById('editor'), {
        shown: (revision) => bridge.documentShown(revision),
        edited: (revision, changes, length) => bridge.editText(revision, JSON.stringify(changes), length),
        moved: (position) => bridge.reportCursor(position),
        left: (isForward) => bridge.leave(isForward),
        asked: (command) => bridge.ask(command),
    });
    bridge.themeSent.connect((json) => {
        const tokens = JSON.parse(json);
        applyTheme(tokens);
        editor.setDark(tokens.isDark === true);
    });
    bridge.documentSent.connect((json) => editor.setDocument(JSON.parse(json)));
    bridge.optionsSent.connect((json) => editor.setOptions(JSON.parse(json)));
    bridge.focusWanted.connect(() => editor.focus());
    bridge.lineWanted.connect((line) => editor.showLine(line));
    bridge.findWanted.connect((needle, isBackward) => editor.find(needle, isBackward));
    bridge.pinged.connect((number) => bridge.pong(number));
    bridge.pageReady();
});
