import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openGit } from '../../src/git/git.ts';
import { GitError } from '../../src/git/gitError.ts';
import { parseLog } from '../../src/git/log.ts';
import { makeFolder, makeRepo, removeTestFolders, repoAt, type TestRepo } from '../support/repo.ts';

const all = { since: null };

function gitOf({ root, env }: TestRepo) {
  return openGit(root, { env });
}

async function subjects(repo: TestRepo, range: Parameters<ReturnType<typeof openGit>['commitsSince']>[0] = all) {
  return (await gitOf(repo).commitsSince(range)).map(({ subject }) => subject);
}

describe('commitsSince', () => {
  after(removeTestFolders);

  it('is empty before the first commit', async () => {
    assert.deepEqual(await gitOf(makeRepo()).commitsSince(all), []);
    assert.deepEqual(await gitOf(makeRepo('--bare')).commitsSince(all), []);
  });

  it('tells all about a commit', async () => {
    const repo = makeRepo();
    repo.git('config', 'log.showRoot', 'false');
    const message = 'Add the slider\nin two lines\n\nWhy it is there.\n\nTask: 7\n\n';
    const hash = repo.commit(
      message,
      { 'src/новый слайдер.ts': '1', 'a\nb': '2', '-c': '3' },
      '2026-06-18T10:00:00+03:00',
    );
    const commit = {
      hash,
      parents: 0,
      authorName: 'Ivan Petrov',
      authorEmail: 'ivan@north.example',
      authoredAt: Date.parse('2026-06-18T07:00:00Z'),
      committedAt: Date.parse('2026-06-18T07:00:00Z'),
      subject: 'Add the slider in two lines',
      body: 'Why it is there.\n\nTask: 7',
      files: ['-c', 'a\nb', 'src/новый слайдер.ts'],
    };
    assert.deepEqual(await gitOf(repo).commitsSince(all), [commit]);
    assert.deepEqual(await gitOf(repo).commit(hash), commit);
    assert.equal(await gitOf(repo).commit('0'.repeat(40)), null);
    await assert.rejects(
      gitOf(repo).commit('--output=x'),
      (error) => error instanceof GitError && error.code === 'refused',
    );
  });

  it('reads several by their hashes, without those that are gone', async () => {
    const repo = makeRepo();
    const first = repo.commit('First', { 'a.txt': '1' }, '2026-06-18T10:00:00Z');
    const second = repo.commit('Second', { 'b.txt': '2' }, '2026-06-18T11:00:00Z');
    const found = await gitOf(repo).commits([first, 'f'.repeat(40), second]);
    assert.deepEqual(
      found.map(({ subject, files }) => [subject, files]),
      [
        ['Second', ['b.txt']],
        ['First', ['a.txt']],
      ],
    );
    assert.deepEqual(await gitOf(repo).commits([]), []);
    await assert.rejects(gitOf(repo).commits([first, '--all']), /full hash/);
  });

  it('takes the commits of all branches, local and remote, and of a detached HEAD, newest first', async () => {
    const origin = makeRepo();
    origin.commit('one', {}, '2026-06-01T10:00:00Z');
    origin.git('switch', '--quiet', '-c', 'theirs');
    origin.commit('two', {}, '2026-06-02T10:00:00Z');
    origin.git('switch', '--quiet', 'main');
    const root = join(makeFolder(), 'clone');
    origin.git('clone', '--quiet', origin.root, root);
    const repo = repoAt(root, origin.env);
    repo.git('switch', '--quiet', '-c', 'mine');
    repo.commit('four', { a: '' }, '2026-06-04T10:00:00Z');
    repo.git('switch', '--quiet', '--detach', 'main');
    repo.commit('three', { b: '' }, '2026-06-03T10:00:00Z');
    repo.write('b', 'stashed');
    repo.git('stash');
    assert.deepEqual(await subjects(repo), ['four', 'three', 'two', 'one']);
    assert.deepEqual(await subjects(repo, { since: null, limit: 2 }), ['four', 'three']);
  });

  it('includes the start of a period and not its end', async () => {
    const repo = makeRepo();
    for (const day of ['1', '2', '3']) repo.commit(day, {}, `2026-06-0${day}T10:00:00Z`);
    const [since, until] = [Date.parse('2026-06-02T10:00:00Z'), Date.parse('2026-06-03T10:00:00Z')];
    assert.deepEqual(await subjects(repo, { since }), ['3', '2']);
    assert.deepEqual(await subjects(repo, { since: since + 1 }), ['3']);
    assert.deepEqual(await subjects(repo, { since, until }), ['2']);
    assert.deepEqual(await subjects(repo, { since, until: until + 1 }), ['3', '2']);
    assert.deepEqual(await subjects(repo, { since: 0 }), ['3', '2', '1']);
  });

  it('counts parents, gives a merge no files, and an empty commit none', async () => {
    const repo = makeRepo();
    repo.commit('one', { a: '' });
    repo.git('switch', '--quiet', '-c', 'x');
    repo.commit('two', { b: '' });
    repo.git('switch', '--quiet', 'main');
    repo.commit('empty');
    repo.git('merge', '--quiet', '--no-ff', '--message=merged', 'x');
    const commits = await gitOf(repo).commitsSince(all);
    const found = Object.fromEntries(commits.map(({ subject, parents, files }) => [subject, [parents, ...files]]));
    assert.deepEqual(found, { one: [0, 'a'], two: [1, 'b'], empty: [1], merged: [2] });
  });

  it('names a moved file by both its paths, whatever diff.renames says', async () => {
    const repo = makeRepo();
    repo.git('config', 'diff.renames', 'copies');
    repo.commit('one', { 'a/x': 'text\n'.repeat(20) });
    repo.git('mv', 'a', 'b');
    repo.commit('two');
    repo.git('config', 'diff.orderFile', 'nowhere');
    assert.deepEqual((await gitOf(repo).commitsSince({ since: null, limit: 1 }))[0]?.files, ['a/x', 'b/x']);
  });

  const messages: Readonly<Record<string, string>> = {
    'Markdown and HTML':
      '**bold** <script>alert(1)</script> [x](javascript:y)\n\n# not a comment\n<img src=x onerror=alert(1)>',
    'what looks like a NUL or a field': 'x %x00 \\0 %H \u0001\u001e\n\nx00\n␀',
    'a very long text': `${'слово '.repeat(50_000).trim()}\n\n${'line\n'.repeat(20_000).trim()}`,
    'line breaks of another kind': 'subject\u2028 and\u0085 more\n\nbody\r\nwith\rreturns',
  };
  for (const [what, message] of Object.entries(messages)) {
    it(`reads a message with ${what}`, async () => {
      const repo = makeRepo();
      const folder = makeFolder();
      writeFileSync(join(folder, 'message'), message);
      repo.git('commit', '--quiet', '--allow-empty', '--cleanup=verbatim', '--file', join(folder, 'message'));
      const [commit] = await gitOf(repo).commitsSince(all);
      assert.equal(`${commit?.subject}\n\n${commit?.body}`, message);
    });
  }

  it('reads a commit without a message, with a NUL in it, and with bytes that are no UTF-8', async () => {
    const repo = makeRepo();
    const tree = repo.git('write-tree');
    const person = 'I <i@x> 1781769600 +0000';
    const raw = (message: Buffer): Buffer =>
      Buffer.concat([Buffer.from(`tree ${tree}\nauthor ${person}\ncommitter ${person}\n\n`), message]);
    const names = ['none', 'nul', 'bytes'];
    [Buffer.from(''), Buffer.from('a\0b'), Buffer.from([0x66, 0xff, 0xfe])].forEach((message, index) => {
      const args = ['hash-object', '-t', 'commit', '-w', '--stdin', '--literally'];
      const hash = execFileSync('git', args, {
        cwd: repo.root,
        env: repo.env,
        input: raw(message),
        encoding: 'utf8',
      }).trim();
      repo.git('update-ref', `refs/heads/${names[index]}`, hash);
    });
    assert.deepEqual((await subjects(repo)).sort(), ['', 'a', 'f\ufffd\ufffd']);
  });

  it('reads other encodings, as the commit declares them', async () => {
    const repo = makeRepo();
    repo.git('config', 'i18n.logOutputEncoding', 'ISO-8859-5');
    repo.git('-c', 'i18n.commitEncoding=UTF-8', 'commit', '--quiet', '--allow-empty', '--message=правки');
    assert.deepEqual(await subjects(repo), ['правки']);
  });

  it('does not take all files of a shallow clone for changed', async () => {
    const repo = makeRepo();
    repo.commit('one', { a: '' });
    repo.commit('two', { b: '' });
    const clone = join(makeFolder(), 'clone');
    repo.git('clone', '--quiet', '--depth=1', `file://${repo.root}`, clone);
    const [commit, ...rest] = await openGit(clone, { env: repo.env }).commitsSince(all);
    assert.deepEqual([commit?.subject, commit?.files, rest], ['two', [], []]);
  });

  it('says so when git answers with something else', () => {
    assert.throws(() => parseLog('warning: x\0'), GitError);
    assert.throws(() => parseLog(`\0${'a'.repeat(40)}\0\0`), GitError);
  });
});

describe('a hostile repository', () => {
  after(removeTestFolders);

  /** A program that leaves a marker, named in every setting through which git would start one on a read. */
  function hostile(): { repo: TestRepo; executed: () => boolean } {
    const repo = makeRepo();
    const folder = makeFolder();
    const marker = join(folder, 'executed');
    const program = join(folder, 'program');
    repo.commit('one', { a: '1\n', '.gitattributes': '* diff=evil\n' });
    repo.commit('two', { a: '2\n' });
    const signature = 'gpgsig -----BEGIN PGP SIGNATURE-----\n \n x\n -----END PGP SIGNATURE-----\n\n';
    writeFileSync(
      join(folder, 'commit'),
      `${repo.git('cat-file', 'commit', 'HEAD')}\n`.replace('\n\n', `\n${signature}`),
    );
    repo.git('update-ref', 'HEAD', repo.git('hash-object', '-t', 'commit', '-w', join(folder, 'commit')));
    writeFileSync(program, `#!/bin/sh\necho "$0 $*" >> '${marker}'\n`, { mode: 0o755 });
    const keys = ['core.fsmonitor', 'core.pager', 'pager.log', 'core.editor', 'core.askPass', 'core.sshCommand'];
    const more = [
      'diff.external',
      'diff.evil.command',
      'diff.evil.textconv',
      'gpg.program',
      'core.alternateRefsCommand',
    ];
    for (const key of [...keys, ...more]) repo.git('config', key, program);
    for (const alias of ['log', 'switch', 'config']) repo.git('config', `alias.${alias}`, `!${program}`);
    repo.git('config', 'log.showSignature', 'true');
    repo.git('config', 'color.ui', 'always');
    repo.git('config', 'format.pretty', 'raw');
    return { repo, executed: () => existsSync(marker) };
  }

  it('is one: plain git does start its programs', () => {
    const { repo, executed } = hostile();
    repo.git('log', '--format=%H');
    assert.equal(executed(), true);
  });

  it('has nothing of it executed by any method', async () => {
    const { repo, executed } = hostile();
    const git = gitOf(repo);
    await git.version();
    await git.identity();
    await git.localBranches();
    await git.validBranchName('x');
    await git.symbolicHead();
    assert.deepEqual(
      (await git.commitsSince(all)).map(({ files }) => files),
      [['a'], ['.gitattributes', 'a']],
    );
    await git.commit(repo.git('rev-parse', 'HEAD'));
    assert.equal(executed(), false, 'a read');
    await git.createBranch('feature/x');
    await git.checkout('main');
    assert.equal(executed(), false, 'a switch');
  });

  it('is not let fetch what it lacks through a program of its own', async () => {
    const { repo, executed } = hostile();
    const head = repo.git('rev-parse', 'HEAD');
    const tree = repo.git('rev-parse', 'HEAD^{tree}');
    const settings = [
      'core.repositoryFormatVersion=1',
      'extensions.partialClone=origin',
      'remote.origin.promisor=true',
    ];
    for (const setting of [...settings, `remote.origin.url=${makeRepo().root}`]) {
      const [key = '', value = ''] = setting.split('=');
      repo.git('config', key, value);
    }
    repo.git('config', 'remote.origin.uploadpack', repo.git('config', 'core.fsmonitor'));
    rmSync(join(repo.root, '.git/objects', tree.slice(0, 2), tree.slice(2)));
    await assert.rejects(gitOf(repo).commitsSince(all), GitError);
    await assert.rejects(gitOf(repo).commit(head), GitError);
    assert.equal(executed(), false);
    // Without our care it would have been.
    repo.gitFails('-c', 'core.fsmonitor=false', 'log', '--name-only');
    assert.equal(executed(), true);
  });
});
