// SPDX-License-Identifier: MIT
import { DrawnReport } from './drawnreport.js';
import { focusEditor } from './editor.js';
import { drawPending, forgetPending } from './math.js';
import { fitLeaves } from './paper.js';
import { sectionElement } from './sections.js';

// A frame has 16 ms; half of it may go to formulas, so that scrolling and typing stay smooth while a long page is drawn.
const SLICE_MS = 8;

/** Shows a document section by section and reports back what was drawn. */
export class PageView {
    #root;
    #report;
    #elements = new Map();
    #slices = new MessageChannel();
    #isSlicing = false;
    #drawn;
    #followsCurrent = false;
    /** The current line is to stay in view when the page changes its size: true until the reader scrolls it away. */
    #holdsCurrent = false;
    #isScrolledByReader = false;

    constructor(root, report) {
        this.#root = root;
        this.#report = report;
        this.#drawn = new DrawnReport((revision) => report.shown(revision));
        // Messages are used for slices because timers and frames stand still while the view is hidden.
        this.#slices.port1.onmessage = () => this.#slice();
        new ResizeObserver(() => report.height(Math.ceil(root.getBoundingClientRect().height))).observe(root);
        window.addEventListener('resize', () => this.#resized());
        window.addEventListener('scroll', () => this.#scrolled());
        for (const input of ['wheel', 'keydown', 'mousedown']) {
            window.addEventListener(input, () => { this.#isScrolledByReader = true; }, { passive: true });
        }
    }

    #resized() {
        this.#fit();
        if (this.#holdsCurrent) {
            this.#bringCurrent();
        }
    }

    #bringCurrent() {
        this.#current()?.scrollIntoView({ block: 'center' });
        // Where a line is to be written, it is written next.
        this.#root.querySelector('.editor:focus-within, .steps ~ .editor')?.scrollIntoView({ block: 'nearest' });
        this.#root.querySelector('.opened')?.scrollIntoView({ block: 'nearest' });
    }

    #scrolled() {
        if (this.#isScrolledByReader) {
            const place = this.#current()?.getBoundingClientRect();
            this.#holdsCurrent = place !== undefined && place.bottom > 0 && place.top < window.innerHeight;
        }
    }

    #current() {
        return this.#root.querySelector('.current');
    }

    /** Lets formulas between words scroll by themselves where they are wider than the page. */
    #fit() {
        for (const formula of this.#root.querySelectorAll('.math.wide')) {
            formula.classList.remove('wide');
        }
        const page = document.documentElement;
        if (page.scrollWidth <= page.clientWidth) {
            return;
        }
        const formulas = [...this.#root.querySelectorAll('.math:not(.math-display)')];
        const isWide = formulas.map((formula) => formula.getBoundingClientRect().right > page.clientWidth);
        formulas.forEach((formula, index) => formula.classList.toggle('wide', isWide[index]));
    }

    focusEditor(id) {
        focusEditor(this.#elements.get(id));
    }

    /** Elements that stay are not moved: a field that is taken out for a moment loses its focus. */
    #place(wanted) {
        const kept = new Set(wanted);
        const writing = this.#root.querySelector('.editor:focus-within');
        if (writing && !kept.has(writing)) {
            writing.dispatchEvent(new CustomEvent('editorfocus', { bubbles: true, detail: { id: '' } }));
        }
        for (const child of [...this.#root.children]) {
            if (!kept.has(child)) {
                child.remove();
            }
        }
        let next = this.#root.firstElementChild;
        for (const child of wanted) {
            if (child === next) {
                next = next.nextElementSibling;
            } else {
                this.#root.insertBefore(child, next);
            }
        }
    }

    setDocument({ revision, fresh, label, sections }) {
        forgetPending();
        if (fresh) {
            this.#elements.clear();
            window.scrollTo(0, 0);
        }
        this.#root.ariaLabel = label ?? '';
        this.#root.classList.toggle('leaves', (sections ?? []).some((section) => section.kind === 'leaf'));
        const before = this.#elements;
        this.#elements = new Map();
        for (const section of sections ?? []) {
            this.#elements.set(section.id, sectionElement(section, before.get(section.id) ?? null));
        }
        this.#draw();
        this.#place([...this.#elements.values()]);
        this.#fit();
        this.#fitPaper();
        this.#followsCurrent = true;
        this.#showCurrent();
        this.#drawn.expect(revision);
    }

    setSection(section) {
        const start = performance.now();
        const previous = this.#elements.get(section.id);
        if (!previous) {
            return;
        }
        const next = sectionElement(section, previous);
        this.#draw();
        if (next !== previous) {
            previous.replaceWith(next);
        }
        this.#elements.set(section.id, next);
        this.#fit();
        this.#fitPaper();
        this.#followsCurrent = true;
        this.#showCurrent();
        this.#report.rendered(section.id, performance.now() - start);
    }

    /** The first slice is drawn before anything is inserted, so that a short page never shows its source. */
    #draw() {
        if (drawPending(SLICE_MS) && !this.#isSlicing) {
            this.#isSlicing = true;
            this.#slices.port2.postMessage(0);
        }
    }

    #slice() {
        this.#isSlicing = drawPending(SLICE_MS);
        if (this.#isSlicing) {
            this.#slices.port2.postMessage(0);
        } else {
            this.#fit();
            this.#fitPaper();
            this.#showCurrent();
        }
    }

    /** Again when the fonts are there, whose letters have other widths. */
    #fitPaper() {
        fitLeaves(this.#root);
        if (document.fonts.status === 'loading') {
            document.fonts.ready.then(() => fitLeaves(this.#root));
        }
    }

    /** Brings the newest line into view, once for each change: formulas that are drawn later move it. */
    #showCurrent() {
        if (this.#followsCurrent) {
            this.#bringCurrent();
            this.#followsCurrent = this.#isSlicing;
            this.#holdsCurrent = true;
            this.#isScrolledByReader = false;
        }
    }
}
