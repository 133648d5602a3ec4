import assert from 'node:assert/strict';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gitEnvironment, makeFolder, removeTestFolders, repoAt } from '../support/repo.ts';
import { type Rapport, rapportIn } from './rapport.ts';

const HOUR = 3_600_000;

describe('rapport demo', function () {
  // Many processes, one after the other, on a machine that may be busy.
  this.timeout(60_000);
  let folder: string;
  let rapport: Rapport;

  before(async () => {
    folder = join(makeFolder(), 'demo');
    rapport = rapportIn(join(folder, 'home'));
    const { code, out, err } = await rapport(['demo', folder]);
    assert.deepEqual([code, err], [0, '']);
    assert.ok(out.includes(`export RAPPORT_HOME=${join(folder, 'home')}`), out);
  });
  after(removeTestFolders);

  it('makes three weeks of sensible hours', async () => {
    const { out, err } = await rapport(['hours', '--by', 'day', '--json']);
    assert.equal(err, '');
    const { total_ms, unassigned_ms, rows } = JSON.parse(out);
    assert.equal(rows.length, 16);
    for (const { key, ms } of rows) assert.ok(ms > HOUR && ms < 5 * HOUR, key);
    assert.ok(total_ms > 40 * HOUR && total_ms < 50 * HOUR);
    assert.ok(unassigned_ms > 0.5 * HOUR && unassigned_ms < HOUR);
    const tasks = JSON.parse((await rapport(['task', 'list', '--json'])).out);
    assert.equal(tasks.length, 12);
    const states = new Set(tasks.map(({ state }: { state: string }) => state));
    assert.equal(states.size, 7);
  });

  it('gives a note that reads well', async () => {
    const { code, out, err } = await rapport(['update', '--project', 'Flora site', '--format', 'text']);
    assert.deepEqual([code, err], [0, '']);
    assert.match(
      out,
      /^To: .+\nSubject: \[Flora site\] Status, Thu 18 June: launch on schedule, 2 questions\n\nHello Anna,\n/,
    );
    assert.match(out, /1\. Slideshow: high priority, .+; ready Wed 24 June\.\n/);
    assert.match(out, /2\. News page: .*moved to Fri 26 June because we put the slideshow first\.\n/);
    assert.match(out, /3\. Phones and tablets: two small layout problems, fixed by Thu 25 June\.\n/);
    assert.match(out, /\nIvan Petrov, web developer, North Studio/);
  });

  it('has a real repository, clean, on a branch of a task in work', async () => {
    const root = join(folder, 'repo');
    const repo = repoAt(root, gitEnvironment(makeFolder()));
    assert.equal(repo.git('status', '--porcelain'), '');
    assert.equal(repo.git('fsck', '--strict').trim(), '');
    assert.equal(repo.git('log', '--all', '--format=%an <%ae>').split('\n').length, 23);
    assert.equal(repo.git('log', '--merges', '--format=%s').split('\n').length, 4);
    const status = JSON.parse((await rapport(['status', '--json'], { cwd: root })).out);
    assert.equal(status.branch, 'feature/captions');
    assert.equal(status.task.title, 'Captions under the photos');
    assert.deepEqual(
      status.today.map(({ title }: { title: string }) => title),
      ['Captions under the photos', 'Page of one news item'],
    );
  });

  it('leaves nothing for the doctor to find, and the same story every time', async () => {
    const doctor = await rapport(['doctor', '--json']);
    assert.equal(doctor.code, 0, doctor.out + doctor.err);
    const again = join(makeFolder(), 'again');
    await rapport(['demo', again]);
    const other = rapportIn(join(again, 'home'));
    for (const args of [['hours', '--json'], ['task', 'list'], ['update'], ['update', '--json']]) {
      assert.equal((await other(args)).out, (await rapport(args)).out, args.join(' '));
    }
  });

  it('takes any moment for now: a weekend, the small hours, another zone', async () => {
    for (const [now, TZ] of [
      ['2026-03-29T12:00:00+02:00', 'Europe/Berlin'],
      ['2026-01-01T00:30:00+13:00', 'Pacific/Auckland'],
      ['2026-11-02T23:59:00-05:00', 'America/New_York'],
    ] as const) {
      const dir = join(makeFolder(), 'demo');
      const env = { TZ };
      const made = await rapport(['demo', dir, '--now', now, '--json'], { env });
      assert.deepEqual([made.code, made.err], [0, ''], now);
      const { home } = JSON.parse(made.out);
      const update = await rapport(['update', '--home', home, '--now', now], { env });
      assert.match(update.out, /launch on schedule, 2 questions\n/, now);
    }
  });

  it('touches no folder that has something in it', async () => {
    const full = makeFolder();
    writeFileSync(join(full, 'mine.txt'), 'mine');
    const { code, err } = await rapport(['demo', full]);
    assert.equal(code, 1);
    assert.match(err, /^rapport: .+ is not empty; name a folder that is empty or not there yet\.\n$/);
    assert.deepEqual(readdirSync(full), ['mine.txt']);
    assert.match((await rapport(['demo', join(full, 'mine.txt')])).err, /is no folder\.\n$/);
    const noGit = join(makeFolder(), 'demo');
    const failed = await rapport(['demo', noGit], { env: { PATH: makeFolder() } });
    assert.deepEqual([failed.code, failed.err], [1, 'rapport: Git is not installed, or not on the PATH.\n']);
    assert.deepEqual(readdirSync(noGit), []);
  });
});
