// SPDX-License-Identifier: MIT
// A line that a person writes, as a formula in a visual field or as LaTeX with its preview. C++ owns the text and the choice between
// the two: each edit goes there at once, and what comes from there is taken unless something newer was typed meanwhile.
import { element } from './dom.js';
import { drawNow, isDrawable } from './math.js';

let loading = null;
const editors = new WeakMap();

/** The bundle with MathLive, fetched when the first visual field is wanted. */
function loadVisualField() {
    loading ??= new Promise((resolve, reject) => {
        const start = performance.now();
        const script = document.createElement('script');
        script.src = 'visualfield.js';
        script.addEventListener('load', () => {
            performance.measure('visual field loaded', { start });
            resolve(globalThis.visualField);
        });
        script.addEventListener('error', () => reject(new Error('the visual field did not load')));
        document.head.append(script);
    });
    return loading;
}

/** What people copy a formula with. */
function bare(pasted) {
    return pasted.replaceAll('$', '').replace(/\s+/g, ' ').trim();
}

class LineEditor {
    #id;
    #text = '';
    #isSource = null;
    #edits = 0;
    #visual = null;
    #wantsFocus = false;
    #label = element('h2', 'title');
    #place = element('div', 'editor-place');
    #source = document.createElement('textarea');
    #preview = element('div', 'editor-preview');
    #switch = element('button', 'editor-switch');

    constructor(section) {
        this.#id = section.id;
        this.element = element('section', 'section editor', this.#label, this.#place, this.#switch);
        this.#source.rows = 1;
        this.#source.spellcheck = false;
        this.#source.addEventListener('input', () => this.#edited(this.#source.value));
        this.#switch.type = 'button';
        this.#switch.addEventListener('click', () => this.#askForOther());
        this.element.addEventListener('keydown', (event) => this.#pressed(event), true);
        this.element.addEventListener('paste', (event) => this.#pasted(event), true);
        this.element.addEventListener('focusin', () => this.#tell('editorfocus', { id: this.#id }));
        this.element.addEventListener('focusout', () => this.#tell('editorfocus', { id: '' }));
        editors.set(this.element, this);
        this.update(section);
    }

    update(section) {
        this.#label.textContent = section.title ?? '';
        this.#source.ariaLabel = section.title ?? '';
        if ((section.seen ?? 0) >= this.#edits && section.latex !== this.#text) {
            this.#text = section.latex ?? '';
            this.#show();
        }
        // A text that could not be drawn would hold up the visual field as well.
        const isSource = section.mode === 'source' || !isDrawable(this.#text);
        if (isSource !== this.#isSource) {
            this.#isSource = isSource;
            this.#change();
        } else if (!isSource && !this.#visual) {
            this.#showVisual();
        }
    }

    focus() {
        this.#wantsFocus = this.#field() === null;
        this.#field()?.focus();
        this.element.scrollIntoView({ block: 'nearest' });
    }

    #tell(type, detail) {
        this.element.dispatchEvent(new CustomEvent(type, { bubbles: true, detail }));
    }

    #field() {
        return this.#isSource ? this.#source : this.#visual;
    }

    #edited(text) {
        if (text === this.#text) {
            return;
        }
        this.#text = text;
        this.#edits += 1;
        this.#fit();
        this.#tell('lineedited', { id: this.#id, latex: text, edit: this.#edits });
    }

    /** Puts the text into the field that stands there. */
    #show() {
        if (this.#source.value !== this.#text) {
            this.#source.value = this.#text;
        }
        this.#visual?.setText(isDrawable(this.#text) ? this.#text : '');
        this.#fit();
    }

    #fit() {
        if (!this.#isSource) {
            return;
        }
        this.#source.style.height = 'auto';
        this.#source.style.height = `${this.#source.scrollHeight}px`;
        drawNow(this.#preview, this.#text);
    }

    #change() {
        const hadFocus = this.#wantsFocus || this.element.contains(document.activeElement);
        this.element.classList.toggle('is-source', this.#isSource);
        this.#switch.textContent = this.#isSource ? 'Formula' : 'LaTeX';
        this.#switch.title = `${this.#isSource ? 'Write it as a formula' : 'Write it as LaTeX'} (Ctrl+L)`;
        if (this.#isSource) {
            this.#preview.classList.remove('waits');
            this.#stand(this.#source, this.#preview);
            this.#show();
        } else {
            this.#showVisual();
        }
        if (hadFocus) {
            this.focus();
        }
    }

    /** What stands in the field's place. A visual field that was made stays there, hidden while LaTeX is written: taken off the page,
        MathLive forgets how it was set up and what can be undone. */
    #stand(...shown) {
        const kept = this.#visual?.element;
        for (const child of [...this.#place.children]) {
            if (child !== kept) {
                child.remove();
            }
        }
        this.#place.append(...shown.filter((child) => child !== kept));
        if (kept) {
            kept.hidden = !shown.includes(kept);
        }
    }

    #showVisual() {
        if (this.#visual) {
            this.#stand(this.#visual.element);
            this.#show();
            return;
        }
        drawNow(this.#preview, this.#text);
        this.#preview.classList.add('waits');
        this.#place.replaceChildren(this.#preview);
        loadVisualField().then((module) => this.#adopt(module), (error) => {
            console.error(error.message);
            this.#tell('editormode', { id: this.#id, mode: 'source' });
        });
    }

    #adopt(module) {
        // A field that was taken off the page while the bundle came cannot be filled: it is asked for again with its section.
        if (this.#isSource || this.#visual || !this.element.isConnected) {
            return;
        }
        this.#place.replaceChildren();
        this.#visual = module.create(this.#place, this.#label.textContent, () => this.#edited(this.#visual.text()));
        this.#show();
        if (this.#wantsFocus) {
            this.focus();
        }
    }

    #askForOther() {
        this.#wantsFocus = true;
        this.#tell('editormode', { id: this.#id, mode: this.#isSource ? 'visual' : 'source' });
    }

    #pressed(event) {
        const isOurs = event.target !== this.#switch && !event.isComposing && this.#take(event);
        if (isOurs) {
            event.preventDefault();
        }
        // Tab is the browser's: it leaves the field, which would use it to go from group to group.
        if (isOurs || event.key === 'Tab') {
            event.stopPropagation();
        }
    }

    #take(event) {
        const isCommand = !this.#isSource && this.#visual?.isInCommand();
        const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey;
        if (event.key === 'l' && event.ctrlKey && !event.shiftKey && !event.altKey) {
            this.#askForOther();
            return true;
        }
        if (event.key === 'Enter' && !event.shiftKey && !event.altKey && !isCommand) {
            this.#tell('linesubmitted', { id: this.#id, latex: this.#text, edit: this.#edits });
            return true;
        }
        if (event.key === 'Escape' && isPlain && !isCommand) {
            document.getElementById('page').focus();
            return true;
        }
        return !this.#isSource && !event.ctrlKey && !event.metaKey && this.#visual?.takeSign(event.key) === true;
    }

    #pasted(event) {
        const text = bare(event.clipboardData?.getData('text/plain') ?? '');
        if (this.#isSource || !this.#visual) {
            return;
        }
        event.preventDefault();
        event.stopPropagation();
        if (isDrawable(this.#text + text)) {
            this.#visual.paste(text);
        } else {
            // Too long for a formula, and kept all the same.
            this.#edited(`${this.#text} ${text}`);
            this.#askForOther();
        }
    }
}

/** The element of an editor section. One that stands there is kept, with its cursor and what can be undone in it. */
export function editorElement(section, previous) {
    const known = previous ? editors.get(previous) : undefined;
    if (known) {
        known.update(section);
        return previous;
    }
    return new LineEditor(section).element;
}

export function focusEditor(target) {
    editors.get(target)?.focus();
}
