// SPDX-License-Identifier: MIT
// Leaves are as high as their paper, and what is longer would be cut off without a word: their type gets smaller until all of it fits.

const PAPER_WIDTH = '210mm';
const STEP_PERCENT = 5;
// Smaller is read by nobody; what is counted for a leaf never needs it.
const SMALLEST_PERCENT = 40;

function printRules() {
    return [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])
        .filter((rule) => rule instanceof CSSMediaRule && rule.media.mediaText === 'print');
}

function isCut(leaf) {
    return leaf.scrollHeight > leaf.clientHeight || leaf.scrollWidth > leaf.clientWidth;
}

function fitLeaf(leaf) {
    for (let percent = 100; percent >= SMALLEST_PERCENT; percent -= STEP_PERCENT) {
        leaf.style.setProperty('--paperScale', String(percent / 100));
        if (!isCut(leaf)) {
            return;
        }
    }
}

/** Lays the leaves out by the rules of paper; nothing is painted meanwhile, so nobody sees it. */
export function fitLeaves(root) {
    const leaves = root.querySelectorAll('.leaf');
    if (leaves.length === 0) {
        return;
    }
    const rules = printRules();
    const place = window.scrollY;
    for (const rule of rules) {
        rule.media.mediaText = 'all';
    }
    root.style.width = PAPER_WIDTH;
    leaves.forEach(fitLeaf);
    root.style.width = '';
    for (const rule of rules) {
        rule.media.mediaText = 'print';
    }
    window.scrollTo(0, place);
}
