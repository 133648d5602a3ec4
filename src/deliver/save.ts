/** Puts an export where the person wants it. */
import { randomUUID } from 'node:crypto';
import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Writes the file as a whole or not at all; a link is followed. Rejects with the system's error. */
export async function saveFile(path: string, text: string): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const there = await stat(target).catch(() => null);
  // A pipe or a device is written to, not replaced.
  if (there !== null && !there.isFile()) return writeFile(target, text);
  // Not made of the file's own name, which may be as long as names can be.
  const draft = join(dirname(target), `.${randomUUID()}.tmp`);
  try {
    await writeFile(draft, text, { flush: true, ...(there === null ? {} : { mode: there.mode }) });
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw error;
  }
}
