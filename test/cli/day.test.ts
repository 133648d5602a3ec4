/** A day on the command line: seen, explained, corrected, and each step taken back and brought back. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Book } from '../../src/app/book.ts';
import { openTestBook, recordJob, recordWork } from '../support/book.ts';
import { iso, MINUTE } from '../support/events.ts';
import { makeFolder, removeTestFolders } from '../support/repo.ts';
import { type Rapport, rapportIn } from './rapport.ts';

/** Monday evening in Berlin, where it is 10:00 at minute 0. */
const NOW = '2026-03-02T18:00:00+01:00';

describe('rapport day, explain, add, note, pause and redo', function () {
  this.timeout(60_000);
  let rapport: Rapport;
  let book: Book;

  beforeEach(async () => {
    const home = join(makeFolder(), 'home');
    ({ book } = await openTestBook(home));
    await recordJob(book);
    await recordWork(book, 0, 30, { task: 'slides', zone: 'Europe/Berlin' });
    await recordWork(book, 34, 60, { task: 'slides', zone: 'Europe/Berlin' });
    await recordWork(book, 90, 100, { zone: 'Europe/Berlin' });
    await recordWork(book, 200, 210, { repository: 'x', edits: 0, zone: 'Europe/Berlin' });
    rapport = rapportIn(home, NOW);
  });
  after(removeTestFolders);

  async function ok(...args: readonly string[]): Promise<string> {
    const { code, out, err } = await rapport(args);
    assert.deepEqual({ code, err }, { code: 0, err: '' }, `${args.join(' ')}\n${out}`);
    return out.replace(/\n$/, '');
  }

  /** Runs what must fail and returns the sentence. */
  async function refused(...args: readonly string[]): Promise<string> {
    const { code, err } = await rapport(args);
    assert.equal(code, 1, err);
    return err;
  }

  /** "10:00 11:00 work" of each row, spaces made one. */
  async function rows(): Promise<readonly string[]> {
    const lines = (await ok('day')).split('\n');
    return lines.filter((line) => /^\d\d:\d\d/.test(line)).map((line) => line.replaceAll(/ +/g, ' '));
  }

  it('shows a day as a table', async () => {
    assert.equal(
      await ok('day'),
      [
        '2026-03-02',
        'From   To     What     Task                     Note  Time',
        '10:00  11:00  work     Slides move                    1:00',
        '11:00  11:30  away                                    0:30',
        '11:30  11:40  work     (unassigned) site, main        0:10',
        '11:40  13:20  away                                    1:40',
        '13:20  13:30  reading  main                           0:10',
        'Counted 1:10',
        'Unassigned of it 0:10',
        'Not counted: reading 0:10',
        'Not counted: away 2:10',
      ].join('\n'),
    );
    assert.equal(await ok('day', 'yesterday'), 'Nothing is recorded on 2026-03-01.');
    assert.equal(await ok('day', '2026-03-02', '--now', '2026-03-09T09:00:00Z'), await ok('day', 'Today'));
    assert.match(await ok('day', '--idle', '30'), /^10:00 {2}11:30 {2}work/m);
  });

  it('shows a day as JSON', async () => {
    const day = JSON.parse(await ok('day', '--json'));
    assert.deepEqual(
      [day.day, day.start, day.end, day.counted_ms, day.unassigned_ms, day.reading_ms, day.away_ms],
      [
        '2026-03-02',
        '2026-03-01T23:00:00.000Z',
        '2026-03-02T23:00:00.000Z',
        70 * MINUTE,
        10 * MINUTE,
        10 * MINUTE,
        130 * MINUTE,
      ],
    );
    assert.deepEqual(day.entries[0], {
      start: iso(0),
      end: iso(60),
      kind: 'work',
      task: 'slides',
      repository: 'r',
      branch: 'main',
      statement: null,
      note: null,
      running: false,
    });
  });

  it('takes no other word for a day', async () => {
    const { code, err } = await rapport(['day', 'someday']);
    assert.equal(code, 2);
    assert.match(err, /Expected a day like 2026-06-30, "today" or "yesterday"\./);
    assert.match((await rapport(['day', '2026-02-30'])).err, /There is no such day\./);
  });

  it('explains where a total comes from', async () => {
    assert.equal(
      await ok('explain'),
      [
        '1h 10m counts.',
        '1h 6m were seen in the editor.',
        '4m were gaps of at most 5 min between signs of work.',
        '10m were reading where nothing was changed or run in that session; they do not count.',
        '2h 10m were gaps longer than the idle limit of 5 min; they do not count.',
        '',
        'When         Time           Why',
        '10:00–10:30  0:30  counted  Slides move: seen at work in site: main',
        '10:30–10:34  0:04  counted  Slides move: a gap within the idle limit; it goes with site: main',
        '10:34–11:00  0:26  counted  Slides move: seen at work in site: main',
        '11:00–11:30  0:30           a gap longer than the idle limit',
        '11:30–11:40  0:10  counted  Unassigned: seen at work in site: main',
        '11:40–13:20  1:40           a gap longer than the idle limit',
        '13:20–13:30  0:10           looking only in main: nothing was changed or run there in this session',
        '',
        'Idle limit  Would count',
        '1 min              1:06',
        '2 min              1:06',
        '3 min              1:06',
        '5 min              1:10  in force',
        '10 min             1:10',
        '15 min             1:10',
        '30 min             1:40',
      ].join('\n'),
    );
  });

  it('explains a task, what is unassigned, a project, any range, with any idle limit', async () => {
    const counted = async (...args: readonly string[]) =>
      JSON.parse(await ok('explain', '--json', ...args)).counted_ms / MINUTE;
    assert.equal(await counted('--task', 'Slides move'), 60);
    assert.equal(await counted('--unassigned'), 10);
    assert.equal(await counted('--component', 'Slider'), 60);
    assert.match(await refused('explain', '--component', 'Nothing'), /There is no component "Nothing"/);
    assert.equal(await counted('--project', 'Site'), 70);
    assert.equal(await counted('--project', 'Site', '--idle', '3'), 66);
    assert.equal(await counted('--from', '2026-03-02T10:15', '--to', '2026-03-02T10:32'), 17);
    assert.equal(await counted('--to', '2026-03-01'), 0);
    const { pieces, other_limits } = JSON.parse(await ok('explain', '--unassigned', '--json'));
    assert.deepEqual(
      pieces.map(({ start, why, repository }: Record<string, unknown>) => [start, why, repository]),
      [
        [iso(90), 'stretch', 'r'],
        [iso(200), 'reading', 'x'],
      ],
    );
    assert.deepEqual(other_limits.at(-1), { idle_minutes: 30, counted_ms: 10 * MINUTE });
    await ok('add', '9-10', '--day', '2026-03-01', '--task', 'list');
    const long = await ok('explain', '--from', '2026-03-01');
    assert.match(long, /^Day +When/m);
    assert.match(long, /^2026-03-01 +9:00–10:00 +1:00 +counted +List of news: you said what it was$/m);
  });

  it('adds time in words, and takes it back and brings it back', async () => {
    const said = await ok('add', '14:30-16 call with Anna', '--task', 'List of news');
    assert.equal(said, 'Added 14:30–16:00 (1:30) for "List of news".');
    assert.equal((await rows()).at(-1), '14:30 16:00 mark List of news call with Anna 1:30');
    assert.equal(await ok('undo'), 'Undone: the mark from 2026-03-02 14:30 to 2026-03-02 16:00 ("List of news").');
    assert.equal((await rows()).length, 5);
    assert.equal(await ok('redo'), 'Done again: the mark from 2026-03-02 14:30 to 2026-03-02 16:00 ("List of news").');
    assert.equal((await rows()).length, 6);
    assert.match(await refused('redo'), /^rapport: There is nothing to redo\.\n$/);
    assert.equal(await ok('add', '16-16:30'), 'Added 16:00–16:30 (0:30) without a task.');
    assert.equal((await rows()).at(-1), '16:00 16:30 timer (unassigned) 0:30');
    assert.match(await refused('add', 'a call with Anna'), /No time can be told from that; write it like /);
    assert.match(await refused('add', '17-19 call', '--task', 'list'), /The range ends in the future/);
  });

  it('says what time was, and what was done', async () => {
    await ok('note', 'arrows', '--from', '2026-03-02T10:00', '--to', '2026-03-02T11:00');
    assert.equal((await rows())[0], '10:00 11:00 work Slides move arrows 1:00');
    const files = (await openTestBook(rapport.home)).book.state.notes;
    assert.equal([...files.values()][0]?.task, 'slides');
    assert.equal(await ok('undo'), 'Undone: the note "arrows".');
    assert.equal(await ok('redo'), 'Done again: the note "arrows".');
    await ok('note', '', '--from', '2026-03-02T10:00', '--to', '2026-03-02T11:00');
    assert.equal((await rows())[0], '10:00 11:00 work Slides move 1:00');
    assert.equal(await ok('undo'), 'Undone: taking a note away.');
    await ok('mark', '--from', '2026-03-02T10:00', '--to', '2026-03-02T10:30', '--not-work');
    await ok('mark', '--from', '2026-03-02T15:00', '--to', '2026-03-02T16:00', '--task', 'list', '--note', 'a call');
    const [first, ...others] = await rows();
    assert.equal(first, '10:00 10:30 not work arrows 0:30');
    assert.equal(others.at(-1), '15:00 16:00 mark List of news a call 1:00');
  });

  it('pauses and resumes', async () => {
    const at = (minute: number) => ['--now', iso(minute)];
    assert.match(await ok('pause', ...at(300)), /^Paused; /);
    assert.match(await refused('pause', ...at(310)), /You are on a pause already; `rapport resume` ends it\./);
    assert.match(await ok('day', ...at(330)), /^15:00 {2}15:30… {2}pause/m);
    assert.equal(await ok('resume', ...at(330)), 'The pause since 15:00 is over after 0:30.');
    assert.match(await refused('resume'), /There is no pause to end/);
    assert.equal(await ok('undo'), 'Undone: the end of the pause. You are on a pause since 2026-03-02 15:00.');
    assert.equal((await rows()).at(-1), '15:00 18:00… pause 3:00');
  });

  it('stops a timer when it should have been stopped, and confirms one', async () => {
    await ok('timer', 'start', 'list', '--now', iso(300));
    assert.equal(await ok('timer', 'stop', '--at', '2026-03-02T16:00'), 'Timer stopped after 1:00 on "List of news".');
    assert.equal((await rows()).at(-1), '15:00 16:00 timer List of news 1:00');
    assert.equal(await ok('undo'), 'Undone: stopping the timer. The timer that was started 2026-03-02 15:00 runs.');
    assert.equal(await ok('redo'), 'Done again: stopping the timer.');
    assert.equal(await ok('timer', 'confirm'), 'Timer confirmed after 1:00 on "List of news".');
    assert.equal(await ok('undo'), 'Undone: confirming a timer.');
    const [timer] = (await openTestBook(rapport.home)).book.state.statements;
    assert.equal(await ok('timer', 'confirm', timer?.id ?? ''), 'Timer confirmed after 1:00 on "List of news".');
    assert.match(await refused('timer', 'stop', '--at', '2026-03-02T14:00'), /was started at 15:00/);
    assert.match(await refused('timer', 'confirm', 'nothing'), /There is no timer nothing\./);
  });

  it('takes no time that was added for the timer that is meant', async () => {
    await ok('timer', 'start', 'list', '--now', iso(300));
    await ok('add', '15:10-15:20 call');
    assert.equal(await ok('timer', 'stop', '--at', '2026-03-02T16:00'), 'Timer stopped after 1:00 on "List of news".');
    await ok('add', '8-8:30', '--day', '2026-03-01');
    assert.equal(await ok('timer', 'confirm'), 'Timer confirmed after 1:00 on "List of news".');
    assert.equal(await ok('undo'), 'Undone: confirming a timer.');
    assert.equal(await ok('undo'), 'Undone: the time from 2026-03-01 08:00 to 2026-03-01 08:30 (no task).');
  });

  it('does not lengthen a timer that has ended, unless it is said until when', async () => {
    await ok('timer', 'start', 'list', '--now', iso(300));
    await ok('timer', 'stop', '--now', iso(360));
    const [timer] = (await openTestBook(rapport.home)).book.state.statements;
    const again = await refused('timer', 'stop', timer?.id ?? '');
    assert.match(again, /That timer ended at 2026-03-02 16:00 already; say with --at when /);
    assert.equal((await rows()).at(-1), '15:00 16:00 timer List of news 1:00');
  });
});
