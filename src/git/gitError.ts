/**
 * - `no-git`: no git program was found;
 * - `not-a-repository`: the folder is in no repository that can be read;
 * - `unsafe-owner`: the repository belongs to another user and git will not work in it;
 * - `refused`: git said no to what the person asked for, and nothing was changed;
 * - `failed`: anything else that git could not do.
 */
export type GitErrorCode = 'no-git' | 'not-a-repository' | 'unsafe-owner' | 'refused' | 'failed';

/** An expected failure: `message` is one sentence for the person, `gitSays` git's own words if it had any. */
export class GitError extends Error {
  override readonly name = 'GitError';
  readonly code: GitErrorCode;
  readonly gitSays: string | null;

  constructor(code: GitErrorCode, message: string, gitSays: string | null = null, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.gitSays = gitSays;
  }
}
