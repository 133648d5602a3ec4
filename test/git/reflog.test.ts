import assert from 'node:assert/strict';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findPlace, type Place } from '../../src/git/place.ts';
import { type MoveKind, parseMove, readLastMove, readMovesAfter, reflogEnd } from '../../src/git/reflog.ts';
import { makeFolder, makeRepo, removeTestFolders } from '../support/repo.ts';

async function placeOf(path: string): Promise<Place> {
  const place = await findPlace(path);
  assert(place);
  return place;
}

describe('the reflog', () => {
  after(removeTestFolders);

  it('tells the last move of HEAD', async () => {
    const repo = makeRepo();
    const place = await placeOf(repo.root);
    assert.equal(await readLastMove(place), null);
    const commit = repo.commit('Add the slider', {}, '2026-06-18T10:00:00+03:00');
    assert.deepEqual(await readLastMove(place), {
      from: null,
      to: commit,
      at: Date.parse('2026-06-18T07:00:00Z'),
      who: { name: 'Ivan Petrov', email: 'ivan@north.example' },
      kind: 'commit',
      message: 'commit (initial): Add the slider',
    });
  });

  it('reads on from where it stopped, in each working tree its own', async () => {
    const repo = makeRepo();
    repo.commit('one', { a: '1' });
    const place = await placeOf(repo.root);
    const start = await reflogEnd(place);
    repo.git('switch', '--quiet', '-c', 'feature/x');
    repo.commit('two', { b: '2' });
    repo.git('commit', '--quiet', '--amend', '--message=два');
    repo.git('switch', '--quiet', 'main');
    repo.commit('three', { c: '3' });
    repo.git('merge', '--quiet', '--no-edit', 'feature/x');
    repo.git('revert', '--no-edit', 'HEAD~1');
    repo.git('reset', '--quiet', '--hard', 'HEAD~1');
    repo.git('switch', '--quiet', 'feature/x');
    repo.git('rebase', '--quiet', 'HEAD~1', '--force-rebase');

    const { moves, offset, rewritten } = await readMovesAfter(place, start);
    const kinds = moves.map((move) => move.kind);
    assert.deepEqual(kinds.slice(0, 9), [
      ...['checkout', 'commit', 'commit', 'checkout', 'commit', 'merge', 'commit', 'reset', 'checkout'],
    ]);
    assert.deepEqual([...new Set(kinds.slice(9))], ['rebase']);
    assert.equal(moves[2]?.message, 'commit (amend): два');
    assert.equal(rewritten, false);
    assert.deepEqual(await readMovesAfter(place, offset), { moves: [], offset, rewritten: false });

    const tree = join(makeFolder(), 'tree');
    repo.git('worktree', 'add', '--quiet', '-b', 'other', tree);
    assert.equal((await readMovesAfter(await placeOf(tree), 0)).moves[0]?.from, null);
    assert.equal(await reflogEnd(place), offset);
  });

  it('waits for the rest of a line that is still being written', async () => {
    const repo = makeRepo();
    repo.commit('one');
    const place = await placeOf(repo.root);
    const end = await reflogEnd(place);
    const line = readFileSync(join(place.gitDir, 'logs/HEAD'), 'utf8').split('\n')[0] ?? '';
    appendFileSync(join(place.gitDir, 'logs/HEAD'), line.slice(0, 90));
    assert.deepEqual(await readMovesAfter(place, end), { moves: [], offset: end, rewritten: false });
    assert.equal((await readLastMove(place))?.kind, 'commit');
    appendFileSync(join(place.gitDir, 'logs/HEAD'), `${line.slice(90)}\n`);
    assert.equal((await readMovesAfter(place, end)).moves.length, 1);
  });

  it('says when old lines were dropped from the file, and gives what is left', async () => {
    const repo = makeRepo();
    repo.commit('one');
    const last = repo.commit('two');
    const place = await placeOf(repo.root);
    const end = await reflogEnd(place);
    const path = join(place.gitDir, 'logs/HEAD');
    writeFileSync(path, readFileSync(path, 'utf8').split('\n').slice(1).join('\n'));
    const { moves, rewritten } = await readMovesAfter(place, end);
    assert.deepEqual([moves.map((move) => move.to), rewritten], [[last], true]);
  });

  it('reads a last line of any length and passes over what is no line', async () => {
    const repo = makeRepo();
    repo.commit('one');
    const subject = 'long '.repeat(20_000).trim();
    repo.commit(subject);
    const place = await placeOf(repo.root);
    assert.equal((await readLastMove(place))?.message, `commit: ${subject}`);
    appendFileSync(join(place.gitDir, 'logs/HEAD'), 'not a line\n');
    assert.equal((await readMovesAfter(place, 0)).moves.length, 2);
  });

  const kinds: readonly (readonly [string, MoveKind])[] = [
    ['commit: x', 'commit'],
    ['commit (merge): x', 'commit'],
    ['revert: Revert "x"', 'commit'],
    ['cherry-pick: x', 'other'],
    ['rebase -i (pick): x', 'rebase'],
    ['pull --rebase origin main (finish): returning to refs/heads/main', 'rebase'],
    ['pull: Fast-forward', 'merge'],
    ['merge origin/main: Fast-forward', 'merge'],
    ['committed by a tool: x', 'other'],
    ['', 'other'],
  ];
  for (const [message, kind] of kinds) {
    it(`takes "${message}" for ${kind}`, () => {
      const hash = 'a'.repeat(40);
      assert.equal(parseMove(`${hash} ${hash} I. P. <i@x> 1781769600 -0330\t${message}`)?.kind, kind);
    });
  }
});
