import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import * as l10n from '@vscode/l10n';
import { type SimpleGit, GitError as SimpleGitError, type SimpleGitOptions, simpleGit } from 'simple-git';
import { findGitBinary } from './binary.ts';
import { GitError } from './gitError.ts';

export interface GitOptions {
  /** Path of the git program; default: the one on the PATH. */
  readonly binary?: string;
  /** Environment that git starts from; default: this process's. */
  readonly env?: NodeJS.ProcessEnv;
  /** Ends git while it reads; what was asked for then fails. */
  readonly signal?: AbortSignal | undefined;
}

export interface GitRunner {
  /** Runs a command that only reads; resolves with its output. Never goes to the network. */
  read(...args: readonly string[]): Promise<string>;
  /** Like `read`, but null where git answers "there is none" (status 1 and no words). */
  readOrNull(...args: readonly string[]): Promise<string | null>;
  /** Runs a command that changes the working tree, with hooks and filters as git would. */
  write(...args: readonly string[]): Promise<string>;
}

/** What git's own settings may be taken from: places that only the person, never a repository, controls. */
const KEPT = ['GIT_CONFIG_GLOBAL', 'GIT_CONFIG_SYSTEM', 'GIT_CONFIG_NOSYSTEM'];
/** Programs that git would start for us to talk to a person; simple-git would refuse to run with them. */
const TALKERS = new Set(['EDITOR', 'VISUAL', 'PAGER', 'SSH_ASKPASS', 'PREFIX']);
/** A read that has been silent for so long hangs, e.g. on a network drive. */
const SILENT_MS = 120_000;

/**
 * The one place where git is run: through simple-git, with a program found by its full path, in an environment and
 * with settings under which nothing that a repository's config names is executed on a read.
 * @throws GitError 'no-git' or 'not-a-repository', when there is no program or no folder to start with
 */
export function createRunner(root: string, options: GitOptions = {}): GitRunner {
  const env = options.env ?? process.env;
  const binary = options.binary ?? findGitBinary(env);
  if (binary === null) throw new GitError('no-git', l10n.t('Git is not installed, or not on the PATH.'));
  if (!existsSync(root)) throw new GitError('not-a-repository', l10n.t('There is no folder {0}.', root));

  const shared = quietEnvironment(env, root);
  // An object that is missing (partial clone) would be fetched by a program that the repository's config can name.
  const local = { ...shared, GIT_ALLOW_PROTOCOL: 'none', GIT_NO_LAZY_FETCH: '1' };
  const abort = options.signal === undefined ? {} : { abort: options.signal };
  const reads = start(root, binary, local, { timeout: { block: SILENT_MS }, ...abort });
  // A hook may leave a process behind that never closes the pipe, so a write waits for that only so long.
  const writes = start(root, binary, shared, { completion: { onClose: true, onExit: 1000 } });

  async function run(git: SimpleGit, args: readonly string[]): Promise<string> {
    try {
      return await git.raw(['--no-pager', ...args]);
    } catch (error) {
      throw explain(error, root, binary ?? 'git');
    }
  }
  return {
    read: (...args) => run(reads, args),
    write: (...args) => run(writes, args),
    readOrNull: (...args) =>
      run(reads, args).catch((error: unknown) => {
        if (error instanceof GitError && error.cause instanceof GitExit && error.cause.nothingFound) return null;
        throw error;
      }),
  };
}

/** git ended with a status other than 0, or could not be started. simple-git hands on no other kind of error. */
class GitExit extends SimpleGitError {
  readonly words: string;
  readonly nothingFound: boolean;

  constructor(status: number, words: string) {
    super(undefined, words || `git ended with status ${status}`);
    this.words = words;
    this.nothingFound = status === 1 && words === '';
  }
}

function start(
  root: string,
  binary: string,
  env: Record<string, string>,
  more: Pick<Partial<SimpleGitOptions>, 'abort' | 'completion' | 'timeout'>,
): SimpleGit {
  return simpleGit({
    baseDir: root,
    binary,
    config: ['core.fsmonitor=false', 'log.showSignature=false'],
    allowEnvironment: Object.keys(env),
    unsafe: {
      // Turning it off counts as configuring it.
      allowUnsafeFsMonitor: true,
      // GIT_CONFIG_GLOBAL and GIT_CONFIG_SYSTEM, from the person's own environment.
      allowUnsafeConfigPaths: true,
      // Full paths have spaces in them ("Program Files"); ours comes from the PATH or a machine setting.
      allowUnsafeCustomBinary: true,
    },
    // By default output that is still in the pipe 50 ms after git's end would be lost.
    completion: { onClose: true, onExit: false },
    ...more,
    errors: (error, { exitCode, stdErr }) =>
      error === undefined && exitCode === 0
        ? undefined
        : new GitExit(exitCode, Buffer.concat(stdErr).toString('utf8').trim() || (errorText(error) ?? '')),
  }).env(env);
}

function errorText(error: unknown): string | undefined {
  return error instanceof Error ? error.message : undefined;
}

/** The person's environment without what would steer git or have it ask somebody. */
function quietEnvironment(env: NodeJS.ProcessEnv, root: string): Record<string, string> {
  const quiet: Record<string, string> = {};
  for (const [name, value] of Object.entries(env)) {
    const upper = name.toUpperCase();
    if (value === undefined || TALKERS.has(upper) || (upper.startsWith('GIT_') && !KEPT.includes(upper))) continue;
    quiet[name] = value;
  }
  return {
    ...quiet,
    LC_ALL: 'C',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    // A repository whose git folder is broken must not pass for the one around it.
    GIT_CEILING_DIRECTORIES: dirname(root),
  };
}

function explain(error: unknown, root: string, binary: string): GitError {
  const words = error instanceof GitExit ? error.words : (errorText(error) ?? String(error));
  const fail = (code: GitError['code'], message: string): GitError => new GitError(code, message, words || null, error);
  if (!existsSync(root)) return fail('not-a-repository', l10n.t('There is no folder {0}.', root));
  // The words of Node, and of the stand-in that macOS has where git is not installed.
  if (/\bspawn\b.*\b(?:ENOENT|EACCES)\b|^xcrun: error|^xcode-select: /.test(words)) {
    return fail('no-git', l10n.t('Git cannot be run from {0}.', binary));
  }
  if (/dubious ownership|^fatal: unsafe repository/m.test(words)) {
    return fail(
      'unsafe-owner',
      l10n.t('The repository in {0} belongs to another user, so git will not read it.', root),
    );
  }
  if (/not a git repository|invalid gitfile format/i.test(words)) {
    return fail('not-a-repository', l10n.t('There is no git repository in {0}.', root));
  }
  return fail('failed', l10n.t('Git failed in {0}.', root));
}
