/** What goes wrong outside: each gives one sentence and exit code 1, and nothing is lost. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { failureOf } from '../../src/cli/failure.ts';
import { makeFolder, makeRepo, removeTestFolders } from '../support/repo.ts';
import { type Ran, type Rapport, rapportIn } from './rapport.ts';

describe('rapport and a world that is not as it should be', function () {
  // Many processes, one after the other, on a machine that may be busy.
  this.timeout(60_000);
  after(removeTestFolders);

  /** A home with a client, a project over a new repository and a task on its component. */
  async function furnished(): Promise<{ rapport: Rapport; root: string; task: string }> {
    const repo = makeRepo();
    repo.commit('Initial commit', { 'a.txt': 'a\n' });
    const rapport = rapportIn(join(makeFolder(), 'home'));
    await rapport(['client', 'set', 'Flora']);
    await rapport(['project', 'add', 'Site', '--client', 'Flora', '--repo', repo.root]);
    const { out } = await rapport(['task', 'add', 'Slider', '--project', 'Site']);
    return { rapport, root: repo.root, task: out.trim() };
  }

  function assertSentence({ code, out, err }: Ran, says: RegExp): void {
    assert.deepEqual([code, out], [1, ''], err);
    assert.match(err, /^rapport: [^\n]+\.\n$/);
    assert.match(err, says);
  }

  it('asks for an id where a name fits several', async () => {
    const { rapport, task } = await furnished();
    const second = (await rapport(['task', 'add', 'slider', '--project', 'Site'])).out.trim();
    const ran = await rapport(['task', 'set', 'Slider', '--progress', '10']);
    assertSentence(ran, /"Slider" fits several tasks; use the id of one/);
    assert.ok(ran.err.includes(task) && ran.err.includes(second), ran.err);
    assert.equal((await rapport(['task', 'set', task, '--progress', '10'])).code, 0);
  });

  it('asks which project is meant where there are several', async () => {
    const { rapport, root } = await furnished();
    await rapport(['project', 'add', 'Shop', '--client', 'Flora', '--repo', root]);
    assertSentence(
      await rapport(['update'], { cwd: root }),
      /There are several projects; say which one with --project: Site, Shop\./,
    );
    assertSentence(await rapport(['reply', 'A: yes']), /--project: Site, Shop\./);
    assert.equal((await rapport(['update', '--project', 'shop'], { cwd: root })).code, 0);
  });

  it('finds a name by what was typed, with the signs in it that are not kept', async () => {
    const { rapport } = await furnished();
    const { root } = makeRepo();
    const name = 'Rose\u202e<b>\r\nBcc: x@evil.example';
    assert.equal((await rapport(['client', 'set', name])).code, 0);
    assert.equal((await rapport(['project', 'add', 'Shop\u2066', '--client', name, '--repo', root])).code, 0);
    assert.equal((await rapport(['update', '--project', 'shop\u2066'])).code, 0);
  });

  it('shows hostile names as text and runs nothing', async () => {
    const { rapport, root, task } = await furnished();
    const title = '<img src=x onerror=alert(1)>\n--upload-pack=x \u001b[31m=1+1';
    const { out: id } = await rapport(['task', 'add', title, '--project', 'Site']);
    const list = JSON.parse((await rapport(['task', 'list', '--json'])).out);
    assert.equal(list[1].title, '<img src=x onerror=alert(1)> --upload-pack=x  [31m=1+1');
    assert.ok(!(await rapport(['task', 'list'])).out.includes('\u001b'));

    assertSentence(
      await rapport(['link', '--repo', root, '--', '--upload-pack=x', task]),
      /"--upload-pack=x" cannot be the name of a branch/,
    );
    assertSentence(await rapport(['link', 'a..b', task, '--repo', root]), /"a\.\.b" cannot be the name of a branch/);
    assertSentence(await rapport(['link', 'a\nb', task, '--repo', root]), /cannot be the name of a branch/);
    const branch = 'feature/<img-src=x-onerror=alert(1)>';
    assert.equal((await rapport(['link', branch, id.trim(), '--repo', root])).code, 0);
    assert.ok((await rapport(['task', 'list'])).out.includes(branch));

    await rapport(['task', 'set', task, '--title', '=HYPERLINK("x","y")']);
    await rapport(['mark', '--from', '2026-06-18T09:00', '--to', '2026-06-18T10:00', '--task', task]);
    const { out: csv } = await rapport(['hours', '--csv']);
    assert.equal(csv, `key,title,ms,hours\r\n${task},"'=HYPERLINK(""x"",""y"")",3600000,1.00\r\n`);
    const { out: note } = await rapport(['update', '--project', 'Site']);
    assert.doesNotMatch(note, /<img/);
  });

  it('reports a broken journal line and goes on', async () => {
    const { rapport } = await furnished();
    const [client = ''] = readdirSync(join(rapport.home, 'clients'));
    const [device = ''] = readdirSync(join(rapport.home, 'clients', client, 'facts'));
    const journal = `clients/${client}/facts/${device}/2026-06.jsonl`;
    const lines = readFileSync(join(rapport.home, journal), 'utf8').split('\n').length;
    appendFileSync(
      join(rapport.home, journal),
      '{"torn":\n{"v":1,"id":"future","seq":99,"at":"2026-06-18T10:00:00Z","by":"x","device":"y","type":"moon.set"}\n',
    );

    const { code, out, err } = await rapport(['task', 'list', '--json']);
    assert.equal(code, 0);
    assert.equal(JSON.parse(out).length, 1);
    assert.equal(err, 'rapport: 1 line of the ledger could not be read; run `rapport doctor`.\n');

    const doctor = await rapport(['doctor']);
    assert.equal(doctor.code, 1);
    assert.ok(doctor.out.includes(`${journal}:${lines} not JSON`), doctor.out);
    assert.match(doctor.out, /Written by a newer Rapport +Events\nmoon\.set +1\n/);
    assert.equal(doctor.err, 'rapport: 1 problem was found.\n');
    const report = JSON.parse((await rapport(['doctor', '--json'])).out);
    assert.deepEqual(report.problems, [{ file: journal, line: lines, problem: 'not JSON' }]);
  });

  it('finds what others could read and repositories that are gone', async () => {
    const { rapport, root } = await furnished();
    chmodSync(join(rapport.home, 'device.json'), 0o644);
    rmSync(root, { recursive: true });
    const report = JSON.parse((await rapport(['doctor', '--json'])).out);
    if (process.platform !== 'win32') assert.deepEqual(report.too_open, ['device.json']);
    assert.equal(report.lost_repositories.length, 1);
    const update = await rapport(['update', '--project', 'Site']);
    assert.equal(update.code, 0);
    assert.match(update.err, /^rapport: The repository "repo" is not on this machine/m);
  });

  it('finds stretches that a dead window left', async () => {
    const { rapport } = await furnished();
    const { person, id: device } = JSON.parse(readFileSync(join(rapport.home, 'device.json'), 'utf8'));
    const stretch = {
      v: 1,
      id: 'e',
      seq: 50,
      at: '2026-06-18T10:00:00Z',
      by: person,
      device,
      type: 'stretch',
      stretch: 's',
    };
    const seen = {
      start: '2026-06-18T10:00:00Z',
      end: '2026-06-18T10:05:00Z',
      window: 'w',
      repository: 'r',
      branch: null,
      task: null,
    };
    const counts = { zone: 'Europe/Berlin', edits: 1, looks: 0, runs: 0, background: 0 };
    mkdirSync(join(rapport.home, 'live'), { mode: 0o700 });
    const { pid } = spawnSync(process.execPath, ['--version']);
    const live = { host: hostname(), pid, stretch: { ...stretch, ...seen, ...counts } };
    const path = join(rapport.home, 'live/w.json');
    writeFileSync(path, JSON.stringify(live), { mode: 0o600 });
    const { code, out } = await rapport(['doctor', '--json']);
    assert.equal(code, 0);
    assert.deepEqual(JSON.parse(out).left_over, [{ path, start: seen.start, end: seen.end }]);
    assert.equal(JSON.parse((await rapport(['hours', '--json'])).out).total_ms, 5 * 60_000);
  });

  it('says so when the home cannot be used', async () => {
    const file = join(makeFolder(), 'file');
    writeFileSync(file, '');
    for (const args of [['hours'], ['client', 'set', 'Flora'], ['doctor'], ['status']]) {
      assertSentence(
        await rapportIn(join(file, 'home'))(args),
        /Rapport cannot make its folder .+: a part of this path is a file/,
      );
      assert.equal((await rapportIn(file)(args)).code, 1);
    }
    const { rapport } = await furnished();
    writeFileSync(join(rapport.home, 'device.json'), '{');
    assertSentence(await rapport(['hours']), /device\.json is damaged/);
  });

  it('says so when the ledger cannot be written, and keeps what was there', async () => {
    const { rapport } = await furnished();
    const [client = ''] = readdirSync(join(rapport.home, 'clients'));
    const facts = join(rapport.home, 'clients', client, 'facts');
    const kept = join(makeFolder(), 'facts');
    cpSync(facts, kept, { recursive: true });
    const [device = ''] = readdirSync(facts);
    rmSync(join(facts, device, '2026-06.jsonl'));
    mkdirSync(join(facts, device, '2026-06.jsonl'));
    const ran = await rapport(['client', 'set', 'Flora', '--greeting', 'Hi']);
    assert.equal(ran.code, 1);
    assert.match(ran.err, /^rapport: Rapport c[^\n]+\n$/);
    assert.doesNotMatch(ran.err, /bug/);
  });

  it('needs a repository where it needs one', async () => {
    const { rapport, task } = await furnished();
    const empty = makeFolder();
    assertSentence(
      await rapport(['project', 'add', 'B', '--client', 'Flora', '--repo', empty]),
      /There is no git repository in/,
    );
    assertSentence(
      await rapport(['project', 'add', 'B', '--client', 'Flora', '--repo', join(empty, 'no')]),
      /There is no folder/,
    );
    assertSentence(await rapport(['pick', task], { cwd: empty }), /There is no git repository in/);
    const other = makeRepo();
    assertSentence(
      await rapport(['link', 'x', task, '--repo', other.root]),
      /belongs to no project yet; `rapport track` makes one/,
    );
    const status = await rapport(['status'], { cwd: empty });
    assert.deepEqual([status.code, status.out], [0, 'No git repository here.\nToday: 0:00\n']);
    const untracked = await rapport(['status'], { cwd: other.root });
    assert.equal(untracked.out, `${other.root} is not tracked.\nToday: 0:00\n`);
    const noGit = await rapport(['project', 'add', 'B', '--client', 'Flora', '--repo', other.root], {
      env: { PATH: empty },
    });
    assertSentence(noGit, /Git is not installed, or not on the PATH/);
  });

  it('takes repositories without commits, bare ones and detached HEADs', async () => {
    const { rapport, root, task } = await furnished();
    const bare = makeRepo('--bare');
    assert.equal((await rapport(['project', 'add', 'Bare', '--client', 'Flora', '--repo', bare.root])).code, 0);
    const unborn = makeRepo();
    assert.equal((await rapport(['project', 'add', 'Unborn', '--client', 'Flora', '--repo', unborn.root])).code, 0);
    assert.equal((await rapport(['pick', task], { cwd: unborn.root })).out, 'Picked "Slider" on main.\n');
    assert.equal((await rapport(['update', '--project', 'Unborn'])).code, 0);
    const hash = readFileSync(join(root, '.git/refs/heads/main'), 'utf8');
    writeFileSync(join(root, '.git/HEAD'), hash);
    assert.equal((await rapport(['pick', task], { cwd: root })).out, 'Picked "Slider" on a detached HEAD.\n');
  });

  it('asks whether a copy of a repository is the same one', async () => {
    const { rapport, root } = await furnished();
    const copy = join(makeFolder(), 'copy');
    cpSync(root, copy, { recursive: true });
    const added = await rapport(['project', 'add', 'Copy', '--client', 'Flora', '--repo', copy]);
    assert.equal(added.code, 0);
    assert.match(added.err, /copy looks like a copy of "repo" \(.+\); it is recorded as a repository of its own\./);
    const id = /\((.+?)\)/.exec(added.err)?.[1] ?? '';

    const third = join(makeFolder(), 'third');
    cpSync(root, third, { recursive: true });
    const same = await rapport(['project', 'set', 'Site', '--repo', third, '--same-as', id]);
    assert.deepEqual([same.code, same.err], [0, '']);
    assert.equal(JSON.parse((await rapport(['status', '--json'], { cwd: third })).out).repository.id, id);
    const branch = ['task', 'add', 'T', '--project', 'Site', '--branch'];
    assert.equal((await rapport([...branch, 'feature/t'])).code, 0);
    assertSentence(await rapport([...branch, 'feature/u', '--repo', copy]), /does not belong to the project "Site"/);
  });

  it('refuses what makes no sense', async () => {
    const { rapport, task } = await furnished();
    assertSentence(
      await rapport(['mark', '--from', '2026-06-18T10:00', '--to', '2026-06-18T10:00', '--task', task]),
      /must end after it starts/,
    );
    assertSentence(await rapport(['hours', '--from', '2026-06-18', '--to', '2026-06-17']), /--to must be after --from/);
    assertSentence(await rapport(['client', 'set', '\n']), /A client's name cannot be empty/);
    assertSentence(await rapport(['task', 'add', '  ', '--project', 'Site']), /A task's title cannot be empty/);
    assertSentence(
      await rapport(['project', 'add', 'site', '--client', 'Flora', '--repo', '.'], { cwd: makeRepo().root }),
      /has a project "site" already/,
    );
    assertSentence(await rapport(['update', '--project', 'Nope']), /There is no project "Nope"; there are: Site/);
    const nothing = await rapportIn(join(makeFolder(), 'new'))(['undo']);
    assertSentence(nothing, /There is nothing to undo/);
  });

  it('tells a bug from a failure, with its stack only when asked', () => {
    const bug = new TypeError('x is\nundefined');
    const { exitCode, message } = failureOf(bug, false);
    assert.equal(exitCode, 1);
    assert.equal(message, 'this is a bug in Rapport: x is undefined (RAPPORT_DEBUG=1 shows where).');
    assert.match(failureOf(bug, true).message ?? '', /\n {4}at /);
  });
});
