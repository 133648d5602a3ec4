/** Makes the demo's git repository: real commits, branches and merges, dated as the story has them. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { devNull } from 'node:os';
import { promisify } from 'node:util';
import { TZDate } from '@date-fns/tz';
import { COMMITS, type StoryCommit } from '../app/demoCommits.ts';
import { storyCalendar } from '../app/demoDays.ts';
import { AUTHOR, CURRENT, TASKS } from '../app/demoStory.ts';
import { findGitBinary } from '../git/binary.ts';
import { GitError } from '../git/gitError.ts';

export interface RepositoryOptions {
  readonly root: string;
  /** ms; the story ends here. */
  readonly now: number;
  readonly zone: string;
  readonly env: NodeJS.ProcessEnv;
}

/** @throws GitError */
export async function makeDemoRepository({ root, now, zone, env }: RepositoryOptions): Promise<void> {
  const binary = findGitBinary(env);
  if (binary === null) throw new GitError('no-git', 'Git is not installed, or not on the PATH.');
  const plain = plainEnvironment(env);
  const git = async (...args: readonly string[]) => {
    try {
      await promisify(execFile)(binary, args, { cwd: root, env: plain });
    } catch (error) {
      throw new GitError(
        'failed',
        `Git could not make the demo repository in ${root}.`,
        String((error as { stderr?: unknown }).stderr ?? error),
        error,
      );
    }
  };
  await mkdir(root, { recursive: true });
  // No template: nobody's hooks get in.
  await git('init', '--quiet', '--initial-branch=main', '--template=');
  await git('config', 'user.name', AUTHOR.name);
  await git('config', 'user.email', AUTHOR.email);
  await importStream(binary, root, plain, streamOf(now, zone));
  await git('symbolic-ref', 'HEAD', `refs/heads/${TASKS[CURRENT].branch}`);
  await git('reset', '--quiet', '--hard');
}

/** Git's own settings for this machine and person do not count here. */
function plainEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => !name.toUpperCase().startsWith('GIT_'));
  return { ...Object.fromEntries(kept), GIT_CONFIG_GLOBAL: devNull, GIT_CONFIG_NOSYSTEM: '1', LC_ALL: 'C' };
}

async function importStream(binary: string, root: string, env: NodeJS.ProcessEnv, stream: string): Promise<void> {
  const git = spawn(binary, ['fast-import', '--quiet'], { cwd: root, env, stdio: ['pipe', 'ignore', 'pipe'] });
  let words = '';
  git.stderr.setEncoding('utf8').on('data', (text: string) => {
    words += text;
  });
  // When git ends early the pipe breaks; its status says why.
  git.stdin.on('error', () => undefined).end(stream);
  const [status] = await once(git, 'close');
  if (status !== 0) throw new GitError('failed', `Git could not make the demo repository in ${root}.`, words.trim());
}

/** The commits in the format of `git fast-import`. */
function streamOf(now: number, zone: string): string {
  const calendar = storyCalendar(now, zone);
  const begun = new Set<string>();
  return COMMITS.map((commit) => {
    const at = calendar.at(commit.at);
    const when = `${Math.floor(at / 1000)} ${offsetOf(at, zone)}`;
    const who = `${AUTHOR.name} <${AUTHOR.email}> ${when}`;
    const lines = [
      `commit refs/heads/${commit.branch}`,
      `author ${who}`,
      `committer ${who}`,
      data(`${commit.subject}\n`),
    ];
    if (!begun.has(commit.branch) && commit.branch !== 'main') lines.push('from refs/heads/main');
    begun.add(commit.branch);
    if (commit.merge !== null) lines.push(`merge refs/heads/${commit.merge}`);
    for (const [path, text] of Object.entries(filesOf(commit))) lines.push(`M 100644 inline ${path}`, data(text));
    return `${lines.join('\n')}\n\n`;
  }).join('');
}

/** As git writes it: "+0200". */
function offsetOf(at: number, zone: string): string {
  const minutes = -new TZDate(at, zone).getTimezoneOffset();
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? '-' : '+'}${String(hours * 100 + rest).padStart(4, '0')}`;
}

/** A merge brings in all that its branch has changed. */
function filesOf({ files, merge }: StoryCommit): Readonly<Record<string, string>> {
  if (merge === null) return files;
  return Object.assign({}, ...COMMITS.filter(({ branch }) => branch === merge).map((commit) => commit.files));
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}`;
}
