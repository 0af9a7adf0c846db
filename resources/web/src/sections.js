// SPDX-License-Identifier: MIT
// One builder a kind of section; the kinds are those of app/markdown/pagedocument.h.
import { blocks, element } from './dom.js';
import { editorElement } from './editor.js';
import { mathElement } from './math.js';

function titled(kind, section, ...children) {
    const result = element('section', `section ${kind}`);
    if (section.title) {
        result.append(element('h2', 'title', section.title));
    }
    result.append(...children);
    return result;
}

function prose(section) {
    return element('div', 'prose', blocks(section.blocks));
}

function card(section) {
    const result = titled('card', section, prose(section));
    result.classList.toggle('opened', section.opened === true);
    return result;
}

function preview(section) {
    const isEmpty = (section.blocks ?? []).length === 0;
    return titled('preview', section, isEmpty ? element('p', 'empty', section.empty ?? '') : prose(section));
}

function compare(section) {
    const columns = (section.columns ?? []).map((column) =>
        element('div', 'column', element('h3', 'caption', column.title ?? ''), prose(column)));
    return titled('compare', section, element('div', 'columns', ...columns));
}

function part(className, nodes) {
    return (nodes ?? []).length === 0 ? '' : element('div', className, blocks(nodes));
}

function stepLine(line) {
    const tone = ['good', 'warn', 'bad'].includes(line.tone) ? line.tone : 'neutral';
    const formula = line.tex ? mathElement(line.tex, true) : '';
    const mark = line.mark ? element('div', 'step-mark', line.mark) : '';
    const reason = element('div', 'step-reason', part('step-rule', line.rule), part('step-why', line.why), mark,
        part('step-note', line.note));
    const body = element('div', 'step-body', formula, reason);
    const item = element('li', `step tone-${tone}`, element('span', 'step-label', line.label ?? ''), body);
    item.classList.toggle('current', line.current === true);
    return item;
}

function steps(section) {
    return titled('steps', section, element('ol', 'lines', ...(section.lines ?? []).map(stepLine)));
}

function fold(section, previous) {
    const details = element('details', '', element('summary', '', section.title ?? ''), prose(section));
    // What the reader opened stays open while its content changes.
    details.open = previous?.querySelector('details')?.open ?? section.open === true;
    return element('section', 'section fold', details);
}

function equation(section) {
    const figure = element('figure', '', mathElement(section.tex ?? '', true));
    if (section.title) {
        figure.append(element('figcaption', '', section.title));
    }
    return element('section', 'section equation', figure);
}

function leaf(section) {
    return titled('leaf', section, ...(section.parts ?? []).map((item) =>
        element('div', 'leaf-part', element('h3', 'caption', item.title ?? ''), prose(item))));
}

const BUILDERS = {
    prompt: (section) => titled('prompt', section, prose(section)),
    plain: (section) => titled('plain', section, prose(section)),
    card,
    preview,
    compare,
    steps,
    fold,
    equation,
    leaf,
    editor: editorElement,
};

/** The element of a section; `previous` is what stands there now, or null. */
export function sectionElement(section, previous) {
    const build = Object.hasOwn(BUILDERS, section.kind) ? BUILDERS[section.kind] : BUILDERS.plain;
    return build(section, previous);
}
