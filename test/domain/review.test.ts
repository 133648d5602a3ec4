import assert from 'node:assert/strict';
import fc from 'fast-check';
import { neighbourTask } from '../../src/domain/neighbours.ts';
import { PagedTimeline } from '../../src/domain/pagedTimeline.ts';
import { type ReviewItem, reviewOf, type Waiting, waitingTime } from '../../src/domain/review.ts';
import { shortKey } from '../../src/domain/shortKey.ts';
import { SortedStretches } from '../../src/domain/sortedStretches.ts';
import { deriveTimeline, type Recorded } from '../../src/domain/timeline.ts';
import { type UnseenTimer, unseenTimers } from '../../src/domain/unseenTimers.ts';
import { DAY, HOUR, link, MINUTE, statement, stretch } from '../support/events.ts';
import { RUNS } from '../support/runs.ts';

const NOTHING: Recorded = { stretches: [], statements: [], links: [] };
/** The day after DAY, 9:00. */
const NOW = DAY + 24 * HOUR;
/** Work from minute to minute after DAY. */
const work = (from: number, to: number, fields: Parameters<typeof stretch>[2] = {}) =>
  stretch(DAY + from * MINUTE, DAY + to * MINUTE, fields);
const said = (kind: 'timer' | 'mark' | 'pause', from: number, to: number | null, task: string | null = null) =>
  statement(kind, DAY + from * MINUTE, to === null ? null : DAY + to * MINUTE, task);

function unseen({ statements, stretches }: Recorded, now: number): readonly UnseenTimer[] {
  return unseenTimers(statements, new PagedTimeline(new SortedStretches([...stretches]), 5 * MINUTE), now);
}

function waiting(recorded: Partial<Recorded>, now = NOW): readonly Waiting[] {
  const all = { ...NOTHING, ...recorded };
  return waitingTime(deriveTimeline(all, now), unseen(all, now), now);
}

/** "unassigned 2026-03-02 r main 0-10 20-30", in minutes after DAY. */
function shown({ kind, day, repository, branch, task, ranges }: Waiting): string {
  const times = ranges.map(({ from, to }) => `${(from - DAY) / MINUTE}-${(to - DAY) / MINUTE}`);
  return [kind, day, repository, branch, task, ...times].filter((text) => text !== null).join(' ');
}
const list = (recorded: Partial<Recorded>, now?: number) => waiting(recorded, now).map(shown);

describe('the review list', () => {
  it('has the unassigned time of past days by day, repository and branch', () => {
    const stretches = [
      work(0, 10),
      work(12, 20, { branch: 'x' }),
      work(30, 40),
      work(50, 60, { repository: 's' }),
      work(70, 80, { task: 't' }),
      work(24 * 60, 24 * 60 + 5),
    ];
    assert.deepEqual(list({ stretches }, NOW + HOUR), [
      'unassigned 2026-03-02 r main 0-12 30-40',
      'unassigned 2026-03-02 r x 12-20',
      'unassigned 2026-03-02 s main 50-60',
    ]);
    const [first] = waiting({ stretches }, NOW + HOUR);
    assert.equal(first?.ms, 22 * MINUTE);
  });

  it('has today’s time from midnight on, in the zone in which it was recorded', () => {
    const midnight = 15 * 60;
    const stretches = [work(midnight - 10, midnight + 10, { zone: 'UTC' })];
    assert.deepEqual(list({ stretches }, DAY + (midnight + 20) * MINUTE), [
      `unassigned 2026-03-02 r main ${midnight - 10}-${midnight}`,
    ]);
    const elsewhere = [work(midnight - 10, midnight + 10, { zone: 'America/New_York' })];
    assert.deepEqual(list({ stretches: elsewhere }, DAY + (midnight + 20) * MINUTE), []);
  });

  it('has reading with the task that it was on, but no glances', () => {
    const read = { worked: false };
    const stretches = [
      work(0, 10, read),
      work(100, 110, { ...read, task: 't' }),
      work(200, 200.5, { ...read, branch: 'x' }),
    ];
    assert.deepEqual(list({ stretches }), ['reading 2026-03-02 r main 0-10', 'reading 2026-03-02 r main t 100-110']);
  });

  it('has nothing that was settled by a word', () => {
    const stretches = [work(0, 10), work(100, 110, { worked: false })];
    assert.deepEqual(list({ stretches, statements: [said('mark', 0, 5, 't'), said('mark', 100, 110)] }), [
      'unassigned 2026-03-02 r main 5-10',
    ]);
    assert.deepEqual(list({ stretches, links: [link('main', 't')] }), ['reading 2026-03-02 r main t 100-110']);
  });

  it('has timers that nothing bears out, of today too, and timers without a task', () => {
    const statements = [said('timer', 0, 30), said('timer', 60, 200, 't'), said('timer', 24 * 60, null)];
    assert.deepEqual(list({ statements }, NOW + 2 * HOUR), [
      'unassigned 2026-03-02 0-30',
      'timer 2026-03-02 t 60-200',
      'timer 2026-03-03 1440-1560',
    ]);
    const [, timer] = waiting({ statements }, NOW + 2 * HOUR);
    assert.deepEqual(timer?.timer, { id: statements[1]?.id, suggestedStop: DAY + 120 * MINUTE });
  });

  it('has time of such a timer without a task once', () => {
    const stretches = [work(0, 20, { task: 't' })];
    assert.deepEqual(list({ stretches, statements: [said('timer', 0, 200)] }), [
      'unassigned 2026-03-02 0-20',
      'timer 2026-03-02 20-200',
    ]);
  });

  it('has what was recorded while the clock was ahead', () => {
    const stretches = [work(0, 10, { task: 't' }), work(100, 110, { task: 't' }), work(200, 210)];
    assert.deepEqual(list({ stretches }, DAY + 50 * MINUTE), [
      'future 2026-03-02 r main t 100-110',
      'future 2026-03-02 r main 200-210',
    ]);
    // Another machine's clock is a few seconds ahead of this one's.
    assert.deepEqual(list({ stretches }, DAY + 109.5 * MINUTE), ['future 2026-03-02 r main 200-210']);
  });

  it('begins with the newest day, and each day in the morning', () => {
    const stretches = [work(0, 10), work(100, 110, { branch: 'x' }), work(-24 * 60, -24 * 60 + 5, { branch: 'y' })];
    const sorted = [...stretches].sort((a, b) => a.start - b.start);
    const items = reviewOf(waiting({ stretches: sorted }), () => null);
    assert.deepEqual(
      items.map(({ branch }) => branch),
      ['main', 'x', 'y'],
    );
  });

  it('asks for suggestions, but not for timers', () => {
    const recorded = { stretches: [work(0, 10)], statements: [said('timer', 60, 200, 't')] };
    const items = reviewOf(waiting(recorded), () => ({ task: 's', why: 'branch' }));
    assert.deepEqual(
      items.map(({ suggestion }) => suggestion?.task),
      ['s', undefined],
    );
  });

  describe('its keys', () => {
    const keys = (recorded: Partial<Recorded>, task: string | null = null, now?: number) =>
      reviewOf(waiting(recorded, now), () => (task === null ? null : { task, why: 'branch' })).map(({ key }) => key);
    const stretches = [work(0, 10), work(100, 110, { branch: 'x' })];

    it('are short, and stay as long as nothing changes', () => {
      assert.deepEqual(keys({ stretches }), keys({ stretches }, null, NOW + HOUR));
      for (const key of keys({ stretches })) assert.match(key, /^[a-z2-9]{5}$/);
    });

    it('change with what is said, so that nobody takes what they have not seen', () => {
      const [first, second] = keys({ stretches });
      assert.notEqual(keys({ stretches }, 't')[0], first);
      const more = keys({ stretches: [work(0, 10), work(20, 30), work(100, 110, { branch: 'x' })] });
      assert.notEqual(more[0], first);
      assert.equal(more[1], second);
    });

    it('stay the same of a timer that runs on', () => {
      const statements = [said('timer', 0, null, 't')];
      assert.deepEqual(keys({ statements }, null, NOW), keys({ statements }, null, NOW + 1));
    });

    it('are told apart when they would be alike', () => {
      const taken = new Set<string>();
      const first = shortKey('a', taken);
      assert.notEqual(shortKey('a', taken), first);
      assert.equal(shortKey('a', new Set()), first);
    });
  });

  it('leaves nothing out of what is unassigned on past days, and nothing of it twice', () => {
    const minute = fc.integer({ min: 0, max: 5 * 24 * 60 });
    const stretches = fc.array(
      fc.tuple(
        minute,
        fc.integer({ min: 0, max: 200 }),
        fc.constantFrom('main', 'x', null),
        fc.constantFrom('t', null),
      ),
      { maxLength: 20 },
    );
    const statements = fc.array(
      fc.tuple(
        fc.constantFrom('timer', 'mark', 'pause'),
        minute,
        fc.integer({ min: 1, max: 900 }),
        fc.constantFrom('t', null),
      ),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(stretches, statements, (seen, stated) => {
        const recorded: Recorded = {
          stretches: seen
            .map(([from, length, branch, task], i) => work(from, from + length, { id: `s${i}`, branch, task }))
            .sort((a, b) => a.start - b.start),
          statements: stated.map(([kind, from, length, task], i) => ({
            ...said(kind, from, from + length, task),
            id: `${i}`,
          })),
          links: [],
        };
        const now = DAY + 6 * 24 * HOUR;
        const timeline = deriveTimeline(recorded, now);
        const items: readonly ReviewItem[] = reviewOf(waitingTime(timeline, unseen(recorded, now), now), () => null);
        const ranges = items
          .filter(({ kind }) => kind === 'unassigned')
          .flatMap((item) => item.ranges)
          .sort((a, b) => a.from - b.from);
        for (const [i, { from, to }] of ranges.entries()) assert.ok(from < to && to <= (ranges[i + 1]?.from ?? to));
        const timers = items.filter(({ kind }) => kind === 'timer').flatMap((item) => item.ranges);
        for (const { start, end, task } of timeline.segments) {
          if (task !== null) continue;
          const covered = [...ranges, ...timers].reduce(
            (sum, { from, to }) => sum + Math.max(0, Math.min(to, end) - Math.max(from, start)),
            0,
          );
          assert.equal(covered, end - start);
        }
        assert.equal(new Set(items.map(({ key }) => key)).size, items.length);
        for (const { ms, ranges: own } of items)
          assert.equal(
            ms,
            own.reduce((sum, { from, to }) => sum + to - from, 0),
          );
      }),
      { numRuns: RUNS },
    );
  });
});

describe('the neighbours of some time', () => {
  /** The task around the time on "main", of which every minute is unassigned. */
  const around = (others: Recorded['stretches'], own: Recorded['stretches']) => {
    const stretches = [...others, ...own].sort((a, b) => a.start - b.start);
    const timeline = deriveTimeline({ ...NOTHING, stretches }, NOW, { idleMs: 0 });
    const ranges = own.map(({ start, end }) => ({ from: start, to: end }));
    return neighbourTask(timeline, { ranges, repository: 'r', start: DAY - 9 * HOUR, end: DAY + 15 * HOUR });
  };
  const on = (from: number, to: number, task: string, repository = 'r') => work(from, to, { task, repository });

  it('are the same task before and after', () => {
    assert.equal(around([on(0, 10, 't'), on(20, 30, 't')], [work(10, 20)]), 't');
    assert.equal(around([on(0, 10, 't'), on(50, 60, 't')], [work(20, 40)]), 't');
    assert.equal(around([on(0, 10, 't'), on(20, 30, 's')], [work(10, 20)]), null);
  });

  it('are on both sides', () => {
    assert.equal(around([on(0, 10, 't')], [work(10, 20)]), null);
    assert.equal(around([on(20, 30, 't')], [work(10, 20)]), null);
  });

  it('are in the same repository, on the same day, and count', () => {
    assert.equal(around([on(0, 10, 't', 's'), on(20, 30, 't', 's')], [work(10, 20)]), null);
    assert.equal(around([on(-900, -800, 't'), on(20, 30, 't')], [work(10, 20)]), null);
    assert.equal(
      around(
        [on(0, 10, 't'), on(20, 30, 't')].map((one) => ({ ...one, worked: false })),
        [work(15, 16)],
      ),
      null,
    );
  });

  it('are of each of several ranges, with nothing of something else in between', () => {
    const own = [work(10, 20), work(22, 25), work(40, 50)];
    assert.equal(around([on(0, 10, 't'), on(30, 35, 't'), on(60, 70, 't')], own), 't');
    assert.equal(around([on(0, 10, 't'), on(30, 35, 's'), on(60, 70, 't')], own), null);
    assert.equal(around([on(0, 10, 't'), work(30, 35, { repository: 's' }), on(60, 70, 't')], own), null);
  });
});
