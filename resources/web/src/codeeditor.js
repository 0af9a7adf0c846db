// SPDX-License-Identifier: MIT
// The editor of Python: CodeMirror in a shadow root, where its styles are style sheet objects, which the page's policy allows; as
// elements it would forbid them.
import { defaultKeymap, history, historyKeymap, indentLess, indentMore, isolateHistory } from '@codemirror/commands';
import { python } from '@codemirror/lang-python';
import { bracketMatching, indentOnInput, indentUnit } from '@codemirror/language';
import { findNext, findPrevious, search, SearchQuery, setSearchQuery } from '@codemirror/search';
import { Annotation, Compartment, EditorSelection, EditorState, StateEffect, StateField } from '@codemirror/state';
import {
    Decoration, drawSelection, EditorView, highlightActiveLine, highlightActiveLineGutter, highlightSpecialChars, keymap, lineNumbers,
} from '@codemirror/view';
import { vim } from '@replit/codemirror-vim';
import { codeTheme } from './codetheme.js';
import { DrawnReport } from './drawnreport.js';

const INDENT = 4;
/** As many letters as C++ takes (qml/math/codebridge.h): what it would not keep is not to be written. */
const MOST_LETTERS = 8_000_000;

/** On a change that came from C++, which is not told of it. */
const fromOutside = Annotation.define();
const setErrorLine = StateEffect.define();

const errorBand = Decoration.line({ class: 'cm-errorLine' });
const errorLines = StateField.define({
    create: () => Decoration.none,
    update(marks, transaction) {
        const asked = transaction.effects.find((effect) => effect.is(setErrorLine));
        return asked ? errorMarks(transaction.state.doc, asked.value) : marks.map(transaction.changes);
    },
    provide: (field) => EditorView.decorations.from(field),
});

function errorMarks(doc, line) {
    return line > 0 && line <= doc.lines ? Decoration.set(errorBand.range(doc.line(line).from)) : Decoration.none;
}

/** Spaces to the next stop, or the lines of a selection one deeper, as in the native editor. */
function indent(view) {
    const { state } = view;
    if (!state.selection.main.empty) {
        return indentMore(view);
    }
    const { head } = state.selection.main;
    const column = head - state.doc.lineAt(head).from;
    view.dispatch(state.update(state.replaceSelection(' '.repeat(INDENT - column % INDENT)), {
        scrollIntoView: true, userEvent: 'input.indent',
    }));
    return true;
}

/** The one change that makes the text another one, so that cursor and history outside of it stay. */
function difference(before, after) {
    const most = Math.min(before.length, after.length);
    let start = 0;
    while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) {
        start += 1;
    }
    let end = 0;
    while (end < most - start && before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)) {
        end += 1;
    }
    return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) };
}

/** What is typed or deleted in one go is undone in one; a command is a step of its own, however fast it follows. */
function isTyping(transaction, isAdjacent) {
    return isAdjacent && (transaction.isUserEvent('input.type') || transaction.isUserEvent('delete'));
}

export class CodeEditor {
    #report;
    #drawn;
    #view;
    #revision = 0;
    #key = null;
    #options = { label: '', isVim: false, errorLine: 0 };
    #isDark = false;
    #keys = new Compartment();
    #label = new Compartment();
    #darkness = new Compartment();

    constructor(parent, report) {
        this.#report = report;
        this.#drawn = new DrawnReport((revision) => report.shown(revision));
        const root = parent.attachShadow({ mode: 'open' });
        this.#view = new EditorView({ state: this.#state(''), parent: root, root });
        // Before the editor's own keys, whichever they are.
        parent.addEventListener('keydown', (event) => this.#pressed(event), true);
        // The view's first key must find its field.
        this.focus();
    }

    setDocument({ revision, key, text, cursor }) {
        this.#revision = revision;
        const view = this.#view;
        if (key !== this.#key) {
            // Another problem: what was undone in the last one is none of its business.
            this.#key = key;
            view.setState(this.#state(text, cursor));
            view.dispatch({ effects: [setErrorLine.of(this.#options.errorLine), EditorView.scrollIntoView(view.state.selection.main)] });
        } else {
            const change = difference(view.state.doc.toString(), text);
            const isSame = change.from === change.to && change.insert === '';
            view.dispatch({
                changes: isSame ? undefined : change,
                selection: { anchor: Math.min(cursor, text.length) },
                annotations: [fromOutside.of(true), isolateHistory.of('full')],
                scrollIntoView: true,
                filter: false,
            });
        }
        this.#drawn.expect(revision);
    }

    setOptions(options) {
        const before = this.#options;
        this.#options = options;
        const effects = [setErrorLine.of(options.errorLine)];
        if (options.isVim !== before.isVim) {
            effects.push(this.#keys.reconfigure(this.#keymap()));
        }
        if (options.label !== before.label) {
            effects.push(this.#label.reconfigure(this.#name()));
        }
        this.#view.dispatch({ effects });
    }

    setDark(isDark) {
        this.#isDark = isDark;
        this.#view.dispatch({ effects: this.#darkness.reconfigure(EditorView.darkTheme.of(isDark)) });
    }

    focus() {
        this.#view.focus();
    }

    showLine(line) {
        const { doc } = this.#view.state;
        const start = doc.line(Math.min(Math.max(line, 1), doc.lines)).from;
        this.#view.dispatch({
            selection: { anchor: start }, effects: EditorView.scrollIntoView(start, { y: 'center' }),
        });
        this.focus();
    }

    find(needle, isBackward) {
        if (needle !== '') {
            this.#view.dispatch({ effects: setSearchQuery.of(new SearchQuery({ search: needle, literal: true })) });
            (isBackward ? findPrevious : findNext)(this.#view);
        }
    }

    #state(text, cursor = 0) {
        return EditorState.create({
            doc: text,
            selection: EditorSelection.single(Math.min(cursor, text.length)),
            extensions: [
                this.#keys.of(this.#keymap()),
                this.#label.of(this.#name()),
                this.#darkness.of(EditorView.darkTheme.of(this.#isDark)),
                EditorState.changeFilter.of((transaction) => transaction.newDoc.length <= MOST_LETTERS),
                EditorState.tabSize.of(INDENT),
                indentUnit.of(' '.repeat(INDENT)),
                lineNumbers(),
                highlightActiveLineGutter(),
                highlightSpecialChars(),
                history({ joinToEvent: isTyping }),
                drawSelection(),
                indentOnInput(),
                bracketMatching(),
                highlightActiveLine(),
                search(),
                errorLines,
                python(),
                codeTheme,
                keymap.of([{ key: 'Tab', run: indent, shift: indentLess }, ...historyKeymap, ...defaultKeymap]),
                EditorView.updateListener.of((update) => this.#updated(update)),
            ],
        });
    }

    /** Vim's keys come before all others. */
    #keymap() {
        return this.#options.isVim ? vim({ status: true }) : [];
    }

    #name() {
        return EditorView.contentAttributes.of({ 'aria-label': this.#options.label });
    }

    #updated(update) {
        const isOurs = !update.transactions.some((transaction) => transaction.annotation(fromOutside));
        if (update.docChanged && isOurs) {
            const changes = [];
            update.changes.iterChanges((from, to, _fromNew, _toNew, inserted) => changes.push([from, to, inserted.toString()]));
            this.#report.edited(this.#revision, changes, update.state.doc.length);
        }
        if ((update.docChanged || update.selectionSet) && isOurs) {
            this.#report.moved(update.state.selection.main.head);
        }
    }

    #pressed(event) {
        const command = event.isComposing ? null : this.#commandOf(event);
        if (command) {
            event.preventDefault();
            event.stopPropagation();
            command();
        }
    }

    /** The keys that are the room's. Escape is Vim's where its keys are chosen; Ctrl+Tab leaves in either case. */
    #commandOf(event) {
        const isControl = event.ctrlKey && !event.altKey && !event.metaKey;
        const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey;
        if (isControl && event.key === 'Enter') {
            // By this way and not by the window's shortcut, which would not wait for the letters before it.
            return () => this.#report.asked(event.shiftKey ? 'submit' : 'run');
        }
        if (isControl && !event.shiftKey && event.key === 'e' && this.#options.errorLine > 0) {
            // On some desktops the engine takes it for "end of line" before the window's shortcut has a chance.
            return () => this.showLine(this.#options.errorLine);
        }
        if (isControl && event.key === 'Tab') {
            return () => this.#report.left(!event.shiftKey);
        }
        return event.key === 'Escape' && isPlain && !this.#options.isVim ? () => this.#report.left(true) : null;
    }
}
