/** How much the extension reads before it activates, from what esbuild says of its bundle (dist/meta). */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './paths.ts';

interface Metafile {
  readonly outputs: Readonly<Record<string, { readonly bytes: number; readonly imports: readonly Import[] }>>;
}
interface Import {
  readonly path: string;
  readonly kind: string;
}

/** Bytes of the entry and of what it imports statically, however deep. */
export async function entryBytes(): Promise<number> {
  const meta = JSON.parse(await readFile(join(root, 'dist', 'meta', 'entry.json'), 'utf8')) as Metafile;
  return bytesOf(meta, 'dist/extension.cjs', new Set());
}

function bytesOf(meta: Metafile, entry: string, seen: Set<string>): number {
  const output = meta.outputs[entry];
  if (output === undefined || seen.has(entry)) return 0;
  seen.add(entry);
  const statically = output.imports.filter(({ kind }) => kind === 'import-statement');
  return statically.reduce((total, { path }) => total + bytesOf(meta, path, seen), output.bytes);
}
