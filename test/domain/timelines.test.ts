import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Event, Fact, Id } from '../../src/domain/events.ts';
import { Fold } from '../../src/domain/fold.ts';
import { personResolver } from '../../src/domain/persons.ts';
import { LONGEST_STRETCH_MS } from '../../src/domain/stretchSet.ts';
import { deriveTimeline, type Timeline } from '../../src/domain/timeline.ts';
import { Timelines } from '../../src/domain/timelines.ts';
import { DAY, iso, MINUTE, stamper } from '../support/events.ts';
import { CORE_RUNS } from '../support/runs.ts';

const OWNER = 'p';
const subject = { window: 'w', repository: 'r', branch: 'a', task: null, zone: 'UTC' };
const counts = { edits: 1, looks: 0, runs: 0, background: 0 };

/** Every person's facts put together anew. */
function fromScratch({ state }: Fold, now: number, idleMs: number): ReadonlyMap<Id, Timeline> {
  const resolve = personResolver(state.persons, OWNER);
  const people = new Set([...state.stretches, ...state.statements].map(({ person }) => resolve(person)));
  const timelineOf = (id: Id) => {
    const isOwn = ({ person }: { readonly person: Id }) => resolve(person) === id;
    const [stretches, statements] = [state.stretches.filter(isOwn), state.statements.filter(isOwn)];
    return deriveTimeline({ stretches, statements, links: state.links }, now, { idleMs });
  };
  return new Map([...people].map((id) => [id, timelineOf(id)]));
}

function check(timelines: Timelines, fold: Fold, now: number, idleMs: number): void {
  const found = timelines.update(fold, OWNER, now, { idleMs });
  const expected = fromScratch(fold, now, idleMs);
  assert.deepEqual([...found.keys()].sort(), [...expected.keys()].sort());
  for (const [id, { segments, reading, readingMs }] of found) {
    assert.deepEqual({ segments, reading, readingMs }, expected.get(id));
  }
}

describe('the timelines of a ledger', () => {
  const stretch = (name: string, from: number, to: number): Fact => ({
    type: 'stretch',
    stretch: name,
    start: iso(from),
    end: iso(to),
    ...subject,
    ...counts,
  });

  it('are right when more happened since the last look than is remembered', () => {
    const [fold, timelines, stamp] = [new Fold(), new Timelines(), stamper(OWNER)];
    for (let i = 0; i < 1000; i++) {
      fold.add(stamp(stretch(`s${i}`, i * 3, i * 3 + 2)));
      if (i % 300 === 0 || i % 299 === 0) check(timelines, fold, DAY, MINUTE);
    }
    check(timelines, fold, DAY, MINUTE);
  });

  it('know nothing of a stretch that is longer than any can be, in one event or in several', () => {
    const week = LONGEST_STRETCH_MS / MINUTE;
    const [fold, timelines, stamp] = [new Fold(), new Timelines(), stamper(OWNER)];
    const counted = () => {
      check(timelines, fold, DAY, MINUTE);
      return timelines.update(fold, OWNER, DAY, { idleMs: MINUTE }).get(OWNER)?.segments.length ?? 0;
    };
    fold.add(stamp(stretch('forged', -60 * 24 * 365_000, 0)));
    assert.equal(counted(), 0);
    fold.add(stamp(stretch('long', 0, week)));
    assert.equal(counted(), 1);
    fold.add(stamp(stretch('long', 1, week + 1)));
    assert.equal(counted(), 0);
  });

  it('lose a person of whom the last word was taken back', () => {
    const [fold, timelines, stamp] = [new Fold(), new Timelines(), stamper(OWNER)];
    const mark = stamp({ type: 'mark.set', mark: 'm', from: iso(0), to: iso(5), task: 't', zone: 'UTC' });
    fold.add(mark);
    check(timelines, fold, DAY, MINUTE);
    fold.add(stamp({ type: 'undo', events: [mark.id] }));
    check(timelines, fold, DAY, MINUTE);
    assert.equal(timelines.update(fold, OWNER, DAY, { idleMs: MINUTE }).size, 0);
  });
});

describe('the timelines of a ledger, for every input', () => {
  const of = <T>(...values: readonly T[]) => fc.constantFrom(...values);
  const minute = fc.integer({ min: 0, max: 60 });
  const instant = minute.map(iso);
  const ids = Array.from({ length: 16 }, (_, index) => `e${index}`);
  const zone = of('UTC');
  const stretch = fc
    .record({
      stretch: of('s1', 's2', 's3', 's4', 's5'),
      start: minute,
      length: fc.nat(12),
      repository: of('r', 'x'),
      branch: of('a', 'b', null),
      edits: fc.nat(1),
    })
    .map(
      ({ start, length, ...rest }): Fact => ({
        type: 'stretch',
        ...subject,
        ...counts,
        ...rest,
        start: iso(start),
        end: iso(start + length),
      }),
    );
  const type = <T extends string>(name: T) => fc.constant(name);
  const task = of('t', 'u', null);
  const fact: fc.Arbitrary<Fact> = fc.oneof(
    { weight: 6, arbitrary: stretch },
    { weight: 2, arbitrary: fc.record({ type: type('person.email'), person: of('p', 'q'), email: of('a@x', 'b@x') }) },
    { weight: 2, arbitrary: fc.record({ type: type('link.set'), repository: of('r'), branch: of('a', 'b'), task }) },
    {
      weight: 2,
      arbitrary: fc.record({ type: type('mark.set'), mark: of('m', 'n'), from: instant, to: instant, task, zone }),
    },
    { weight: 1, arbitrary: fc.record({ type: type('timer.start'), timer: of('i', 'k'), task, from: instant, zone }) },
    { weight: 1, arbitrary: fc.record({ type: type('timer.stop'), timer: of('i', 'k'), task, to: instant }) },
    { weight: 1, arbitrary: fc.record({ type: type('pause.start'), pause: of('o'), from: instant, zone }) },
    {
      weight: 2,
      arbitrary: fc.record({ type: type('undo'), events: fc.subarray(ids, { minLength: 1, maxLength: 3 }) }),
    },
  );
  const event: fc.Arbitrary<Event> = fc
    .record({ fact, id: of(...ids), seq: fc.integer({ min: 1, max: 12 }), by: of('p', 'p', 'q') })
    .map(({ fact, ...stamp }) => ({ v: 1, ...stamp, at: iso(stamp.seq * 4), device: 'd', ...fact }));
  /** Few, so that many can be tried: what goes wrong among forty goes wrong among these. */
  const MOST = 14;
  const step = fc.tuple(event, fc.boolean(), minute, fc.integer({ min: 1, max: 9 }));

  it('are after every event what all events are from scratch', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: MOST }), (steps) => {
        const [fold, always, seldom] = [new Fold(), new Timelines(), new Timelines()];
        let idleMs = 5 * MINUTE;
        for (const [event, asked, minutes, idle] of steps) {
          fold.add(event);
          if (idle === 9) idleMs = (minutes % 9) * MINUTE;
          check(always, fold, DAY + minutes * MINUTE, idleMs);
          if (asked) check(seldom, fold, DAY + minutes * MINUTE, idleMs);
        }
      }),
      { numRuns: CORE_RUNS },
    );
  });
});
