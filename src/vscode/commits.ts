/** Commits made in this window's repositories, recorded when HEAD says so. */
import * as vscode from 'vscode';
import { recordCommit } from '../app/commits.ts';
import { activeTask } from '../app/links.ts';
import { readMovesAfter, reflogEnd } from '../git/reflog.ts';
import type { Desk } from './desk.ts';
import type { HeadMove, OpenRepository } from './repositories.ts';

export function recordCommitsOf(desk: Desk, log: vscode.LogOutputChannel): vscode.Disposable {
  /** How far each working tree's reflog was read, in bytes; one reading after the other. */
  const offsets = new Map<string, Promise<number>>();
  const report = (error: unknown) => log.error(String(error));

  function follow({ place }: OpenRepository): void {
    offsets.set(
      place.gitDir,
      reflogEnd(place).catch((error: unknown) => {
        report(error);
        return 0;
      }),
    );
  }

  function moved({ repository, before }: HeadMove): void {
    const { place, head, id } = repository;
    if (head.commit === before.commit) return;
    // The task of this moment, before anything else happens.
    const picked = id === null ? null : (desk.recording.pickOf(id)?.task ?? null);
    const task = id === null ? null : (activeTask(desk.book, id, head.branch, picked)?.id ?? null);
    const reading = async (offset: number) => {
      const { moves, rewritten, offset: end } = await readMovesAfter(place, offset);
      // Git expired old lines: the file is another one, and only what HEAD is now can be new.
      const fresh = rewritten ? moves.filter(({ to }) => to === head.commit).slice(-1) : moves;
      const made = fresh.flatMap(({ kind, to }) => (kind === 'commit' && to !== null ? [to] : []));
      // Before a repository is tracked nothing of it is recorded, but what was there then is not new later.
      if (id !== null && made.length > 0) record(repository, id, made, task).catch(report);
      return end;
    };
    const last = offsets.get(place.gitDir) ?? Promise.resolve(0);
    offsets.set(
      place.gitDir,
      last.then((offset) =>
        reading(offset).catch((error: unknown) => {
          report(error);
          return offset;
        }),
      ),
    );
  }

  async function record({ place }: OpenRepository, id: string, hashes: readonly string[], task: string | null) {
    const { openGit } = await import('../git/git.ts');
    const git = openGit(place.root);
    for (const hash of hashes) {
      const commit = await git.commit(hash);
      if (commit !== null) await recordCommit(desk.book, id, commit, task);
    }
  }

  desk.repositories.all.forEach(follow);
  return vscode.Disposable.from(desk.repositories.onDidOpen(follow), desk.repositories.onDidMove(moved));
}
