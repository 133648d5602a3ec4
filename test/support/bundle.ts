/** Scripts in a few files each, as they ship: a process that runs one loads only what it needs, and starts at once. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { writeDictionaries } from '../../scripts/dictionaries.ts';

const bundled = new Map<string, Promise<string>>();

/** The path of the bundle of a TypeScript file, made once for all tests. */
export function bundle(entry: string): Promise<string> {
  let made = bundled.get(entry);
  if (made === undefined) {
    made = makeBundle(entry);
    bundled.set(entry, made);
  }
  return made;
}

async function makeBundle(entry: string): Promise<string> {
  // Not makeFolder: every suite removes those when it ends, and the next one needs the bundle too.
  const folder = mkdtempSync(join(tmpdir(), 'rapport-bundle-'));
  // Other users run it too, in tests of what they may not do.
  chmodSync(folder, 0o755);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  await bundleInto(entry, {
    outdir: folder,
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    outExtension: { '.js': '.mjs' },
  });
  // Where the command looks for them.
  if (entry === 'src/cli/main.ts') await makeSpelling(join(folder, 'spelling'));
  return join(folder, `${basename(entry, '.ts')}.mjs`);
}

async function bundleInto(entry: string, output: BuildOptions): Promise<void> {
  await build({
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module';\nconst require = requireFrom(import.meta.url);",
    },
    ...output,
  });
}

/** The spelling's worker with its dictionaries, as they are beside the extension and the command line. */
export async function makeSpelling(folder: string): Promise<void> {
  await writeDictionaries(folder);
  await bundleInto('src/spelling/worker.ts', { outfile: join(folder, 'worker.js') });
}
