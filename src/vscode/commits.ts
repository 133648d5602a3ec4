/** Commits made in this window's repositories, recorded when HEAD says so. */
import * as vscode from 'vscode';
import { activeTask } from '../app/links.ts';
import { readMovesAfter, reflogEnd } from '../git/reflog.ts';
import type { Desk } from './desk.ts';
import type { HeadMove, OpenRepository } from './repositories.ts';

export function recordCommitsOf(desk: Desk, log: vscode.LogOutputChannel): vscode.Disposable {
  /** How far each working tree's reflog was read. */
  const offsets = new Map<string, Promise<number>>();
  const offsetOf = (repository: OpenRepository) => {
    const { gitDir } = repository.place;
    const kept = offsets.get(gitDir) ?? reflogEnd(repository.place);
    offsets.set(gitDir, kept);
    return kept;
  };
  const read = async ({ repository, before }: HeadMove) => {
    const { place, head, id } = repository;
    if (id === null || head.commit === before.commit) return;
    const task = activeTask(desk.book, id, head.branch, desk.recording.pickOf(id)?.task ?? null);
    const next = offsetOf(repository).then((offset) => readMovesAfter(place, offset));
    offsets.set(
      place.gitDir,
      next.then(({ offset }) => offset),
    );
    const made = (await next).moves.filter(({ kind, to }) => kind === 'commit' && to !== null);
    if (made.length === 0) return;
    const [{ openGit }, { recordCommit }] = await Promise.all([import('../git/git.ts'), import('../app/commits.ts')]);
    const git = openGit(place.root);
    for (const { to } of made) {
      const commit = to === null ? null : await git.commit(to);
      if (commit !== null) await recordCommit(desk.book, id, commit, task?.id ?? null);
    }
  };
  const opened = desk.repositories.onDidOpen((repository) => void offsetOf(repository));
  const moved = desk.repositories.onDidMove((move) => {
    read(move).catch((error: unknown) => log.error(String(error)));
  });
  return vscode.Disposable.from(opened, moved);
}
