import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { appendFileSync, chmodSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { journalOf } from '../../src/ledger/home.ts';
import { openTestBook, recordJob, recordWork } from '../support/book.ts';
import { makeFolder, removeTestFolders } from '../support/repo.ts';
import { type Rapport, rapportIn } from './rapport.ts';

const AT = '2026-03-02T09:00:00Z';

/** A home with an hour of work; `journal`: the one of this machine that has it, relative to the home. */
async function homeWithWork(): Promise<{ readonly rapport: Rapport; readonly home: string; readonly journal: string }> {
  const home = makeFolder();
  const { book } = await openTestBook(home);
  await recordJob(book);
  await recordWork(book, 0, 60);
  const journal = journalOf({ kind: 'activity', client: 'flora' }, book.device, AT);
  return { rapport: rapportIn(home, AT), home, journal };
}

describe('rapport doctor', () => {
  after(removeTestFolders);

  it('names the lines that cannot be read; --repair moves them aside and changes nothing else', async () => {
    const { rapport, home, journal } = await homeWithWork();
    appendFileSync(join(home, journal), 'garbage\n\n{"v":1,"id":"torn');
    const hours = await rapport(['hours', '--json']);
    const sick = await rapport(['doctor']);
    assert.equal(sick.code, 1);
    assert.ok(sick.out.includes(`${journal}:3 not JSON`) && sick.out.includes(`${journal}:5 not JSON`), sick.out);
    assert.equal(sick.err, 'rapport: 2 problems were found.\n');

    const { code, out, err } = await rapport(['doctor', '--repair']);
    assert.deepEqual([code, err], [0, '']);
    const [, aside = ''] = /: lines 3, 5, now in (aside\/\S+\.txt)\n/.exec(out) ?? [];
    assert.equal(readFileSync(join(home, aside), 'utf8'), 'garbage\n{"v":1,"id":"torn\n');
    assert.deepEqual(await rapport(['hours', '--json']), { ...hours, err: '' });

    const healed = readFileSync(join(home, journal), 'utf8');
    const again = await rapport(['doctor', '--repair', '--json']);
    assert.equal(again.code, 0);
    assert.deepEqual(JSON.parse(again.out).repaired, { moved: [], closed: [] });
    assert.equal(readFileSync(join(home, journal), 'utf8'), healed);
  });

  it('--repair closes the home to others on the machine', async function () {
    // There are no such permissions.
    if (process.platform === 'win32') this.skip();
    const { rapport, home, journal } = await homeWithWork();
    chmodSync(home, 0o755);
    chmodSync(join(home, journal), 0o644);
    assert.deepEqual(JSON.parse((await rapport(['doctor', '--json'])).out).too_open, ['.', journal]);
    const { code, out } = await rapport(['doctor', '--repair']);
    assert.equal(code, 0);
    assert.ok(out.includes(`Yours alone again:\n  .\n  ${journal}\n`), out);
  });

  it('does not wait for ever for a pipe where a file should be', async function () {
    // There are none in folders.
    if (process.platform === 'win32') this.skip();
    const { rapport, home, journal } = await homeWithWork();
    const pipe = (path: string) => execFileSync('mkfifo', ['-m', '600', join(home, path)]);
    mkdirSync(join(home, 'live'), { recursive: true, mode: 0o700 });
    pipe('live/x.json');
    assert.equal((await rapport(['doctor'])).code, 0);
    for (const path of [journal, 'device.json']) {
      rmSync(join(home, path));
      pipe(path);
      for (const args of [['doctor'], ['doctor', '--repair']]) {
        const { code, err } = await rapport(args);
        assert.equal(code, 1);
        assert.match(err, /^rapport: Rapport (cannot read|could not mend) [^\n]+: it is no file\.\n$/);
      }
    }
    assert.ok(!readdirSync(home).includes('aside'));
  });
});
