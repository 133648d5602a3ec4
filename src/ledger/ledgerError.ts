/** A failure that the person can do something about: `message` is one sentence that says what. */
export class LedgerError extends Error {
  override readonly name = 'LedgerError';
}

/** What the operating system said, in words for a person. */
export function explain(error: unknown, doing: string): LedgerError {
  const { code, message } = error as NodeJS.ErrnoException;
  const reason = (code !== undefined && REASONS[code]) || message || String(error);
  return new LedgerError(`${doing}: ${reason}.`, { cause: error });
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'access is denied; check the permissions of this folder',
  EPERM: 'the system does not permit it; check the permissions of this folder',
  ENOENT: 'this folder or file is not there (any more)',
  EROFS: 'this file system is read-only',
  ENOSPC: 'the disk is full; free some room and go on, earlier data is whole',
  EDQUOT: 'your disk quota is used up; free some room and go on, earlier data is whole',
  EFBIG: 'the file may not grow any more; earlier data is whole',
  EEXIST: 'a file of this name is in the way',
  ENOTDIR: 'a part of this path is a file, not a folder',
  EMFILE: 'too many files are open',
};

export function isMissing(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'ENOTDIR';
}
