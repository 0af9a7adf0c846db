// SPDX-License-Identifier: MIT
// The page in the one web view. It draws what C++ sends and owns nothing: after a crash the same messages build the same page.
import { connectBridge } from './bridge.js';
import { warmUp } from './math.js';
import { PageView } from './pageview.js';
import { applyTheme } from './theme.js';

connectBridge().then((bridge) => {
    const view = new PageView(document.getElementById('page'), {
        rendered: (id, milliseconds) => bridge.sectionRendered(id, milliseconds),
        shown: (revision) => bridge.documentShown(revision),
        height: (pixels) => bridge.reportHeight(pixels),
    });
    bridge.themeSent.connect((json) => applyTheme(JSON.parse(json)));
    bridge.documentSent.connect((json) => view.setDocument(JSON.parse(json)));
    bridge.sectionSent.connect((json) => view.setSection(JSON.parse(json)));
    bridge.editorFocusWanted.connect((id) => view.focusEditor(id));
    bridge.pinged.connect((number) => bridge.pong(number));
    const page = document.getElementById('page');
    page.addEventListener('lineedited', ({ detail }) => bridge.editLine(detail.id, detail.latex, detail.edit));
    page.addEventListener('linesubmitted', ({ detail }) => bridge.submitLine(detail.id, detail.latex, detail.edit));
    page.addEventListener('editormode', ({ detail }) => bridge.chooseMode(detail.id, detail.mode));
    page.addEventListener('editorfocus', ({ detail }) => bridge.reportEditing(detail.id));
    bridge.pageReady();
});
warmUp();
