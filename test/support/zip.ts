import { readFile } from 'node:fs/promises';

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;

/** The names of the files in a zip archive. */
export async function zipNames(path: string): Promise<readonly string[]> {
  return (await zipSizes(path)).map(({ name }) => name);
}

/** The files in a zip archive with their bytes in it, read from its central directory (APPNOTE.TXT 4.3.12 and 4.3.16). */
export async function zipSizes(path: string): Promise<readonly { readonly name: string; readonly packed: number }[]> {
  const bytes = await readFile(path);
  let end = bytes.length - 22;
  while (end >= 0 && bytes.readUInt32LE(end) !== endOfDirectory) end -= 1;
  if (end < 0) throw new Error(`${path} is not a zip archive`);
  const files: { name: string; packed: number }[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (bytes.readUInt32LE(at) !== directoryEntry) throw new Error(`${path}: its directory is broken at byte ${at}`);
    const [name, extra, comment] = [
      bytes.readUInt16LE(at + 28),
      bytes.readUInt16LE(at + 30),
      bytes.readUInt16LE(at + 32),
    ];
    files.push({ name: bytes.toString('utf8', at + 46, at + 46 + name), packed: bytes.readUInt32LE(at + 20) });
    at += 46 + name + extra + comment;
  }
  return files;
}

/** Whether a file of the package is one of the spelling dictionaries, which its bound leaves apart. */
export function isDictionary(name: string): boolean {
  return /\/dist\/spelling\/.*\.(aff|dic|txt)$/.test(name);
}
