// SPDX-License-Identifier: MIT
// The field in which a formula is written as it will look: MathLive, set up for the notation of the derivations. A bundle of its own,
// which only a page with such a field loads: it is three times as large as everything else together.
import { MathfieldElement } from 'mathlive';

const GREEK = 'alpha beta gamma delta epsilon varepsilon zeta eta theta kappa lambda mu nu xi pi rho sigma tau phi varphi chi psi omega '
    + 'Gamma Delta Theta Lambda Xi Pi Sigma Phi Psi Omega';

// What a word becomes as soon as it is typed. Operators stand bare: MathLive's own words bring empty limits along, and what is typed
// next lands in them.
const WORDS = {
    ...Object.fromEntries(GREEK.split(' ').map((name) => [name, `\\${name}`])),
    sum: '\\sum', prod: '\\prod', int: '\\int',
    log: '\\log', ln: '\\ln', exp: '\\exp', tanh: '\\tanh', max: '\\max', min: '\\min', det: '\\det',
    arg: '\\arg', argmax: '\\arg\\max', argmin: '\\arg\\min', sqrt: '\\sqrt{#?}',
    grad: '\\nabla', nabla: '\\nabla', del: '\\partial', infty: '\\infty', top: '\\top', prop: '\\propto', sim: '\\sim',
    EE: '\\mathbb{E}', KL: '\\operatorname{KL}', HH: '\\operatorname{H}', Var: '\\operatorname{Var}', Cov: '\\operatorname{Cov}',
    NN: '\\mathcal{N}', LL: '\\mathcal{L}', DD: '\\mathcal{D}', ind: '\\mathbb{1}', const: '\\operatorname{const}',
    hat: '\\hat{#?}', bar: '\\bar{#?}', tilde: '\\tilde{#?}',
    '<=': '\\le', '>=': '\\ge', '!=': '\\ne', '~~': '\\approx', '->': '\\to', ':=': '\\coloneq', '...': '\\dots',
    '*': '\\cdot', '~': '\\sim',
};

// By the character and not by the place on the keyboard, so that every layout has them. Without these, a bar closes a pair of bars
// and a slash takes whatever stands before it for its numerator.
const SIGNS = { '|': '\\mid', '/': '\\frac{#?}{#?}' };

// Keys that are ours (they submit, leave and switch), and things that are not there: menu, keyboard on the screen, voice.
const UNWANTED = /Enter|Return|Tab|\[Escape\]|NumpadDivide|Space/;
const UNWANTED_COMMANDS = /toggle|speak|show/;

MathfieldElement.fontsDirectory = null;
MathfieldElement.soundsDirectory = null;
MathfieldElement.keypressSound = null;
MathfieldElement.plonkSound = null;
MathfieldElement.keypressVibration = false;
// The page's policy allows no style in markup, and MathLive writes markup. So its styles come under another name, and are set one by
// one where they arrive; what comes by any other way has none.
MathfieldElement.createHTML = (markup) => markup.replaceAll(' style="', ' data-style="');

function styleByHand(root) {
    for (const styled of root.querySelectorAll('[data-style]')) {
        styled.style.cssText = styled.dataset.style;
        styled.removeAttribute('data-style');
    }
}

/** Lets the element that MathLive fills take its markup with the styles applied at once: MathLive measures right after. */
function takeStyles(content) {
    const plain = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML');
    Object.defineProperty(content, 'innerHTML', {
        get: () => plain.get.call(content),
        set(markup) {
            plain.set.call(content, markup);
            styleByHand(content);
        },
    });
}

function isWanted({ key, command, ifMode }) {
    return (ifMode === 'latex' || !UNWANTED.test(key)) && !UNWANTED_COMMANDS.test(String(command));
}

/** The field, put into `place`; `changed` is called after each edit by the person. */
export function create(place, label, changed) {
    const field = new MathfieldElement();
    field.ariaLabel = label;
    place.append(field);
    takeStyles(field.shadowRoot.querySelector('[part=content]'));
    field.smartFence = false;
    field.smartMode = false;
    field.mathVirtualKeyboardPolicy = 'manual';
    field.popoverPolicy = 'off';
    field.environmentPopoverPolicy = 'off';
    field.menuItems = [];
    field.inlineShortcuts = WORDS;
    field.keybindings = field.keybindings.filter(isWanted);
    field.addEventListener('input', changed);
    // Beside a word such as \text{const} MathLive would go on in words.
    field.addEventListener('mode-change', () => {
        if (field.mode === 'text') {
            field.mode = 'math';
        }
    });
    return {
        element: field,
        /** Its LaTeX; a place that waits to be filled is an empty group. */
        text: () => field.getValue('latex-without-placeholders'),
        setText: (latex) => field.setValue(latex, { silenceNotifications: true }),
        /** A command is being written with its backslash; Enter and Escape end it. */
        isInCommand: () => field.mode === 'latex',
        focus() {
            field.focus();
            field.executeCommand('moveToMathfieldEnd');
        },
        /** Takes a character that has a meaning of its own here; answers whether it did. */
        takeSign(sign) {
            if (field.mode !== 'math' || !Object.hasOwn(SIGNS, sign)) {
                return false;
            }
            field.executeCommand(['insert', SIGNS[sign]]);
            return true;
        },
        paste(latex) {
            field.insert(latex, { format: 'latex', selectionMode: 'after' });
        },
    };
}
