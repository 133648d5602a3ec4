import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Book } from '../../src/app/book.ts';
import { assign, notWork } from '../../src/app/corrections.ts';
import { readDay } from '../../src/app/day.ts';
import { explainRange, explainTotal } from '../../src/app/explain.ts';
import { type Grouping, HoursBook } from '../../src/app/hours.ts';
import { readTimesheet } from '../../src/app/timesheet.ts';
import { Fold } from '../../src/domain/fold.ts';
import { lengthOf } from '../../src/domain/timeline.ts';
import { sumMs } from '../../src/domain/totals.ts';
import type { TotalPart } from '../../src/view/total.ts';
import { recordWork } from '../support/book.ts';
import { minutes, openDayBook } from '../support/day.ts';
import { DAY, iso, MINUTE, stamper } from '../support/events.ts';
import { randomHours } from '../support/randomHours.ts';
import { removeTestFolders } from '../support/repo.ts';
import { RUNS } from '../support/runs.ts';

describe('an explanation', () => {
  after(removeTestFolders);

  async function openExplained() {
    const test = await openDayBook();
    const { book } = test;
    await recordWork(book, 0, 10, { task: 'slides' });
    await recordWork(book, 14, 20, { task: 'slides' });
    await recordWork(book, 28, 40);
    await recordWork(book, 60, 65, { repository: 'n', edits: 0 });
    await assign(book, [minutes(100, 110)], 'slides');
    await notWork(book, [minutes(35, 40)]);
    return test;
  }

  it('says what was seen, bridged, stated and left out', async () => {
    const { book, hours } = await openExplained();
    const { countedMs, seenMs, bridgedMs, statedMs, readingMs, awayMs, notWorkMs } = explainRange(
      book,
      hours,
      minutes(0, 480),
    );
    assert.deepEqual(
      [countedMs, seenMs, bridgedMs, statedMs, readingMs, awayMs, notWorkMs].map((ms) => ms / MINUTE),
      [37, 23, 4, 10, 5, 28, 5],
    );
    assert.equal(countedMs, hours.hours({}, 'task').totalMs);
  });

  it('says what it would be with another idle limit', async () => {
    const { book } = await openExplained();
    const hours = new HoursBook(book, () => ({ idleMs: 4 * MINUTE }));
    const { otherLimits } = explainRange(book, hours, minutes(0, 480));
    assert.deepEqual(
      otherLimits.map(({ idleMinutes, countedMs }) => `${idleMinutes}: ${countedMs / MINUTE}`),
      ['1: 33', '2: 33', '3: 33', '4: 37', '5: 37', '10: 45', '15: 45', '30: 65'],
    );
  });

  it('of a task, of what is unassigned or of a project is of that alone, with the other limits too', async () => {
    const { book, hours } = await openExplained();
    const of = (part: TotalPart) => {
      const { pieces, countedMs, otherLimits } = explainRange(book, hours, minutes(0, 480), part);
      const whys = pieces.map(({ why, start }) => `${(start - DAY) / MINUTE} ${why}`);
      return [countedMs / MINUTE, ...whys, (otherLimits.at(-1)?.countedMs ?? 0) / MINUTE];
    };
    assert.deepEqual(of({ task: 'slides' }), [30, '0 stretch', '10 gap', '14 stretch', '100 mark', 38]);
    assert.deepEqual(of({ task: null }), [7, '28 stretch', '60 reading', 27]);
    assert.deepEqual(of({ project: 'site' }), [37, '0 stretch', '10 gap', '14 stretch', '28 stretch', '100 mark', 65]);
    assert.deepEqual(of({ project: 'shop' }), [0, '60 reading', 0]);
  });

  it('of days is of those days, each in the zone in which it was lived', async () => {
    const { book, hours } = await openExplained();
    await recordWork(book, 10 * 60, 11 * 60, { zone: 'Asia/Tokyo' });
    const of = (first: string, last: string) => {
      const { countedMs, byDay } = explainTotal(book, hours, { days: { first, last } });
      return [countedMs / MINUTE, ...byDay.map(({ day, ms }) => `${day} ${ms / MINUTE}`)];
    };
    // 19:00 in UTC is 4:00 of the next day in Tokyo.
    assert.deepEqual(of('2026-03-02', '2026-03-02'), [37, '2026-03-02 37']);
    assert.deepEqual(of('2026-03-03', '2026-03-09'), [60, '2026-03-03 60']);
    assert.deepEqual(of('2026-03-01', '2026-03-03'), [97, '2026-03-02 37', '2026-03-03 60']);
  });

  it('says what of a total is other people’s', async () => {
    const { book, hours } = await openExplained();
    const stamp = stamper('olga', 'device-2');
    const at = {
      start: iso(0),
      end: iso(15),
      window: 'w',
      repository: 'r',
      branch: 'main',
      task: 'slides',
      zone: 'UTC',
    };
    const counts = { edits: 1, looks: 0, runs: 0, background: 0 };
    book.fold.add(stamp({ type: 'person.email', person: 'olga', email: 'olga@north.example' }));
    book.fold.add(stamp({ type: 'stretch', stretch: 'there', ...at, ...counts }));
    const { countedMs, othersMs } = explainTotal(book, hours, { task: 'slides' });
    assert.deepEqual([countedMs, othersMs], [30 * MINUTE, 15 * MINUTE]);
  });
});

describe('hours, day, explanation, timesheet and calendar, for every input', () => {
  it('are the same to the millisecond', () => {
    const property = fc.property(randomHours, (facts) => {
      const fold = new Fold();
      const stamp = stamper('me');
      for (const fact of facts) fold.add(stamp(fact));
      const clock = { now: () => DAY * 9, zone: () => 'UTC' };
      const book = { fold, state: fold.state, clock, person: 'me' } as Book;
      const hours = new HoursBook(book);
      const rows = (by: Grouping) => new Map(hours.hours({}, by).rows.map(({ key, ms }) => [key, ms]));
      const explained = (part: TotalPart) => explainTotal(book, hours, part);

      const { totalMs } = hours.hours({}, 'task');
      assert.equal(explained({}).countedMs, totalMs);
      for (const part of [{}, { project: 'site' }, { task: null }]) {
        const { countedMs, seenMs, bridgedMs, statedMs, byDay, otherLimits } = explained(part);
        assert.equal(seenMs + bridgedMs + statedMs, countedMs);
        assert.equal(sumOf(byDay), countedMs);
        assert.equal(otherLimits.find(({ idleMinutes }) => idleMinutes === 5)?.countedMs, countedMs);
      }
      for (const [key, ms] of rows('task')) assert.equal(explained({ task: key === '' ? null : key }).countedMs, ms);
      for (const [key, ms] of rows('project')) if (key !== '') assert.equal(explained({ project: key }).countedMs, ms);
      const ofComponents = rows('component');
      for (const [key, ms] of ofComponents) {
        if (key !== '') assert.equal(explained({ component: key }).countedMs, ms);
      }
      assert.equal(explained({ component: null }).countedMs, ofComponents.get('') ?? 0);
      const byDay = rows('day');
      for (const [day, ms] of byDay) assert.equal(explained({ days: { first: day, last: day } }).countedMs, ms);
      assert.equal(sumOf(explained({}).byDay), totalMs);

      const sheet = readTimesheet(book, hours, {}, { rounding: null });
      assert.deepEqual(
        new Map(
          [
            ...sumMs(
              sheet.rows.map(({ day, exactMs }) => ({ day, ms: exactMs })),
              ({ day }) => day,
            ),
          ].sort(),
        ),
        new Map([...byDay].sort()),
      );
      assert.equal(sheet.exactMs, totalMs);
      assert.equal(lengthOf(hours.segments()), totalMs);
      if (hours.segments().every(({ zone }) => zone === 'UTC')) {
        for (const [day, ms] of byDay) assert.equal(readDay(book, hours, day).countedMs, ms);
      }
    });
    fc.assert(property, { numRuns: RUNS });
  });
});

function sumOf(parts: readonly { readonly ms: number }[]): number {
  return parts.reduce((sum, { ms }) => sum + ms, 0);
}
