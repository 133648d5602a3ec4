/** Puts the client's page into a folder that somebody serves. */
import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { saveFile } from './save.ts';
import { PAGE_MARK } from './sealedPage.ts';

/** What a web server shows of a folder, and says nothing of what is in it. */
const NAME = 'index.html';

/** The mark stands among the first lines. */
const LOOK_AT = 4096;

/**
 * Writes the page as a whole or not at all and answers with its path; null when another's page is there. Rejects with
 * the system's error, also when the folder does not exist.
 */
export async function placePage(folder: string, html: string): Promise<string | null> {
  const path = join(folder, NAME);
  if (!(await stat(folder)).isDirectory()) throw Object.assign(new Error('not a folder'), { code: 'ENOTDIR' });
  if (!(await isOurs(path))) return null;
  await saveFile(path, html);
  return path;
}

async function isOurs(path: string): Promise<boolean> {
  const there = await stat(path).catch(() => null);
  if (there === null) return true;
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(LOOK_AT), 0, LOOK_AT, 0);
    return buffer.subarray(0, bytesRead).includes(PAGE_MARK);
  } finally {
    await file.close();
  }
}
