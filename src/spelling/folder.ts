import { existsSync } from 'node:fs';

/** Where worker and dictionaries are: beside the program, which is in one file or has its parts in a folder. */
export function folderOfPackage(): URL {
  const beside = new URL('spelling/', import.meta.url);
  return existsSync(beside) ? beside : new URL('../spelling/', import.meta.url);
}
