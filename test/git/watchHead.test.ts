import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import { cpSync, renameSync, rmSync } from 'node:fs';
import { type Head, readHead } from '../../src/git/head.ts';
import { findPlace } from '../../src/git/place.ts';
import { type HeadWatch, type WatchOptions, watchHead } from '../../src/git/watchHead.ts';
import { makeRepo, removeTestFolders, type TestRepo } from '../support/repo.ts';

describe('watchHead', () => {
  const watches: HeadWatch[] = [];
  afterEach(() => {
    for (const watch of watches.splice(0)) watch.dispose();
  });
  after(removeTestFolders);

  /** Watches a repository; `until` resolves when a reported HEAD is as wanted. */
  async function watched(repo: TestRepo, options: WatchOptions = {}, onChange: (head: Head) => void = () => {}) {
    const place = await findPlace(repo.root);
    assert(place);
    const seen: Head[] = [];
    const changes = new EventEmitter();
    const from = options.from ?? (await readHead(place));
    const take = (head: Head): void => {
      seen.push(head);
      changes.emit('change');
      onChange(head);
    };
    watches.push(watchHead(place, take, { ...options, from }));
    async function until(wanted: (head: Head) => boolean): Promise<Head> {
      for (;;) {
        const found = seen.find(wanted);
        if (found) return found;
        await once(changes, 'change');
      }
    }
    return { place, seen, until };
  }

  function withCommit(): TestRepo {
    const repo = makeRepo();
    repo.commit('one', { a: '0\n' });
    return repo;
  }

  it('sees a switch made by git in another process', async () => {
    const repo = withCommit();
    const { until } = await watched(repo);
    repo.git('switch', '--quiet', '-c', 'feature/x');
    const head = await until(({ branch }) => branch === 'feature/x');
    assert.equal(head.commit, repo.git('rev-parse', 'HEAD'));
  });

  it('sees the first commit and the next ones', async () => {
    const repo = makeRepo();
    const { until } = await watched(repo);
    for (const message of ['one', 'two', 'three']) {
      const hash = repo.commit(message);
      assert.equal((await until(({ commit }) => commit === hash)).unborn, false);
    }
  });

  it('sees a commit where no reflog is kept', async () => {
    const repo = withCommit();
    repo.git('config', 'core.logAllRefUpdates', 'false');
    rmSync(`${repo.root}/.git/logs`, { recursive: true });
    const { until } = await watched(repo);
    const hash = repo.commit('two');
    await until(({ commit }) => commit === hash);
  });

  it('sees a rebase come and go, always on its branch', async () => {
    const repo = withCommit();
    repo.git('switch', '--quiet', '-c', 'feature/x');
    repo.commit('theirs', { a: '1\n' });
    repo.git('switch', '--quiet', 'main');
    repo.commit('ours', { a: '2\n' });
    repo.git('switch', '--quiet', 'feature/x');
    const { until, seen } = await watched(repo);
    repo.gitFails('rebase', 'main');
    await until(({ busy }) => busy === 'rebase');
    repo.git('rebase', '--abort');
    await until(({ busy }) => busy === null);
    assert.deepEqual([...new Set(seen.map(({ branch }) => branch))], ['feature/x']);
  });

  it('says nothing when HEAD is what it was', async () => {
    const repo = withCommit();
    const { until, seen } = await watched(repo);
    repo.git('status');
    repo.git('branch', 'other');
    repo.git('reset', '--quiet');
    repo.git('checkout', '--quiet', 'main');
    repo.git('switch', '--quiet', '-c', 'feature/x');
    await until(({ branch }) => branch === 'feature/x');
    assert.equal(seen.length, 1);
  });

  it('says nothing after a reading that finds HEAD as it was', async () => {
    const repo = withCommit();
    // Where git is asked for HEAD, the asking shows that HEAD was read.
    repo.write('.git/HEAD', 'ref: refs/heads/.invalid\n');
    const asked = new EventEmitter();
    const askHead = async () => {
      asked.emit('asked');
      return { branch: 'main', commit: null };
    };
    const first = once(asked, 'asked');
    const { seen } = await watched(repo, { askHead, from: { branch: 'main', commit: null, unborn: true, busy: null } });
    await first;
    const second = once(asked, 'asked');
    repo.write('.git/ORIG_HEAD', 'x');
    await second;
    const third = once(asked, 'asked');
    repo.write('.git/ORIG_HEAD', 'y');
    await third;
    assert.deepEqual(seen, []);
  });

  it('reports what changed between the reading of the caller and its own', async () => {
    const repo = withCommit();
    const { until } = await watched(repo, { from: { branch: 'old', commit: null, unborn: true, busy: null } });
    await until(({ branch }) => branch === 'main');
  });

  it('waits for a git folder that has gone, silently, and goes on when it is back', async () => {
    const repo = withCommit();
    const { place, until, seen } = await watched(repo);
    renameSync(place.gitDir, `${place.gitDir}-away`);
    cpSync(`${place.gitDir}-away`, place.gitDir, { recursive: true });
    repo.git('switch', '--quiet', '-c', 'feature/x');
    await until(({ branch }) => branch === 'feature/x');
    rmSync(place.gitDir, { recursive: true });
    renameSync(`${place.gitDir}-away`, place.gitDir);
    await until(({ branch }) => branch === 'main');
    repo.git('switch', '--quiet', '-c', 'feature/y');
    await until(({ branch }) => branch === 'feature/y');
    assert.equal(seen.length, 3);
  });

  it('finds a git folder that comes only after the watching has begun', async () => {
    const repo = withCommit();
    const place = await findPlace(repo.root);
    assert(place);
    renameSync(place.gitDir, `${place.gitDir}-away`);
    const changed = new Promise<Head>((resolve) => {
      const from = { branch: 'old', commit: null, unborn: false, busy: null };
      watches.push(watchHead(place, resolve, { from }));
    });
    await assert.rejects(readHead(place));
    renameSync(`${place.gitDir}-away`, place.gitDir);
    assert.equal((await changed).branch, 'main');
  });

  it('hands an exception of the listener to onError and goes on', async () => {
    const repo = withCommit();
    const errors: unknown[] = [];
    const bug = new Error('bug');
    const { until } = await watched(repo, { onError: (error) => errors.push(error) }, () => {
      throw bug;
    });
    repo.git('switch', '--quiet', '-c', 'feature/x');
    await until(({ branch }) => branch === 'feature/x');
    repo.git('switch', '--quiet', '-c', 'feature/y');
    await until(({ branch }) => branch === 'feature/y');
    assert.equal(errors[0], bug);
  });
});
