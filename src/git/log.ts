import * as l10n from '@vscode/l10n';
import { GitError } from './gitError.ts';
import type { GitRunner } from './run.ts';

/** A commit as git tells it; nothing in it has been cleaned. */
export interface Commit {
  readonly hash: string;
  /** How many parents: 0 for a first commit, 2 or more for a merge. */
  readonly parents: number;
  readonly authorName: string;
  readonly authorEmail: string;
  /** ms, whole seconds. */
  readonly authoredAt: number;
  /** ms, whole seconds. */
  readonly committedAt: number;
  /** The message's first paragraph on one line. */
  readonly subject: string;
  /** The rest of the message, without trailing blank lines. */
  readonly body: string;
  /** Changed paths, relative to the repository's root; none for a merge. */
  readonly files: readonly string[];
}

export interface CommitRange {
  /** ms, included; null: from the first commit on. */
  readonly since: number | null;
  /** ms, not included, so that a commit falls in one of two adjoining periods. */
  readonly until?: number;
  /** At most so many, the newest. */
  readonly limit?: number;
}

/**
 * Each record starts with an empty field, which no path can be: it tells where a commit's list of paths ends.
 * A commit cannot hold a NUL.
 */
const FORMAT = `--format=${['', '%H', '%P', '%an', '%ae', '%at', '%ct', '%s', '%b'].join('%x00')}`;
const FIELDS = 8;
const HASH = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;

/** As plain as `git log` gets: the person's and the repository's settings for it do not count. */
export const LOG_OPTIONS: readonly string[] = [
  '-c',
  'log.showRoot=true',
  'log',
  '-z',
  FORMAT,
  '--name-only',
  '--encoding=UTF-8',
  '--no-color',
  '--no-ext-diff',
  '--no-textconv',
  '--no-renames',
  '--no-relative',
  '-O/dev/null',
];

/**
 * The commits of all branches, local and remote, and of HEAD, whose committer date is in the range; newest first.
 * `shallow` holds the hashes at which a shallow clone was cut off: what they changed is not known here.
 */
export async function logCommits(
  git: GitRunner,
  { since, until, limit }: CommitRange,
  shallow: ReadonlySet<string> = new Set(),
): Promise<Commit[]> {
  const range: string[] = [];
  if (since !== null) range.push(`--since=${gitDate(Math.ceil(since / 1000))}`);
  if (until !== undefined) range.push(`--until=${gitDate(Math.ceil(until / 1000) - 1)}`);
  if (limit !== undefined) range.push(`--max-count=${Math.max(0, Math.floor(limit))}`);
  // Without a commit HEAD is no revision; that is no error.
  const text = await git.read(...LOG_OPTIONS, ...range, '--ignore-missing', '--branches', '--remotes', 'HEAD', '--');
  return parseLog(text, shallow).sort((a, b) => b.committedAt - a.committedAt);
}

/** The form that git takes for seconds of any size; without the zone it would guess at small numbers. */
function gitDate(seconds: number): string {
  return `@${Math.max(0, seconds)} +0000`;
}

/** One commit by its full hash; null if the repository does not hold it. */
export async function logCommit(git: GitRunner, hash: string): Promise<Commit | null> {
  if (!HASH.test(hash)) throw new GitError('refused', l10n.t('A commit is named by its full hash here.'));
  const found = await git.readOrNull('rev-parse', '--verify', '--quiet', '--end-of-options', `${hash}^{commit}`);
  if (found === null) return null;
  return parseLog(await git.read(...LOG_OPTIONS, '--no-walk', '--end-of-options', hash, '--'))[0] ?? null;
}

/** Those of the commits that the repository holds, newest first; named by their full hashes. */
export async function logThese(git: GitRunner, hashes: readonly string[]): Promise<Commit[]> {
  if (hashes.some((hash) => !HASH.test(hash))) {
    throw new GitError('refused', l10n.t('A commit is named by its full hash here.'));
  }
  if (hashes.length === 0) return [];
  const text = await git.read(...LOG_OPTIONS, '--no-walk', '--ignore-missing', '--end-of-options', ...hashes, '--');
  return parseLog(text).sort((a, b) => b.committedAt - a.committedAt);
}

/** @throws GitError 'failed' if the text is not what FORMAT asks for */
export function parseLog(text: string, shallow: ReadonlySet<string> = new Set()): Commit[] {
  const tokens = text.split('\0');
  // The text ends with a NUL, after which there is nothing.
  tokens.pop();
  const commits: Commit[] = [];
  for (let at = 0; at < tokens.length; ) {
    const [hash = '', parents = '', body] = [tokens[at + 1], tokens[at + 2], tokens[at + FIELDS]];
    const [authorName, authorEmail] = [tokens[at + 3], tokens[at + 4]];
    const [authored, committed, subject] = [tokens[at + 5], tokens[at + 6], tokens[at + 7]];
    if (tokens[at] !== '' || !HASH.test(hash) || body === undefined) {
      throw new GitError('failed', l10n.t('Git’s list of commits could not be read.'), hash.slice(0, 200));
    }
    const first = at + 1 + FIELDS;
    at = first;
    while (at < tokens.length && tokens[at] !== '') at++;
    // git puts a line break between the message and the first path.
    const files = tokens.slice(first, at);
    const [path] = files;
    if (path?.startsWith('\n')) files[0] = path.slice(1);
    commits.push({
      hash,
      parents: parents === '' ? 0 : parents.split(' ').length,
      authorName: authorName ?? '',
      authorEmail: authorEmail ?? '',
      authoredAt: Number(authored) * 1000,
      committedAt: Number(committed) * 1000,
      subject: subject ?? '',
      body: body.trimEnd(),
      files: shallow.has(hash) ? [] : files,
    });
  }
  return commits;
}
