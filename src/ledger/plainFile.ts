/** Reading a file that must be one: a pipe or a device may have no end, and opening a pipe waits for its writer. */
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';

/** The whole content. Rejects with the system's error, or one that says that it is no file. */
export async function readPlainFile(path: string): Promise<Buffer> {
  // Windows has no such flag, and no such pipes.
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    if (!(await file.stat()).isFile()) throw new Error('it is no file');
    return await file.readFile();
  } finally {
    await file.close();
  }
}
