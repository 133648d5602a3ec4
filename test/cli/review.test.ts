/** The review list of the bundled command, and what it stands in the way of. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { openTestBook, recordJob, recordWork, testClock } from '../support/book.ts';
import { iso } from '../support/events.ts';
import { makeFolder, removeTestFolders } from '../support/repo.ts';
import { type Rapport, rapportIn } from './rapport.ts';

describe('rapport review', function () {
  this.timeout(60_000);
  let rapport: Rapport;

  beforeEach(async () => {
    const home = join(makeFolder(), 'home');
    const { book } = await openTestBook(home, testClock());
    await recordJob(book);
    await recordWork(book, 0, 30, { branch: 'feature/slides' });
    await recordWork(book, 60, 70, { branch: 'other' });
    await recordWork(book, 80, 85, { branch: 'other' });
    await recordWork(book, 100, 110, { branch: null, edits: 0 });
    await recordWork(book, -24 * 60, -24 * 60 + 5, { branch: 'x\u001b[31m' });
    await book.record([
      { type: 'timer.start', timer: 'i', task: 'list', from: iso(240), zone: 'UTC' },
      { type: 'timer.stop', timer: 'i', task: 'list', to: iso(480) },
    ]);
    rapport = rapportIn(home, '2026-03-04T12:00:00Z');
  });
  after(removeTestFolders);

  async function ok(...args: readonly string[]): Promise<string> {
    const { code, out, err } = await rapport(args);
    assert.deepEqual({ code, err }, { code: 0, err: '' }, `${args.join(' ')}\n${out}`);
    return out;
  }
  /** The keys of the list by branch or kind. */
  async function keys(): Promise<ReadonlyMap<string, string>> {
    const items = JSON.parse(await ok('review', '--json')) as readonly Record<string, string>[];
    return new Map(items.map(({ key = '', branch, kind = '' }) => [branch ?? kind, key]));
  }
  const fails = async (message: string, ...args: readonly string[]) =>
    assert.deepEqual(await rapport(args), { code: 1, out: '', err: `rapport: ${message}\n` });

  it('is a table by day, the newest first', async () => {
    const list = (await ok('review')).replaceAll(/^[a-z2-9]{5} /gm, '????? ');
    assert.equal(
      list,
      [
        'Key         When            Time  What                                  Suggestion',
        '2026-03-02',
        '?????       9:00–9:30       0:30  no task · site · feature/slides       "Slides move" (called like it)',
        '?????       10:00–10:10 +1  0:15  no task · site · other',
        '?????       10:40–10:50     0:10  reading · site · no branch',
        '?????       13:00–17:00     4:00  timer, nothing seen · "List of news"  stop at 14:00',
        '2026-03-01',
        '?????       9:00–9:05       0:05  no task · site · x [31m',
        '',
      ].join('\n'),
    );
  });

  it('accepts the suggestions of the keys that are typed, as one action', async () => {
    const known = await keys();
    assert.equal(
      await ok('review', '--accept', known.get('feature/slides')!, known.get('timer')!.toUpperCase()),
      'Accepted 2; 3 left.\n',
    );
    assert.match(await ok('hours'), /^Slides move +0:30\n/m);
    assert.match(await ok('hours'), /^List of news +1:00\n/m);
    await ok('undo');
    assert.deepEqual(await keys(), known);
  });

  it('accepts all that has a suggestion, and dismisses what is typed', async () => {
    assert.equal(await ok('review', '--accept-all'), 'Accepted 2; 3 left.\n');
    const known = await keys();
    assert.deepEqual([...known.keys()].toSorted(), ['other', 'reading', 'x\u001b[31m'].toSorted());
    assert.equal(await ok('review', '--dismiss', ...known.values()), 'Dismissed 3; nothing is left.\n');
    assert.equal(await ok('review'), 'Nothing waits for your word.\n');
    assert.equal(await ok('review', '--json'), '[]\n');
  });

  it('does nothing when one of the keys is wrong', async () => {
    const known = await keys();
    const good = known.get('feature/slides')!;
    const gone = 'There is no "1" in the list, or not any more; `rapport review` shows it.';
    await fails(gone, 'review', '--accept', good, '1');
    await fails(gone, 'review', '--dismiss', good, '1');
    const other = known.get('other')!;
    const silent = `Nothing is suggested for ${other}; say what it was with \`rapport mark\`, or dismiss it.`;
    await fails(silent, 'review', '--accept', good, other);
    assert.equal((await rapport(['review', '--accept', good, '--dismiss', good])).code, 2);
    assert.deepEqual(await keys(), known);
  });

  it('goes before an update is sent, and nothing of that goes down a pipe', async () => {
    const doubt =
      'The timer on "List of news" ran for 4:00 on 2026-03-02 while nothing was seen of you; say in the review list (`rapport review`) what is right, and write the update again.';
    await fails(doubt, 'update', '--mark-sent');
    assert.match((await rapport(['update'])).err, /^rapport: The timer on "List of news" ran for 4:00/m);
    await ok('review', '--dismiss', (await keys()).get('timer')!);
    const sent = await rapport(['update', '--mark-sent', '--anyway', 'the client knows us']);
    assert.equal(sent.code, 0, sent.err);
    assert.match(sent.out, /Hours:\*\* 4 so far/);
  });
});
