/** What goes to the bookkeeping, made of the same hours by the bundled command. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import papa from 'papaparse';
import { openTestBook, recordJob, recordWork, testClock } from '../support/book.ts';
import { iso, MINUTE } from '../support/events.ts';
import { makeFolder, removeTestFolders } from '../support/repo.ts';
import { type Rapport, rapportIn } from './rapport.ts';

describe('rapport timesheet, rapport calendar', function () {
  this.timeout(60_000);
  let rapport: Rapport;

  before(async () => {
    const home = join(makeFolder(), 'home');
    const { book } = await openTestBook(home, testClock());
    await recordJob(book);
    await book.record([
      { type: 'project.set', project: 'site', rate_amount: 50, rate_currency: 'EUR' },
      { type: 'task.set', task: 'slides', title: '=HYPERLINK("x")' },
    ]);
    await recordWork(book, -31 * 24 * 60, -31 * 24 * 60 + 60, { task: 'slides' });
    await recordWork(book, 0, 8, { task: 'slides' });
    await recordWork(book, 60, 68, { task: 'list' });
    await recordWork(book, 120, 126, { branch: 'other' });
    const call = { task: 'list', from: iso(180), to: iso(200), note: 'a call with Anna', zone: 'UTC' };
    await book.record([
      { type: 'mark.set', mark: 'm', ...call },
      { type: 'note.set', note: 'n', task: 'slides', from: iso(0), to: iso(5), text: 'arrows', zone: 'UTC' },
    ]);
    rapport = rapportIn(home, '2026-03-10T12:00:00Z');
  });
  after(removeTestFolders);

  async function ok(...args: readonly string[]): Promise<string> {
    const { code, out, err } = await rapport(args);
    assert.deepEqual({ code, err }, { code: 0, err: '' }, `${args.join(' ')}\n${out}`);
    return out;
  }

  it('is this month by day and task, exact', async () => {
    assert.equal(
      await ok('timesheet'),
      [
        'Day         Project  Component  Task             Hours      Amount  Notes',
        '2026-03-02  Site     News       List of news      0:28   23.33 EUR  a call with Anna',
        '2026-03-02  Site     Slider     =HYPERLINK("x")   0:08    6.67 EUR  arrows',
        '2026-03-02  Site                Unassigned        0:06  not billed',
        'Total                                             0:42   30.00 EUR',
        '',
      ].join('\n'),
    );
  });

  it('is rounded as one is asked to, and says from what', async () => {
    const round = ['timesheet', '--round', 'up'];
    const totals = async (...args: readonly string[]) => {
      const { exact_ms, rounded_ms, amounts } = JSON.parse(await ok(...round, '--json', ...args));
      return [exact_ms / MINUTE, rounded_ms / MINUTE, amounts];
    };
    const euros = (amount: string) => [{ amount, currency: 'EUR' }];
    assert.deepEqual(await totals(), [42, 60, euros('37.50')]);
    assert.deepEqual(await totals('--per', 'segment'), [42, 75, euros('50.00')]);
    assert.deepEqual(await totals('--per', 'day'), [42, 60, euros('37.50')]);
    assert.deepEqual(await totals('--per', 'day', '--minutes', '30'), [42, 90, euros('50.00')]);
    assert.deepEqual(await totals('--minutes', '6', '--billable-only'), [36, 42, euros('35.00')]);
    assert.match(await ok(...round), /Exact {2}Hours +Amount/);
    assert.match(await ok(...round), /List of news +0:28 +0:30 +25\.00 EUR/);
    const hours = JSON.parse(await ok('hours', '--from', '2026-03-01', '--json'));
    assert.equal(hours.total_ms, 42 * MINUTE);
  });

  it('as CSV has a line for each row and columns that add up, and no formula', async () => {
    const text = await ok('timesheet', '--from', '2026-01-01', '--project', 'Site', '--csv', '--by', 'task');
    const { data } = papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
    assert.deepEqual(data[1], {
      day: '',
      client: 'Flora',
      project: 'Site',
      component: 'Slider',
      task: `'=HYPERLINK("x")`,
      notes: 'arrows',
      billable: 'yes',
      exact_ms: String(68 * MINUTE),
      rounded_ms: String(68 * MINUTE),
      hours: '1.13',
      rate: '50',
      amount: '56.67',
      currency: 'EUR',
    });
    const { amounts } = JSON.parse(await ok('timesheet', '--from', '2026-01-01', '--json', '--by', 'task'));
    const sum = data.reduce((sum, { amount }) => sum + Math.round(Number(amount) * 100), 0);
    assert.equal(amounts[0].amount, (sum / 100).toFixed(2));
  });

  it('leaves out what is not billed, once a task says so', async () => {
    await ok('task', 'set', 'List of news', '--not-billable');
    const tasks = JSON.parse(await ok('task', 'list', '--json'));
    assert.deepEqual(
      tasks.map(({ title, billable }: Record<string, unknown>) => `${title} ${billable}`),
      ['List of news false', '=HYPERLINK("x") true'],
    );
    const billed = async () => JSON.parse(await ok('timesheet', '--billable-only', '--json')).rows.length;
    assert.equal(await billed(), 1);
    await ok('task', 'set', 'List of news', '--billable');
    assert.equal(await billed(), 2);
  });

  it('refuses what makes no sense', async () => {
    const half = await rapport(['timesheet', '--minutes', '6']);
    assert.deepEqual([half.code, half.err.split('\n')[0]], [2, 'error: say how to round, with --round up or nearest']);
    assert.equal((await rapport(['timesheet', '--round', 'up', '--minutes', '7'])).code, 2);
    assert.equal((await rapport(['task', 'set', 'slides', '--billable', '--not-billable'])).code, 2);
    const empty = await rapport(['timesheet', '--from', '2026-03-02', '--to', '2026-03-01']);
    assert.deepEqual([empty.code, empty.err], [1, 'rapport: --to must be after --from.\n']);
    assert.equal(await ok('timesheet', '--from', '2020-01-01', '--to', '2020-01-31'), 'No time is recorded here.\n');
  });

  it('as a calendar has the same events whenever it is made', async () => {
    const events = (text: string) =>
      new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
    const first = events(await ok('calendar', '--from', '2026-03-01'));
    assert.deepEqual(
      first.map(({ summary, startDate, endDate }) => `${startDate.toString()} ${endDate.toString()} ${summary}`),
      [
        '2026-03-02T09:00:00Z 2026-03-02T09:08:00Z =HYPERLINK("x")',
        '2026-03-02T10:00:00Z 2026-03-02T10:08:00Z List of news',
        '2026-03-02T11:00:00Z 2026-03-02T11:06:00Z (unassigned)',
        '2026-03-02T12:00:00Z 2026-03-02T12:20:00Z List of news',
      ],
    );
    const folder = makeFolder();
    const saved = await rapport(
      ['calendar', '--from', '2026-03-01', '--out', 'work.ics', '--now', '2026-03-11T08:00Z'],
      {
        cwd: folder,
      },
    );
    assert.deepEqual([saved.code, saved.out, saved.err], [0, '', '']);
    assert.deepEqual(readdirSync(folder), ['work.ics']);
    const again = events(readFileSync(join(folder, 'work.ics'), 'utf8'));
    assert.deepEqual(
      again.map(({ uid }) => uid),
      first.map(({ uid }) => uid),
    );
    assert.equal(new Set(first.map(({ uid }) => uid)).size, 4);

    const nowhere = await rapport(['calendar', '--out', join(folder, 'none', 'work.ics')]);
    assert.equal(nowhere.code, 1);
    assert.match(nowhere.err, /^rapport: Rapport could not save to .+work\.ics: .+\n$/);
    assert.ok(!existsSync(join(folder, 'none')));
  });
});
