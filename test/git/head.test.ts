import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GitError } from '../../src/git/gitError.ts';
import { type Head, readHead } from '../../src/git/head.ts';
import { findPlace, type Place } from '../../src/git/place.ts';
import { makeFolder, makeRepo, removeTestFolders, type TestRepo } from '../support/repo.ts';

async function placeOf(path: string): Promise<Place> {
  const place = await findPlace(path);
  assert(place);
  return place;
}

async function headOf(path: string): Promise<Head> {
  return readHead(await placeOf(path));
}

/** `main` and `feature/x` change the same line; the tree is on feature/x. */
function conflicting(): TestRepo {
  const repo = makeRepo();
  repo.commit('base', { a: '0\n' });
  repo.git('switch', '--quiet', '-c', 'feature/x');
  repo.commit('theirs', { a: '1\n' });
  repo.git('switch', '--quiet', 'main');
  repo.commit('ours', { a: '2\n' });
  repo.git('switch', '--quiet', 'feature/x');
  return repo;
}

describe('readHead', () => {
  after(removeTestFolders);

  it('reads a branch without commits, then with one, then packed', async () => {
    const repo = makeRepo();
    assert.deepEqual(await headOf(repo.root), { branch: 'main', commit: null, unborn: true, busy: null });
    const commit = repo.commit('one');
    const head = { branch: 'main', commit, unborn: false, busy: null };
    assert.deepEqual(await headOf(repo.root), head);
    repo.git('branch', 'not-main');
    repo.git('pack-refs', '--all', '--prune');
    assert.deepEqual(await headOf(repo.root), head);
  });

  it('has no branch when detached', async () => {
    const repo = makeRepo();
    const commit = repo.commit('one');
    repo.git('switch', '--quiet', '--detach');
    assert.deepEqual(await headOf(repo.root), { branch: null, commit, unborn: false, busy: null });
  });

  for (const name of [
    'feature/<img src=x onerror=alert(1)>'.replaceAll(' ', '\u00a0'),
    'задача/слайдер',
    "it's-$HOME;`id`",
  ]) {
    it(`reads the branch ${name}`, async () => {
      const repo = makeRepo();
      const commit = repo.commit('one');
      repo.git('switch', '--quiet', '-c', name);
      assert.deepEqual(await headOf(repo.root), { branch: name, commit, unborn: false, busy: null });
    });
  }

  for (const backend of ['--merge', '--apply']) {
    it(`stays on the branch that a rebase (${backend}) works on`, async () => {
      const repo = conflicting();
      repo.gitFails('rebase', backend, 'main');
      const { branch, busy, commit } = await headOf(repo.root);
      assert.deepEqual({ branch, busy }, { branch: 'feature/x', busy: 'rebase' });
      assert.equal(commit, repo.git('rev-parse', 'HEAD'));
      repo.git('rebase', '--abort');
      assert.equal((await headOf(repo.root)).busy, null);
    });
  }

  it('has no branch in the rebase of a detached HEAD', async () => {
    const repo = conflicting();
    repo.git('switch', '--quiet', '--detach');
    repo.gitFails('rebase', 'main');
    const { branch, busy } = await headOf(repo.root);
    assert.deepEqual({ branch, busy }, { branch: null, busy: 'rebase' });
  });

  it('does not take `git am` for a rebase', async () => {
    const repo = conflicting();
    const patch = repo.git('format-patch', '-1', '--stdout', 'main');
    writeFileSync(join(repo.root, '../patch'), `${patch}\n`);
    repo.gitFails('am', '../patch');
    const { branch, busy } = await headOf(repo.root);
    assert.deepEqual({ branch, busy }, { branch: 'feature/x', busy: null });
  });

  it('stays on the branch that a bisect started from, in a linked working tree too', async () => {
    const repo = makeRepo();
    const first = repo.commit('1');
    for (const n of ['2', '3', '4']) repo.commit(n);
    repo.git('bisect', 'start', 'HEAD', first);
    const { branch, busy } = await headOf(repo.root);
    assert.deepEqual({ branch, busy }, { branch: 'main', busy: 'bisect' });

    const tree = join(makeFolder(), 'tree');
    repo.git('worktree', 'add', '--quiet', '-b', 'other', tree, 'main');
    assert.deepEqual(await headOf(tree), {
      branch: 'other',
      commit: repo.git('rev-parse', 'main'),
      unborn: false,
      busy: null,
    });
    repo.git('bisect', 'reset');
    repo.git('switch', '--quiet', '--detach');
    repo.git('bisect', 'start', 'main', first);
    assert.equal((await headOf(repo.root)).branch, null);
  });

  it('reads HEAD of a bare repository', async () => {
    const bare = makeRepo('--bare');
    assert.deepEqual(await headOf(bare.root), { branch: 'main', commit: null, unborn: true, busy: null });
  });

  it('asks git where refs are not files, and knows nothing if it may not', async () => {
    const repo = makeRepo();
    const commit = repo.commit('one');
    writeFileSync(join(repo.root, '.git/HEAD'), 'ref: refs/heads/.invalid\n');
    const place = await placeOf(repo.root);
    assert.deepEqual(await readHead(place), { branch: null, commit: null, unborn: false, busy: null });
    const head = await readHead(place, async () => ({ branch: 'main', commit }));
    assert.deepEqual(head, { branch: 'main', commit, unborn: false, busy: null });
  });

  it('does not follow a HEAD that leads out of the git folder', async () => {
    const repo = makeRepo();
    const commit = repo.commit('one');
    writeFileSync(join(repo.root, 'secret'), `${commit}\n`);
    const place = await placeOf(repo.root);
    for (const text of ['ref: refs/heads/../../../secret\n', 'ref: secret\n', '', 'gitdir: x', '\0\0\0']) {
      writeFileSync(join(place.gitDir, 'HEAD'), text);
      await assert.rejects(readHead(place), (error) => error instanceof GitError && error.code === 'not-a-repository');
    }
  });
});
