import { readFile, stat } from 'node:fs/promises';

/** Ample for HEAD, a ref, a `.git` file or a config; whatever is larger is not one of them. */
const SMALL = 1024 * 1024;

/**
 * The text of a regular file of at most `limit` bytes, or null if there is none that can be read.
 * Anything else (a pipe, a device behind a link) is not opened, as reading it might never end.
 */
export async function readText(path: string, limit = SMALL): Promise<string | null> {
  try {
    const found = await stat(path);
    return found.isFile() && found.size <= limit ? await readFile(path, 'utf8') : null;
  } catch {
    return null;
  }
}
