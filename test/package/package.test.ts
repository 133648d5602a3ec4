import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { vsixFile } from '../../scripts/package.ts';
import { npm, root, toolEnvironment } from '../../scripts/paths.ts';
import { zipNames } from '../support/zip.ts';

const run = promisify(execFile);
const options = { cwd: root, env: toolEnvironment(), maxBuffer: 10_000_000 };

/** Every file that the package may hold. What is new has to be let in here on purpose. */
const allowed = [
  /^\[Content_Types\]\.xml$/,
  /^extension\.vsixmanifest$/,
  /^extension\/package\.json$/,
  /^extension\/(readme|changelog)\.md$/,
  /^extension\/LICENSE\.txt$/,
  /^extension\/docs\/preflight\.md$/,
  /^extension\/media\/[\w-]+\.(png|svg)$/,
  /^extension\/dist\/(extension|cli)\.js$/,
  /^extension\/dist\/chunks\/[\w.-]+\.js$/,
  /^extension\/dist\/webview\/[\w.-]+\.(js|css|ttf|woff2)$/,
];

/** What a person who installs it needs. */
const needed = [
  'package.json',
  'readme.md',
  'docs/preflight.md',
  'LICENSE.txt',
  'dist/extension.js',
  'dist/cli.js',
  'dist/webview/board.js',
];

interface Metafile {
  readonly outputs: Readonly<Record<string, { readonly bytes: number; readonly imports: readonly Import[] }>>;
}
interface Import {
  readonly path: string;
  readonly kind: string;
}

/** The bytes that are read before `activate` runs: the entry and what it imports statically, however deep. */
function loadedAtStart({ outputs }: Metafile, entry: string, seen = new Set<string>()): number {
  const output = outputs[entry];
  if (output === undefined || seen.has(entry)) return 0;
  seen.add(entry);
  const statically = output.imports.filter(({ kind }) => kind === 'import-statement');
  return statically.reduce((total, { path }) => total + loadedAtStart({ outputs }, path, seen), output.bytes);
}

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

  it('is smaller than 700 KB', async () => {
    assert.ok((await stat(vsixFile)).size < 700_000);
  });

  it('loads less than 120 KB before it activates', async () => {
    const meta = JSON.parse(await readFile(join(root, 'dist', 'meta', 'extension.json'), 'utf8')) as Metafile;
    const bytes = loadedAtStart(meta, 'dist/extension.js');
    assert.ok(bytes > 0 && bytes < 120_000, `${bytes} bytes`);
  });

  it('has a CLI that runs from another folder without the packages beside it', async () => {
    const { stdout } = await run(process.execPath, [join(root, 'dist', 'cli.js'), '--help'], { cwd: dirname(root) });
    assert.match(stdout, /^Usage: rapport/m);
  });
});
