// SPDX-License-Identifier: MIT
// Builds elements from the tree that app/markdown makes. Content reaches the page as text nodes only: there is no innerHTML, no
// attribute takes a value from content but the name of an image of the profile, and a node type that is not listed here becomes its text.
import { mathElement } from './math.js';

const WRAPPERS = { p: 'p', em: 'em', strong: 'strong', del: 'del', quote: 'blockquote', ul: 'ul', li: 'li', tr: 'tr' };
const IMAGE_NAME = /^[0-9a-f]{64}\.(?:png|jpg|gif|webp)$/;
const ALIGNMENTS = new Set(['left', 'center', 'right']);

/** A new element with a class and children; a string child becomes a text node. */
export function element(tag, className, ...children) {
    const result = document.createElement(tag);
    if (className) {
        result.className = className;
    }
    result.append(...children);
    return result;
}

/** The elements of a list of nodes, in a fragment. */
export function blocks(nodes) {
    const fragment = document.createDocumentFragment();
    for (const node of nodes ?? []) {
        fragment.append(build(node));
    }
    return fragment;
}

function wrap(tag, node) {
    return element(tag, '', blocks(node.c));
}

function heading(node) {
    // The page's own title is level 2, so the headings of content start one below it.
    const level = Math.min(6, Math.max(1, Number(node.level) || 1) + 2);
    return wrap(`h${level}`, node);
}

function orderedList(node) {
    const list = wrap('ol', node);
    list.start = Number.isInteger(node.start) ? node.start : 1;
    return list;
}

function cell(tag, node) {
    const result = wrap(tag, node);
    result.className = `align-${ALIGNMENTS.has(node.align) ? node.align : 'left'}`;
    return result;
}

function table(node) {
    return element('div', 'scroll-x', element('table', '', wrap('tbody', node)));
}

/** Its description stands there where it cannot be shown. */
function image(node) {
    const name = String(node.src ?? '');
    if (!IMAGE_NAME.test(name)) {
        return document.createTextNode(node.s ?? '');
    }
    const result = element('img', 'content-image');
    result.alt = node.s ?? '';
    result.src = `sevenrounds://page/cardmedia/${name}`;
    return result;
}

const BUILDERS = {
    img: image,
    h: heading,
    ol: orderedList,
    table,
    th: (node) => cell('th', node),
    td: (node) => cell('td', node),
    hr: () => element('hr'),
    br: () => element('br'),
    pre: (node) => element('pre', '', element('code', '', node.s ?? '')),
    code: (node) => element('code', '', node.s ?? ''),
    url: (node) => element('span', 'url', node.s ?? ''),
    math: (node) => mathElement(node.s ?? '', false),
    mathd: (node) => mathElement(node.s ?? '', true),
};

function build(node) {
    if (Object.hasOwn(BUILDERS, node.t)) {
        return BUILDERS[node.t](node);
    }
    if (Object.hasOwn(WRAPPERS, node.t)) {
        return wrap(WRAPPERS[node.t], node);
    }
    return document.createTextNode(node.s ?? '');
}
