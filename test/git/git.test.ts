import assert from 'node:assert/strict';
import { chownSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { openGit } from '../../src/git/git.ts';
import { GitError, type GitErrorCode } from '../../src/git/gitError.ts';
import { makeFolder, makeRepo, removeTestFolders, repoAt, type TestRepo } from '../support/repo.ts';

function gitOf({ root, env }: TestRepo) {
  return openGit(root, { env });
}

/** For assert.rejects: an expected failure, in one sentence and with git's words if any are wanted. */
function failure(code: GitErrorCode, words?: RegExp) {
  return (error: unknown): boolean => {
    assert(error instanceof GitError, String(error));
    assert.equal(error.code, code, `${error.message} ${error.gitSays}`);
    assert.match(error.message, /^[^\n]+\.$/);
    if (words) assert.match(error.gitSays ?? '', words);
    return true;
  };
}

/** What must not change when git refuses: HEAD, the index and the working tree. */
function state({ git }: TestRepo): string {
  return [git('symbolic-ref', 'HEAD'), git('status', '--porcelain', '--ignored'), git('diff', 'HEAD')].join('\n');
}

describe('openGit', () => {
  after(removeTestFolders);

  it('tells the version', async () => {
    assert.match(await gitOf(makeRepo()).version(), /^2\.\d+/);
  });

  it('shows a commit with its changes, and nothing that the repository’s settings make of it', async () => {
    const repo = makeRepo();
    const hash = repo.commit('Add arrows', { 'a.txt': 'arrows\n' });
    repo.git('config', 'format.pretty', 'oneline');
    repo.git('config', 'diff.external', 'false');
    repo.git('config', 'color.ui', 'always');
    const text = (await gitOf(repo).show(hash)) ?? '';
    assert.match(text, /^commit [0-9a-f]{40}\nAuthor: /);
    assert.match(text, /\n {4}Add arrows\n/);
    assert.match(text, /\n\+arrows\n$/);
    assert.equal(await gitOf(repo).show('f'.repeat(40)), null);
    await assert.rejects(gitOf(repo).show('--output=x'), failure('refused'));
  });

  it('says that git is not installed', async () => {
    const { root } = makeRepo();
    assert.throws(() => openGit(root, { env: { PATH: makeFolder() } }), failure('no-git'));
    await assert.rejects(openGit(root, { binary: '/nowhere/my git' }).version(), failure('no-git', /ENOENT/));
    await assert.rejects(openGit(root, { binary: root }).version(), failure('no-git', /EACCES/));
  });

  it('never takes a git program from the repository itself', () => {
    const repo = makeRepo();
    writeFileSync(join(repo.root, 'git'), '#!/bin/sh\n', { mode: 0o755 });
    for (const PATH of ['.', '', ':.:']) assert.throws(() => openGit(repo.root, { env: { PATH } }), failure('no-git'));
  });

  it('says where there is no repository, even inside another one', async () => {
    const repo = makeRepo();
    assert.throws(() => openGit(join(repo.root, 'nowhere')), failure('not-a-repository'));
    mkdirSync(join(repo.root, 'broken/.git'), { recursive: true });
    const git = openGit(join(repo.root, 'broken'), { env: repo.env });
    await assert.rejects(git.localBranches(), failure('not-a-repository', /not a git repository/));
    const gone = gitOf(repo);
    rmSync(repo.root, { recursive: true });
    await assert.rejects(gone.localBranches(), failure('not-a-repository'));
  });

  it('says when git mistrusts the owner of the folder', async function () {
    if (process.getuid?.() !== 0) this.skip();
    const repo = makeRepo();
    for (const path of ['', '.git']) chownSync(join(repo.root, path), 12345, 12345);
    await assert.rejects(gitOf(repo).localBranches(), failure('unsafe-owner', /dubious ownership/));
  });

  it('does not listen to GIT_DIR and its like', async () => {
    const repo = makeRepo();
    repo.commit('one');
    const other = makeRepo();
    const env = { ...repo.env, GIT_DIR: join(other.root, '.git'), GIT_WORK_TREE: other.root, EDITOR: 'x', PAGER: 'x' };
    assert.equal((await openGit(repo.root, { env }).localBranches()).length, 1);
  });
});

describe('identity', () => {
  after(removeTestFolders);

  it('knows a repository without commits and remotes by its folder', async () => {
    const repo = makeRepo();
    assert.deepEqual(await gitOf(repo).identity(), {
      name: 'Ivan Petrov',
      email: 'ivan@north.example',
      firstCommit: null,
      remote: null,
      repositoryName: basename(repo.root),
      topFolders: [],
      innerFolders: [],
    });
  });

  it('knows it by its first commit, its remote and its top folders', async () => {
    const repo = makeRepo();
    const first = repo.commit(
      'one',
      { 'src/a': '', 'src/слайдер/b': '', 'src/.ci/run': '', 'новости/b': '', '.ci/run': '', 'a file': '' },
      '2026-06-01T10:00:00Z',
    );
    repo.git('switch', '--quiet', '--orphan', 'pages');
    repo.commit('pages', { 'site/index.html': '' }, '2026-06-02T10:00:00Z');
    repo.git('remote', 'add', 'backup', '/srv/git/other.git');
    repo.git('remote', 'add', 'origin', 'ivan:flora.git');
    repo.git('config', 'url.https://u:p@git.example/studio/.insteadOf', 'ivan:');
    repo.git('switch', '--quiet', 'main');
    repo.write('not-tracked/a', '');
    repo.git('config', 'user.name', 'Иван');
    assert.deepEqual(await gitOf(repo).identity(), {
      name: 'Иван',
      email: 'ivan@north.example',
      firstCommit: first,
      remote: 'git.example/studio/flora',
      repositoryName: 'flora',
      topFolders: ['src', 'новости'],
      innerFolders: ['src/слайдер'],
    });
  });

  it('does not take the edge of a shallow clone for the first commit', async () => {
    const repo = makeRepo();
    repo.commit('one');
    repo.commit('two');
    const clone = join(makeFolder(), 'clone');
    repo.git('clone', '--quiet', '--depth=1', `file://${repo.root}`, clone);
    assert.equal((await openGit(clone, { env: repo.env }).identity()).firstCommit, null);
  });

  it('has no person where git knows none, and names a linked tree after the main one', async () => {
    const repo = makeRepo();
    repo.commit('one', { 'src/a': '' });
    const tree = join(makeFolder(), 'feature-x');
    repo.git('worktree', 'add', '--quiet', '-b', 'feature/x', tree);
    const identity = await openGit(tree, { env: { ...repo.env, GIT_CONFIG_GLOBAL: '/dev/null' } }).identity();
    const { name, email, repositoryName, topFolders } = identity;
    assert.deepEqual(
      { name, email, repositoryName, topFolders },
      { name: null, email: null, repositoryName: 'repo', topFolders: ['src'] },
    );
  });

  it('works in a bare repository', async () => {
    const repo = makeRepo();
    const first = repo.commit('one', { 'src/a': '' });
    const bare = join(makeFolder(), 'flora.git');
    repo.git('clone', '--quiet', '--bare', '.', bare);
    repoAt(bare, repo.env).git('remote', 'remove', 'origin');
    const { firstCommit, repositoryName, topFolders } = await openGit(bare, { env: repo.env }).identity();
    assert.deepEqual(
      { firstCommit, repositoryName, topFolders },
      { firstCommit: first, repositoryName: 'flora', topFolders: ['src'] },
    );
  });
});

describe('branches', () => {
  after(removeTestFolders);

  const odd = ['feature/<img\u00a0src=x\u00a0onerror=alert(1)>', 'задача/слайдер', "it's-$HOME;`id`", 'a.b/c@d'];

  it('lists the local ones, newest first, whatever their names', async () => {
    const repo = makeRepo();
    assert.deepEqual(await gitOf(repo).localBranches(), []);
    repo.commit('one', {}, '2026-06-01T10:00:00Z');
    for (const name of odd) repo.git('branch', name);
    repo.git('switch', '--quiet', '-c', 'new');
    repo.commit('two', {}, '2026-06-02T10:00:00Z');
    const branches = await gitOf(repo).localBranches();
    assert.deepEqual(branches[0], { name: 'new', committedAt: Date.parse('2026-06-02T10:00:00Z') });
    assert.deepEqual(branches.map(({ name }) => name).sort(), ['new', 'main', ...odd].sort());
  });

  it('knows a valid name', async () => {
    const git = gitOf(makeRepo());
    for (const name of ['main', ...odd]) assert.equal(await git.validBranchName(name), true, name);
    const bad = [
      '',
      '-x',
      '--upload-pack=x',
      'a b',
      'a..b',
      'a~1',
      '@{-1}',
      'HEAD',
      'a.lock',
      '/a',
      'a/',
      'a\nb',
      'a\0b',
      'a:b',
    ];
    for (const name of bad) assert.equal(await git.validBranchName(name), false, name);
  });

  it('creates one at HEAD and takes the changes along', async () => {
    const repo = makeRepo();
    repo.commit('one', { a: '1' });
    repo.write('a', '2');
    for (const name of odd) {
      assert.deepEqual(await gitOf(repo).createBranch(name), { hookSays: null });
      assert.equal(repo.git('symbolic-ref', 'HEAD'), `refs/heads/${name}`);
    }
    assert.equal(repo.git('status', '--porcelain'), ' M a');
  });

  it('creates one before the first commit', async () => {
    const repo = makeRepo();
    await gitOf(repo).createBranch('feature/x');
    assert.deepEqual(await gitOf(repo).symbolicHead(), { branch: 'feature/x', commit: null });
  });

  it('does not create what is there, cannot be named so, or stands in the way', async () => {
    const repo = makeRepo();
    repo.commit('one');
    repo.git('branch', 'feature');
    const before = state(repo);
    await assert.rejects(gitOf(repo).createBranch('feature'), failure('refused', /already exists/));
    await assert.rejects(gitOf(repo).createBranch('feature/x'), failure('refused', /cannot lock ref|feature/));
    await assert.rejects(gitOf(repo).createBranch('--upload-pack=x'), failure('refused', /not a valid branch name/));
    await assert.rejects(gitOf(repo).checkout('--upload-pack=x'), failure('refused', /not a valid branch name/));
    await assert.rejects(gitOf(repo).checkout('nowhere'), failure('refused', /invalid reference: nowhere/));
    assert.equal(state(repo), before);
  });

  it('switches to one that only a remote has', async () => {
    const origin = makeRepo();
    origin.commit('one');
    origin.git('branch', 'feature/x');
    const clone = join(makeFolder(), 'clone');
    origin.git('clone', '--quiet', origin.root, clone);
    const repo = repoAt(clone, origin.env);
    await gitOf(repo).checkout('feature/x');
    assert.equal(repo.git('symbolic-ref', 'HEAD'), 'refs/heads/feature/x');
  });

  const dirt: Readonly<Record<string, (repo: TestRepo) => void>> = {
    'a changed file': (repo) => repo.write('a', 'mine'),
    'a staged file': (repo) => {
      repo.write('a', 'mine');
      repo.git('add', 'a');
    },
    'an untracked file': (repo) => repo.write('new', 'mine'),
    'an ignored file': (repo) => {
      repo.write('.git/info/exclude', 'new\n');
      repo.write('new', 'mine');
    },
  };
  for (const [what, make] of Object.entries(dirt)) {
    it(`leaves everything as it is when the switch would overwrite ${what}`, async () => {
      const repo = makeRepo();
      repo.commit('one', { a: '1' });
      repo.git('switch', '--quiet', '-c', 'feature/x');
      repo.commit('two', { a: '2', new: '2' });
      repo.git('switch', '--quiet', 'main');
      make(repo);
      const before = state(repo);
      await assert.rejects(
        gitOf(repo).checkout('feature/x'),
        failure('refused', /would be overwritten by checkout:\n\t(a|new)/),
      );
      assert.equal(state(repo), before);
      assert.equal(
        readFileSync(join(repo.root, repo.git('status', '--porcelain', '--ignored').split(' ').at(-1) ?? ''), 'utf8'),
        'mine',
      );
    });
  }

  it('refuses while a rebase is in progress', async () => {
    const repo = makeRepo();
    repo.commit('one', { a: '0' });
    repo.git('switch', '--quiet', '-c', 'feature/x');
    repo.commit('theirs', { a: '1' });
    repo.git('switch', '--quiet', 'main');
    repo.commit('ours', { a: '2' });
    repo.gitFails('rebase', 'feature/x');
    await assert.rejects(gitOf(repo).checkout('feature/x'), failure('refused', /index|rebas/));
  });

  it('refuses in a bare repository', async () => {
    await assert.rejects(gitOf(makeRepo('--bare')).createBranch('x'), failure('refused', /work tree/));
  });

  it('tells what a hook complains of after the switch', async () => {
    const repo = makeRepo();
    repo.commit('one');
    writeFileSync(join(repo.root, '.git/hooks/post-checkout'), '#!/bin/sh\necho no linter >&2\nexit 3\n', {
      mode: 0o755,
    });
    assert.deepEqual(await gitOf(repo).createBranch('feature/x'), { hookSays: 'no linter' });
    assert.equal(repo.git('symbolic-ref', 'HEAD'), 'refs/heads/feature/x');
  });

  it('tells what HEAD is', async () => {
    const repo = makeRepo();
    const commit = repo.commit('one');
    assert.deepEqual(await gitOf(repo).symbolicHead(), { branch: 'main', commit });
    repo.git('switch', '--quiet', '--detach');
    assert.deepEqual(await gitOf(repo).symbolicHead(), { branch: null, commit });
  });
});
