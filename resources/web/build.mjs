// SPDX-License-Identifier: MIT
// node build.mjs <output folder>: bundles src/ for the oldest engine we run in (Qt 6.4, Chromium 102) and writes a Qt resource list.
import { build } from 'esbuild';
import { copyFile, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';

const output = process.argv[2];
if (!output) {
    throw new Error('usage: node build.mjs <output folder>');
}
const source = new URL('./src/', import.meta.url).pathname;

// KaTeX names each font in three formats; this engine reads the smallest one.
const woff2Only = {
    name: 'woff2-only',
    setup(builder) {
        builder.onLoad({ filter: /katex\.css$/ }, async ({ path }) => {
            const css = await readFile(path, 'utf8');
            return { contents: css.replace(/,\s*url\([^)]*\.(?:woff|ttf)\) format\("[^"]*"\)/g, ''), loader: 'css' };
        });
    },
};

async function filesBelow(folder, prefix = '') {
    const entries = await readdir(join(folder, prefix), { withFileTypes: true });
    const nested = await Promise.all(entries.map((entry) => {
        const path = prefix ? `${prefix}/${entry.name}` : entry.name;
        return entry.isDirectory() ? filesBelow(folder, path) : [path];
    }));
    return nested.flat().sort();
}

await rm(output, { recursive: true, force: true });
await mkdir(output, { recursive: true });
const options = {
    outdir: output,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'chrome102',
    legalComments: 'none',
    logLevel: 'warning',
};
await build({
    ...options,
    entryPoints: [join(source, 'page.js'), join(source, 'page.css')],
    loader: { '.woff2': 'file' },
    assetNames: 'fonts/[name]',
    plugins: [woff2Only],
});
// Loaded by page.js when a page first has a line to write.
await build({ ...options, entryPoints: [join(source, 'visualfield.js')], globalName: 'visualField' });
// The coding room's page, which stands in a view of its own.
await build({ ...options, entryPoints: [join(source, 'code.js'), join(source, 'code.css')] });
for (const page of ['index.html', 'code.html']) {
    await copyFile(join(source, page), join(output, page));
}

const files = await filesBelow(output);
const lines = files.map((file) => `        <file>${file}</file>`);
await writeFile(join(output, 'webbundle.qrc'),
    ['<RCC>', '    <qresource prefix="/sevenrounds/web">', ...lines, '    </qresource>', '</RCC>', ''].join('\n'));
