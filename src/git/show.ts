import * as l10n from '@vscode/l10n';
import { GitError } from './gitError.ts';
import type { GitRunner } from './run.ts';

const HASH = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
/** More than a person reads; what is beyond is left out. */
const MOST_CHARACTERS = 1_000_000;

/** A commit with what it changed, as `git show` writes it in its plainest form; null if it is not there. */
export async function showCommit(git: GitRunner, hash: string): Promise<string | null> {
  if (!HASH.test(hash)) throw new GitError('refused', l10n.t('A commit is named by its full hash here.'));
  const found = await git.readOrNull('rev-parse', '--verify', '--quiet', '--end-of-options', `${hash}^{commit}`);
  if (found === null) return null;
  const text = await git.read(
    'show',
    '--format=fuller',
    '--stat',
    '--patch',
    '--encoding=UTF-8',
    '--no-color',
    '--no-ext-diff',
    '--no-textconv',
    '--no-notes',
    '--end-of-options',
    hash,
    '--',
  );
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}\n[…]\n` : text;
}
