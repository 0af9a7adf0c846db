// SPDX-License-Identifier: MIT
// How the program looks: the product's tokens, which are variables of the page, so that one theme serves light and dark.
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

const CODE_FONT = 'var(--fontCode, "JetBrains Mono"), monospace';

const look = EditorView.theme({
    '&': { height: '100%', fontSize: '0.875rem', backgroundColor: 'var(--surface)', color: 'var(--ink)' },
    '&.cm-focused': { outline: 'none' },
    '.cm-scroller': { fontFamily: CODE_FONT, lineHeight: '1.5' },
    '.cm-scroller::-webkit-scrollbar': { width: '8px', height: '8px' },
    '.cm-scroller::-webkit-scrollbar-thumb': { backgroundColor: 'var(--line)', borderRadius: '4px' },
    '.cm-scroller::-webkit-scrollbar-thumb:hover': { backgroundColor: 'var(--lineStrong)' },
    '.cm-scroller::-webkit-scrollbar-corner': { backgroundColor: 'transparent' },
    '.cm-content': { padding: '16px 0', caretColor: 'var(--ink)' },
    '.cm-line': { padding: '0 16px 0 8px' },
    '.cm-gutters': { backgroundColor: 'var(--surface)', color: 'var(--ink2)', border: 'none' },
    '.cm-lineNumbers .cm-gutterElement': { padding: '0 12px 0 16px', minWidth: '32px' },
    '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'transparent' },
    '.cm-activeLineGutter': { color: 'var(--ink)' },
    '&.cm-focused .cm-activeLine': { backgroundColor: 'var(--surfaceHover)' },
    '&.cm-focused .cm-activeLineGutter': { backgroundColor: 'var(--surfaceHover)' },
    '.cm-content .cm-line.cm-errorLine': { backgroundColor: 'var(--badSoft)' },
    '&.cm-focused .cm-content .cm-line.cm-errorLine': { backgroundColor: 'var(--badSoft)' },
    '.cm-cursor, .cm-dropCursor': { borderLeft: '2px solid var(--accent)', marginLeft: '-1px' },
    '& > .cm-scroller > .cm-selectionLayer .cm-selectionBackground': { backgroundColor: 'var(--accentPale)' },
    '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground': { backgroundColor: 'var(--accentPale)' },
    '&.cm-focused .cm-matchingBracket, .cm-matchingBracket': {
        backgroundColor: 'transparent', borderRadius: '2px', boxShadow: 'inset 0 0 0 1px var(--accent)',
    },
    '&.cm-focused .cm-nonmatchingBracket, .cm-nonmatchingBracket': { backgroundColor: 'var(--badSoft)' },
    '.cm-searchMatch': { backgroundColor: 'var(--accentSoft)' },
    '.cm-searchMatch.cm-searchMatch-selected': { backgroundColor: 'var(--accentPale)' },
    '.cm-panels': { backgroundColor: 'var(--sunken)', color: 'var(--ink)' },
    '.cm-panels.cm-panels-bottom': { borderTop: '1px solid var(--line)' },
    '.cm-vim-panel, .cm-vim-panel span, .cm-vim-panel input': { fontFamily: CODE_FONT, fontSize: '0.75rem', color: 'var(--ink)' },
    '.cm-fat-cursor': { background: 'var(--accent) !important', color: 'var(--surface) !important' },
    '&:not(.cm-focused) .cm-fat-cursor': {
        background: 'none !important', outline: '1px solid var(--accent) !important', color: 'transparent !important',
    },
});

// The same five colors as the native editor's.
const colors = HighlightStyle.define([
    { tag: [tags.keyword, tags.bool, tags.null, tags.operatorKeyword, tags.self], color: 'var(--codeKeyword)' },
    { tag: [tags.definition(tags.function(tags.variableName)), tags.definition(tags.className), tags.meta], color: 'var(--accent)' },
    { tag: [tags.string, tags.special(tags.string)], color: 'var(--goodInk)' },
    { tag: tags.comment, color: 'var(--ink2)' },
    { tag: tags.number, color: 'var(--warnInk)' },
]);

export const codeTheme = [look, syntaxHighlighting(colors)];
