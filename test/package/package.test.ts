import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { entryBytes } from '../../scripts/entryBundle.ts';
import { vsixFile } from '../../scripts/package.ts';
import { npm, root, toolEnvironment } from '../../scripts/paths.ts';
import { isDictionary, zipNames, zipSizes } from '../support/zip.ts';

const run = promisify(execFile);
const options = { cwd: root, env: toolEnvironment(), maxBuffer: 10_000_000 };

/** Every file that the package may hold. What is new has to be let in here on purpose. */
const allowed = [
  /^\[Content_Types\]\.xml$/,
  /^extension\.vsixmanifest$/,
  /^extension\/package(\.nls(\.ru)?)?\.json$/,
  /^extension\/l10n\/bundle\.l10n\.ru\.json$/,
  /^extension\/(readme|changelog)\.md$/,
  /^extension\/LICENSE\.txt$/,
  /^extension\/docs\/preflight\.md$/,
  /^extension\/media\/(walkthrough\/)?[\w-]+\.(png|svg)$/,
  /^extension\/dist\/(extension\.cjs|(start|commands|cli)\.js)$/,
  /^extension\/dist\/chunks\/[\w.-]+\.js$/,
  /^extension\/dist\/spelling\/(worker\.js|(en|ru)\.(aff|dic)|LICENSE-(en|ru)\.txt)$/,
  /^extension\/dist\/webview\/[\w.-]+\.(js|css|ttf|woff2)$/,
];

/** What a person who installs it needs. */
const needed = [
  'package.json',
  'package.nls.json',
  'package.nls.ru.json',
  'l10n/bundle.l10n.ru.json',
  'readme.md',
  'docs/preflight.md',
  'LICENSE.txt',
  'dist/extension.cjs',
  'dist/start.js',
  'dist/commands.js',
  'dist/cli.js',
  'dist/webview/board.js',
  'dist/webview/preview.js',
  'dist/spelling/worker.js',
  ...['en', 'ru'].flatMap((language) => [
    `dist/spelling/${language}.aff`,
    `dist/spelling/${language}.dic`,
    `dist/spelling/LICENSE-${language}.txt`,
  ]),
];

describe('the package', () => {
  let output = '';
  let files: readonly string[] = [];

  before(async () => {
    const { program, args } = npm();
    const packed = await run(program, [...args, 'run', 'package'], options);
    output = packed.stdout + packed.stderr;
    files = await zipNames(vsixFile);
  });

  it('is made without a warning', () => {
    assert.doesNotMatch(output, /warning/i);
  });

  it('holds what it needs', () => {
    for (const path of needed) assert.ok(files.includes(`extension/${path}`), `${path} is missing`);
  });

  it('holds nothing else: no source, no map, no node_modules', () => {
    assert.deepEqual(
      files.filter((path) => !allowed.some((pattern) => pattern.test(path))),
      [],
    );
  });

  it('is smaller than 700 KB, without the spelling dictionaries', async () => {
    const sizes = await zipSizes(vsixFile);
    const dictionaries = sizes.filter(({ name }) => isDictionary(name));
    const apart = dictionaries.reduce((sum, { packed }) => sum + packed, 0);
    assert.ok((await stat(vsixFile)).size - apart < 700_000);
    // A person downloads them too.
    assert.ok(apart < 900_000, `${apart} bytes of dictionaries`);
  });

  it('loads less than 120 KB before it activates', async () => {
    const bytes = await entryBytes();
    assert.ok(bytes > 0 && bytes < 120_000, `${bytes} bytes`);
  });

  it('has pages without words of their own: those come with what they show, in the language of the editor', async () => {
    const { inputs } = JSON.parse(await readFile(join(root, 'dist', 'meta', 'webviews.json'), 'utf8'));
    assert.deepEqual(
      Object.keys(inputs).filter((path) => /@vscode\/l10n|\/translated\.ts$/.test(path)),
      [],
    );
  });

  it('has a CLI that runs from another folder without the packages beside it', async () => {
    const { stdout } = await run(process.execPath, [join(root, 'dist', 'cli.js'), '--help'], { cwd: dirname(root) });
    assert.match(stdout, /^Usage: rapport/m);
  });
});
