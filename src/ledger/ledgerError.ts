import * as l10n from '@vscode/l10n';

/** A failure that the person can do something about: `message` is one sentence that says what. */
export class LedgerError extends Error {
  override readonly name = 'LedgerError';
}

/** What the operating system said, in words for a person. */
export function explain(error: unknown, doing: string): LedgerError {
  const { code, message } = error as NodeJS.ErrnoException;
  const reason = reasonOf(code) ?? (message || String(error));
  return new LedgerError(`${doing}: ${reason}.`, { cause: error });
}

/** null: it is told in the system's own words. */
function reasonOf(code: string | undefined): string | null {
  switch (code) {
    case 'EACCES':
      return l10n.t('access is denied; check the permissions of this folder');
    case 'EPERM':
      return l10n.t('the system does not permit it; check the permissions of this folder');
    case 'ENOENT':
      return l10n.t('this folder or file is not there (any more)');
    case 'EROFS':
      return l10n.t('this file system is read-only');
    case 'ENOSPC':
      return l10n.t('the disk is full; free some room and go on, earlier data is whole');
    case 'EDQUOT':
      return l10n.t('your disk quota is used up; free some room and go on, earlier data is whole');
    case 'EFBIG':
      return l10n.t('the file may not grow any more; earlier data is whole');
    case 'EEXIST':
      return l10n.t('a file of this name is in the way');
    case 'ENOTDIR':
      return l10n.t('a part of this path is a file, not a folder');
    case 'EISDIR':
      return l10n.t('there is a folder of this name');
    case 'ENAMETOOLONG':
      return l10n.t('the name is too long for this file system');
    case 'EBUSY':
      return l10n.t('another program has the file open');
    case 'EMFILE':
      return l10n.t('too many files are open');
    default:
      return null;
  }
}

export function isMissing(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'ENOTDIR';
}
