import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { State } from '../../src/domain/entityStore.ts';
import type { Fact } from '../../src/domain/events.ts';
import { Fold } from '../../src/domain/fold.ts';
import { decimalOf } from '../../src/domain/money.ts';
import { ROUNDING_MODES, ROUNDING_STEPS, ROUNDING_UNITS, type Rounding, roundTo } from '../../src/domain/rounding.ts';
import {
  makeTimesheet,
  pickRows,
  type SheetNote,
  type SheetRow,
  type SheetSegment,
  sumDays,
  type Timesheet,
} from '../../src/domain/timesheet.ts';
import { DAY, HOUR, MINUTE, stamper } from '../support/events.ts';
import { RUNS } from '../support/runs.ts';

/** Two clients; "slides" and "list" of the site are billed, its "talk" is not, the shop has no rate. */
const FACTS: readonly Fact[] = [
  { type: 'client.set', client: 'flora', name: 'Flora' },
  { type: 'client.set', client: 'oak', name: 'Oak' },
  { type: 'project.set', project: 'site', client: 'flora', name: 'Site', rate_amount: 50.5, rate_currency: 'EUR' },
  { type: 'project.set', project: 'shop', client: 'oak', name: 'Shop' },
  { type: 'component.set', component: 'slider', project: 'site', name: 'Slider', order: 1 },
  { type: 'task.set', task: 'slides', project: 'site', component: 'slider', title: 'Slides move', order: 1 },
  { type: 'task.set', task: 'list', project: 'site', component: 'slider', title: 'List', order: 2 },
  { type: 'task.set', task: 'talk', project: 'site', title: 'Talks', billable: false, order: 3 },
  { type: 'task.set', task: 'cart', project: 'shop', title: 'Cart', order: 1 },
];

function stateOf(facts: readonly Fact[]): State {
  const fold = new Fold();
  const stamp = stamper();
  for (const fact of facts) fold.add(stamp(fact));
  return fold.state;
}

const state = stateOf(FACTS);

/** Minutes after DAY. */
function segment(start: number, end: number, task: string | null, fields: Partial<SheetSegment> = {}): SheetSegment {
  const project = task === null ? 'site' : (state.tasks.get(task)?.project ?? null);
  const at = { start: DAY + start * MINUTE, end: DAY + end * MINUTE };
  return { ...at, person: 'me', project, task, source: 'auto', zone: 'UTC', ...fields };
}

function note(from: number, to: number, text: string, task?: string): SheetNote {
  const range = { person: 'me', from: DAY + from * MINUTE, to: DAY + to * MINUTE, text };
  return task === undefined ? range : { ...range, task };
}

/** "day task exact rounded amount", in minutes. */
function show({ rows }: Timesheet): readonly string[] {
  return rows.map(({ day, task, exactMs, roundedMs, amount }) =>
    [
      day?.slice(5) ?? 'all',
      task?.id ?? '-',
      exactMs / MINUTE,
      roundedMs / MINUTE,
      amount === null ? '-' : decimalOf(amount),
    ].join(' '),
  );
}

const QUARTERS = { mode: 'up', minutes: 15, per: 'task' } as const;

describe('a timesheet', () => {
  it('has a row for each day and task, in the order of the board, unassigned time last', () => {
    const segments = [
      segment(0, 10, null),
      segment(10, 30, 'list'),
      segment(30, 60, 'slides'),
      segment(60, 65, 'list'),
    ];
    const sheet = makeTimesheet([...segments, segment(24 * 60, 24 * 60 + 6, 'cart')], [], state, null);
    assert.deepEqual(show(sheet), [
      '03-02 slides 30 30 25.25',
      '03-02 list 25 25 21.04',
      '03-02 - 10 10 -',
      '03-03 cart 6 6 -',
    ]);
    const [first] = sheet.rows;
    assert.deepEqual([first?.client?.name, first?.project?.name, first?.component?.name], ['Flora', 'Site', 'Slider']);
    assert.deepEqual(sheet.amounts, [{ minor: 4629, currency: 'EUR' }]);
  });

  it('bills what a task says is billed, and nothing that is not assigned or not known', () => {
    const sheet = makeTimesheet(
      [
        segment(0, 60, 'slides'),
        segment(60, 90, 'talk'),
        segment(90, 100, null),
        segment(100, 110, 'lost', { project: 'site' }),
      ],
      [],
      state,
      null,
    );
    assert.deepEqual(sheet.rows.map(({ billable, exactMs }) => `${billable} ${exactMs / MINUTE}`).toSorted(), [
      'false 20',
      'false 30',
      'true 60',
    ]);
    assert.deepEqual(show(pickRows(sheet, ({ billable }) => billable)), ['03-02 slides 60 60 50.50']);
  });

  it('splits at midnight in the zone in which the time was recorded', () => {
    const late = { zone: 'Asia/Tokyo' };
    const sheet = makeTimesheet([segment(5.5 * 60, 6.5 * 60, 'slides', late)], [], state, null);
    assert.deepEqual(show(sheet), ['03-02 slides 30 30 25.25', '03-03 slides 30 30 25.25']);
  });

  it('rounds each unbroken piece of time, whatever the branch was in it', () => {
    const segments = [segment(0, 8, 'slides'), segment(8, 14, 'slides'), segment(20, 21, 'slides')];
    const sheet = makeTimesheet(segments, [], state, { ...QUARTERS, per: 'segment' });
    assert.deepEqual(show(sheet), ['03-02 slides 15 30 25.25']);
  });

  it('never takes two persons’ or two tasks’ pieces for one', () => {
    const segments = [segment(0, 8, 'slides'), segment(8, 14, 'slides', { person: 'olga' }), segment(14, 15, 'list')];
    const sheet = makeTimesheet(segments, [], state, { ...QUARTERS, per: 'segment' });
    assert.deepEqual(show(sheet), ['03-02 slides 14 30 25.25', '03-02 list 1 15 12.63']);
  });

  it('rounds a day’s time on a task', () => {
    const sheet = makeTimesheet([segment(0, 8, 'slides'), segment(20, 28, 'slides')], [], state, QUARTERS);
    assert.deepEqual(show(sheet), ['03-02 slides 16 30 25.25']);
  });

  it('rounds a day as a whole, and its rows add up to it', () => {
    const segments = [segment(0, 20, 'slides'), segment(20, 32, 'list')];
    const sheet = makeTimesheet(segments, [], state, { ...QUARTERS, per: 'day' });
    assert.deepEqual(show(sheet), ['03-02 slides 20 28 23.57', '03-02 list 12 17 14.31']);
    assert.equal(sheet.roundedMs, 45 * MINUTE);
  });

  it('rounds the billed part of a project’s day by itself', () => {
    const segments = [segment(0, 20, 'slides'), segment(20, 31, 'talk'), segment(31, 32, 'cart')];
    const sheet = makeTimesheet(segments, [], state, { ...QUARTERS, per: 'day' });
    assert.deepEqual(show(sheet), ['03-02 cart 1 15 -', '03-02 slides 20 30 25.25', '03-02 talk 11 15 -']);
  });

  it('has the notes on its time, each once', () => {
    const segments = [
      segment(0, 10, 'slides'),
      segment(10, 20, 'list', { source: 'mark' }),
      segment(20, 30, 'slides'),
      segment(40, 50, 'list'),
    ];
    const notes = [
      note(25, 45, 'over two'),
      note(0, 30, 'arrows'),
      note(10, 20, 'a call', 'list'),
      note(20, 25, 'painted over', 'slides'),
      note(10, 20, 'of an earlier mark', 'slides'),
      note(30, 40, 'in the break'),
      { ...note(0, 50, 'of somebody else'), person: 'olga' },
    ];
    const sheet = makeTimesheet(segments, notes, state, null);
    assert.deepEqual(
      sheet.rows.map(({ notes }) => notes),
      [
        ['arrows', 'over two'],
        ['arrows', 'a call', 'over two'],
      ],
    );
  });

  it('leaves words with the task that they were written about while it has any of their time', () => {
    const segments = [segment(0, 10, 'slides'), segment(10, 20, 'list')];
    const sheet = (about: string) =>
      makeTimesheet(segments, [{ ...note(0, 20, 'call with Anna'), about }], state, null).rows.map(
        ({ task, notes }) => [task?.id, ...notes],
      );
    assert.deepEqual(sheet('slides'), [['slides', 'call with Anna'], ['list']]);
    assert.deepEqual(sheet('list'), [['slides'], ['list', 'call with Anna']]);
    // All of its time is others' now: the words are still what was done then.
    assert.deepEqual(sheet('talk'), [
      ['slides', 'call with Anna'],
      ['list', 'call with Anna'],
    ]);
  });

  it('by task has the sums of its days, rounded by day', () => {
    const segments = [segment(0, 8, 'slides'), segment(8, 9, null), segment(24 * 60, 24 * 60 + 20, 'slides')];
    const sheet = sumDays(makeTimesheet(segments, [note(0, 1, 'a'), note(1440, 1441, 'b')], state, QUARTERS));
    assert.deepEqual(show(sheet), ['all slides 28 45 37.88', 'all - 1 15 -']);
    assert.deepEqual(sheet.rows[0]?.notes, ['a', 'b']);
  });
});

describe('a timesheet, for every input', () => {
  const piece = fc.record({
    gap: fc.nat(3 * HOUR),
    length: fc.integer({ min: 1, max: 3 * HOUR }),
    task: fc.constantFrom('slides', 'list', 'talk', 'cart', 'lost', null),
    zone: fc.constantFrom('UTC', 'Asia/Tokyo', 'America/New_York'),
  });
  /** Disjoint and in order of time. */
  const segments = fc.array(piece, { maxLength: 15 }).map((pieces) => {
    let end = DAY;
    return pieces.map(({ gap, length, task, zone }): SheetSegment => {
      const start = end + gap;
      end = start + length;
      return segment((start - DAY) / MINUTE, (end - DAY) / MINUTE, task, { start, end, zone });
    });
  });
  const rounding: fc.Arbitrary<Rounding> = fc.record({
    mode: fc.constantFrom(...ROUNDING_MODES),
    minutes: fc.constantFrom(...ROUNDING_STEPS),
    per: fc.constantFrom(...ROUNDING_UNITS),
  });
  const lengthOf = (segments: readonly SheetSegment[]) =>
    segments.reduce((sum, { start, end }) => sum + end - start, 0);
  const byDay = (rows: readonly SheetRow[]) =>
    Object.values(
      Object.groupBy(rows, ({ day, project, billable }) => JSON.stringify([day, project?.id, billable])),
    ) as SheetRow[][];

  it('without rounding is exact to the millisecond', () => {
    const property = fc.property(segments, (segments) => {
      const sheet = makeTimesheet(segments, [], state, null);
      assert.equal(sheet.exactMs, lengthOf(segments));
      assert.equal(sheet.roundedMs, sheet.exactMs);
      for (const { exactMs, roundedMs } of sheet.rows) assert.equal(roundedMs, exactMs);
    });
    fc.assert(property, { numRuns: RUNS });
  });

  it('is rounded by what was asked for, and the columns add up', () => {
    const property = fc.property(segments, rounding, (segments, rounding) => {
      const sheet = makeTimesheet(segments, [], state, rounding);
      assert.equal(sheet.exactMs, lengthOf(segments));
      const sum = sheet.rows.reduce((sum, { roundedMs }) => sum + roundedMs, 0);
      assert.equal(sheet.roundedMs, sum);
      const minor = sheet.rows.reduce((sum, { amount }) => sum + (amount?.minor ?? 0), 0);
      assert.equal(sheet.amounts[0]?.minor ?? 0, minor);
      for (const { roundedMs } of sheet.rows) assert.ok(roundedMs >= 0);
      const units = rounding.per === 'day' ? byDay(sheet.rows) : sheet.rows.map((row) => [row]);
      for (const rows of units) {
        const exact = rows.reduce((sum, { exactMs }) => sum + exactMs, 0);
        const rounded = rows.reduce((sum, { roundedMs }) => sum + roundedMs, 0);
        assert.equal(rounded % (rounding.minutes * MINUTE), 0);
        if (rounding.mode === 'up') assert.ok(rounded >= exact);
        if (rounding.per !== 'segment') assert.equal(rounded, roundTo(rounding, exact));
      }
      const byTask = sumDays(sheet);
      assert.deepEqual(
        [byTask.exactMs, byTask.roundedMs, byTask.amounts],
        [sheet.exactMs, sheet.roundedMs, sheet.amounts],
      );
    });
    fc.assert(property, { numRuns: RUNS });
  });

  it('has the same figures for a project, whatever else is on the sheet', () => {
    const property = fc.property(segments, rounding, (segments, rounding) => {
      const all = makeTimesheet(segments, [], state, rounding);
      const own = segments.filter(({ project }) => project === 'site');
      assert.deepEqual(
        pickRows(all, ({ project }) => project?.id === 'site'),
        makeTimesheet(own, [], state, rounding),
      );
      const billed = segments.filter(({ task }) => task !== null && state.tasks.get(task)?.billable === true);
      assert.deepEqual(
        pickRows(all, ({ billable }) => billable),
        makeTimesheet(billed, [], state, rounding),
      );
    });
    fc.assert(property, { numRuns: RUNS });
  });
});
