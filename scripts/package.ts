import { existsSync } from 'node:fs';
import { glob, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { npm, root, toolEnvironment } from './paths.ts';
import { runQuietly } from './tell.ts';

/** Where `npm run package` puts the extension. */
export const vsixFile = join(root, 'rapport.vsix');

/** What the package is made from. */
const sources = ['package*.json', 'l10n/*', '.vscodeignore', 'esbuild.mjs', 'README.md', 'src/**/*', 'media/**/*'];

/** The packaged extension's path; it is packaged anew if a source is younger than it. */
export async function packagedExtension(): Promise<string> {
  if (await outdated()) {
    const { program, args } = npm();
    const options = { cwd: root, env: toolEnvironment() };
    await runQuietly('Packaging the extension', program, [...args, 'run', 'package'], options);
  }
  return vsixFile;
}

async function outdated(): Promise<boolean> {
  if (!existsSync(vsixFile)) return true;
  const made = (await stat(vsixFile)).mtimeMs;
  for await (const path of glob(sources, { cwd: root })) {
    if ((await stat(join(root, path))).mtimeMs > made) return true;
  }
  return false;
}
