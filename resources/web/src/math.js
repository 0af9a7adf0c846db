// SPDX-License-Identifier: MIT
// Formulas. Each is drawn with its own macros, so that a \gdef ends with its formula, and none takes longer than the eye forgives:
// what is too long, too deep or not TeX is shown as its source.
import katex from 'katex';

// KaTeX takes up to 0.05 ms a character (0.19.1), so this is what ends within 200 ms.
const MAX_LENGTH = 3000;
const MAX_EXPANSIONS = 1000;
// Each use of a macro can bring in as many tokens as the formula has characters; both together stay below this.
const MAX_EXPANDED = 8000;
const MAX_NODES = 12000;
const MAX_DEPTH = 250;
const MAX_GROUPS = 100;
const MAX_SHOWN_SOURCE = 2000;
const MAX_CACHED = 400;

const COMMON = '\\log\\sum_{i=1}^{n}\\frac{\\partial x_i^2}{\\sqrt{y}}\\ge\\mathbb{E}_{q}\\left[f(z)\\right]';
const COMMON_FONTS = ['KaTeX_Main', 'italic KaTeX_Math', 'KaTeX_AMS', 'KaTeX_Size1', 'KaTeX_Size2', 'KaTeX_Size4'];

const cache = new Map();
let pending = [];

function optionsFor(tex, display) {
    const defines = /\\(?:[egx]?def|let|futurelet|(?:re)?newcommand|providecommand)(?![A-Za-z])/.test(tex);
    return {
        displayMode: display,
        output: 'html',
        trust: false,
        strict: 'ignore',
        throwOnError: true,
        maxExpand: defines ? Math.min(MAX_EXPANSIONS, Math.floor(MAX_EXPANDED / tex.length)) : MAX_EXPANSIONS,
        maxSize: 50,
        macros: {},
    };
}

/** The deepest nesting of braces, brackets of \left and environments: a cheap bound before KaTeX's recursion sees the text. */
function nesting(tex) {
    let depth = 0;
    let deepest = 0;
    for (const [token] of tex.matchAll(/\\(?:left|right|begin|end)(?![A-Za-z])|\\.|[{}]/gs)) {
        if (token === '{' || token === '\\left' || token === '\\begin') {
            deepest = Math.max(deepest, ++depth);
        } else if (token === '}' || token === '\\right' || token === '\\end') {
            --depth;
        }
    }
    return deepest;
}

function tooLarge(root) {
    let count = 0;
    let depth = 0;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
    while (walker.nextNode()) {
        if (++count > MAX_NODES) {
            return true;
        }
        // The depth of every sixteenth node is enough: a chain that is too deep has many nodes below the limit.
        if (count % 16 === 0) {
            depth = 0;
            for (let node = walker.currentNode; node !== root && depth <= MAX_DEPTH; node = node.parentNode) {
                ++depth;
            }
            if (depth > MAX_DEPTH) {
                return true;
            }
        }
    }
    return false;
}

function asSource(target, tex, reason) {
    target.classList.add('math-source');
    target.title = reason;
    target.textContent = tex.length > MAX_SHOWN_SOURCE ? `${tex.slice(0, MAX_SHOWN_SOURCE)}…` : tex;
}

/** Short and flat enough to be tried. */
export function isDrawable(tex) {
    return tex.length <= MAX_LENGTH && nesting(tex) <= MAX_GROUPS;
}

function draw(target, tex, display) {
    if (!isDrawable(tex)) {
        asSource(target, tex, 'Too long or too deep to draw');
        return;
    }
    try {
        const drawn = document.createElement('span');
        katex.render(tex, drawn, optionsFor(tex, display));
        if (tooLarge(drawn)) {
            asSource(target, tex, 'Too large to draw');
            return;
        }
        drawn.ariaHidden = 'true';
        target.replaceChildren(drawn);
        target.setAttribute('role', 'math');
        target.ariaLabel = tex;
    } catch (error) {
        // A stack that is full is a RangeError, not one of KaTeX's own.
        asSource(target, tex, error instanceof katex.ParseError ? error.rawMessage : 'Too deep to draw');
    }
}

function remember(key, target) {
    if (cache.size >= MAX_CACHED) {
        cache.delete(cache.keys().next().value);
    }
    cache.set(key, target.cloneNode(true));
}

/** A formula: drawn at once where it was drawn before, else its source until drawPending() comes to it. */
export function mathElement(tex, display) {
    const key = (display ? 'D' : 'I') + tex;
    const known = cache.get(key);
    if (known) {
        return known.cloneNode(true);
    }
    const target = document.createElement('span');
    target.className = display ? 'math math-display' : 'math';
    target.textContent = tex.length > MAX_SHOWN_SOURCE ? '…' : tex;
    pending.push({ key, target, tex, display });
    return target;
}

/** Draws a formula that is being typed, at once; it is not worth remembering. */
export function drawNow(target, tex) {
    target.classList.remove('math-source');
    target.removeAttribute('title');
    target.replaceChildren();
    if (tex.trim()) {
        draw(target, tex, true);
    }
}

/** Draws waiting formulas for about that many milliseconds; answers whether some are left. */
export function drawPending(budget) {
    const end = performance.now() + budget;
    let next = 0;
    while (next < pending.length && (next === 0 || performance.now() < end)) {
        const { key, target, tex, display } = pending[next++];
        draw(target, tex, display);
        remember(key, target);
    }
    pending = pending.slice(next);
    return pending.length > 0;
}

/** Formulas of a page that is being replaced are not drawn any more. */
export function forgetPending() {
    pending = [];
}

/**
 * Draws a formula that nobody sees, and asks for the fonts that nearly every one needs. The engine compiles a function when it is first
 * called, so the first formula costs as much as the next fifty; here that falls into the time in which the page waits for a document.
 */
export function warmUp() {
    katex.render(COMMON, document.createElement('span'), optionsFor(COMMON, true));
    for (const font of COMMON_FONTS) {
        document.fonts.load(font.replace(/(\S+)$/, '1em $1'));
    }
}
