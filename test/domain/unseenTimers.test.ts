import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Statement, Stretch } from '../../src/domain/entities.ts';
import { PagedTimeline } from '../../src/domain/pagedTimeline.ts';
import { SortedStretches } from '../../src/domain/sortedStretches.ts';
import { deriveTimeline, lengthOf } from '../../src/domain/timeline.ts';
import { unseenTimers } from '../../src/domain/unseenTimers.ts';
import { statement, stretch } from '../support/events.ts';
import { RUNS } from '../support/runs.ts';

/** In pages of a few stretches. */
function timelineOf(stretches: readonly Stretch[]): PagedTimeline {
  return new PagedTimeline(new SortedStretches([...stretches]), 5 * 60_000, 2);
}

/** Timers with their unseen time and suggested stop; all times are minutes here. */
function unseen(statements: readonly Statement[], seen: readonly (readonly [number, number])[], now = 1000) {
  const stretches = seen.map(([start, end]) => stretch(start * 60_000, end * 60_000));
  const inMs = statements.map((one) => ({
    ...one,
    from: one.from * 60_000,
    to: one.to === null ? null : one.to * 60_000,
    confirmedTo: one.confirmedTo === null ? null : one.confirmedTo * 60_000,
  }));
  return unseenTimers(inMs, timelineOf(stretches), now * 60_000).map(({ timer, from, to, suggestedStop }) => [
    timer.id,
    from / 60_000,
    to / 60_000,
    suggestedStop / 60_000,
  ]);
}

describe('a timer that nothing bears out', () => {
  it('is one with more than an hour in which nothing was seen; it should have stopped where that began', () => {
    assert.deepEqual(unseen([statement('timer', 0, 200)], [[10, 30]]), [['timer0', 30, 200, 30]]);
    assert.deepEqual(unseen([statement('timer', 0, 90)], [[10, 30]]), []);
  });

  it('should have lasted an hour if nothing was seen from its start', () => {
    assert.deepEqual(unseen([statement('timer', 0, 61)], []), [['timer0', 0, 61, 60]]);
    assert.deepEqual(unseen([statement('timer', 0, 60)], []), []);
    // They were seen until the very moment at which it was started, not after.
    assert.deepEqual(unseen([statement('timer', 30, 120)], [[0, 30]]), [['timer30', 30, 120, 90]]);
  });

  it('is the first such time: what was seen later does not help', () => {
    assert.deepEqual(
      unseen(
        [statement('timer', 0, 400)],
        [
          [0, 20],
          [100, 110],
          [300, 400],
        ],
      ),
      [['timer0', 20, 100, 20]],
    );
  });

  it('is borne out by any window, by stretches that began before it, and by one signal alone', () => {
    assert.deepEqual(
      unseen(
        [statement('timer', 100, 300)],
        [
          [0, 250],
          [20, 30],
          [40, 110],
        ],
      ),
      [],
    );
    assert.deepEqual(unseen([statement('timer', 0, 120)], [[60, 60]]), []);
  });

  it('counts up to now while it runs', () => {
    assert.deepEqual(unseen([statement('timer', 0, null)], [[0, 10]], 70), []);
    assert.deepEqual(unseen([statement('timer', 0, null)], [[0, 10]], 71), [['timer0', 10, 71, 10]]);
  });

  it('is settled by a later mark or pause, but not by an earlier one', () => {
    const timer = statement('timer', 0, 120);
    assert.deepEqual(unseen([timer, statement('mark', 50, 120, 't')], []), []);
    assert.deepEqual(unseen([timer, statement('pause', 50, 120)], []), []);
    assert.deepEqual(unseen([statement('mark', 50, 120), timer], []), [['timer0', 0, 120, 60]]);
    assert.deepEqual(unseen([timer, statement('mark', 0, 20)], []), [['timer0', 20, 120, 20]]);
  });

  it('is settled by the person up to where they confirmed it', () => {
    const timer = (to: number | null, confirmedTo: number) => ({ ...statement('timer', 0, to), confirmedTo });
    assert.deepEqual(unseen([timer(200, 200)], []), []);
    assert.deepEqual(unseen([timer(200, 140)], []), []);
    assert.deepEqual(unseen([timer(200, 100)], []), [['timer0', 100, 200, 100]]);
    assert.deepEqual(unseen([timer(null, 200)], [], 260), []);
    assert.deepEqual(unseen([timer(null, 200)], [], 261), [['timer0', 200, 261, 200]]);
  });

  it('stands in the list once, in order of time', () => {
    const two = [statement('timer', 500, 700), statement('timer', 0, 400), statement('mark', 100, 110)];
    assert.deepEqual(unseen(two, []), [
      ['timer0', 0, 100, 60],
      ['timer500', 500, 700, 560],
    ]);
  });

  it('is settled for good when it is cut at the suggested stop, whatever was recorded', () => {
    const minutes = fc.integer({ min: 0, max: 600 });
    const seen = fc.array(fc.tuple(minutes, fc.integer({ min: 0, max: 60 })), { maxLength: 8 });
    const stated = fc.array(
      fc.tuple(fc.constantFrom('timer', 'mark', 'pause'), minutes, fc.integer({ min: 1, max: 300 })),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(seen, stated, (sightings, said) => {
        const stretches: Stretch[] = sightings.map(([start, length], i) =>
          stretch(start, start + length, { id: `s${i}` }),
        );
        const statements = said.map(([kind, from, length], i) => ({
          ...statement(kind, from, from + length),
          id: `${i}`,
        }));
        const scale = <T extends { from: number; to: number | null }>(one: T): T => ({
          ...one,
          from: one.from * 60_000,
          to: one.to === null ? null : one.to * 60_000,
        });
        const recorded = {
          stretches: stretches
            .map((one) => ({ ...one, start: one.start * 60_000, end: one.end * 60_000 }))
            .sort((a, b) => a.start - b.start),
          statements: statements.map(scale),
          links: [],
        };
        const now = 1000 * 60_000;
        for (const { timer, from, to, suggestedStop } of unseenTimers(
          recorded.statements,
          timelineOf(recorded.stretches),
          now,
        )) {
          assert.ok(to - from > 3_600_000 && timer.from < suggestedStop && suggestedStop < to);
          assert.equal(
            recorded.stretches.some(({ start, end }) => start < to && end > from),
            false,
          );
          const cut = recorded.statements.map((one) => (one.id === timer.id ? { ...one, to: suggestedStop } : one));
          assert.equal(
            unseenTimers(cut, timelineOf(recorded.stretches), now).some((left) => left.timer.id === timer.id),
            false,
          );
          const counted = (list: readonly Statement[]) =>
            lengthOf(deriveTimeline({ ...recorded, statements: list }, now).segments);
          assert.ok(counted(cut) <= counted(recorded.statements));
        }
      }),
      { numRuns: RUNS },
    );
  });
});
