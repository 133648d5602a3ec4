import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { State } from '../../src/domain/entityStore.ts';
import type { Event, Fact } from '../../src/domain/events.ts';
import { Fold } from '../../src/domain/fold.ts';
import { deriveTimeline } from '../../src/domain/timeline.ts';
import { linesOf } from '../../src/ledger/lines.ts';
import { readEvent } from '../../src/ledger/schema.ts';
import { DAY, HOUR, iso } from '../support/events.ts';
import { CORE_RUNS } from '../support/runs.ts';

// Few ids, so that events meet; few seqs, so that they tie.
const of = (...ids: readonly string[]) => fc.constantFrom(...ids);
const minute = fc.integer({ min: 0, max: 60 });
const instant = minute.map(iso);
const idTexts = Array.from({ length: 14 }, (_, index) => `e${String(index).padStart(4, '0')}`);
const flag = fc.option(fc.boolean(), { nil: undefined });

const fact: fc.Arbitrary<Fact> = fc.oneof(
  fc.record({ type: fc.constant('task.set' as const), task: of('t', 'u'), project: of('j'), title: of('A', 'B') }),
  fc
    .record({
      type: fc.constant('task.set' as const),
      task: of('t', 'u'),
      progress: fc.integer({ min: 0, max: 100 }),
      gone: flag,
    })
    .map(clean),
  fc
    .record({ type: fc.constant('person.email' as const), person: of('p', 'q'), email: of('a@x', 'b@x'), gone: flag })
    .map(clean),
  fc.record({ type: fc.constant('project.repository' as const), project: of('j'), repository: of('r', 'x') }),
  fc
    .record({
      type: fc.constant('link.set' as const),
      repository: of('r'),
      branch: of('a', 'b'),
      task: fc.constantFrom('t', 'u', null),
      from: fc.option(instant, { nil: undefined }),
    })
    .map(clean),
  fc
    .record({
      stretch: of('s1', 's2', 's3', 's4'),
      start: minute,
      length: fc.integer({ min: 0, max: 20 }),
      edits: fc.nat(1),
      branch: of('a', 'b'),
    })
    .map(
      ({ stretch, start, length, edits, branch }): Fact => ({
        type: 'stretch',
        stretch,
        start: iso(start),
        end: iso(start + length),
        window: 'w',
        repository: 'r',
        branch,
        task: null,
        zone: 'UTC',
        edits,
        looks: 1,
        runs: 0,
        background: 0,
      }),
    ),
  fc.record({
    type: fc.constant('timer.start' as const),
    timer: of('i1', 'i2'),
    task: of('t'),
    from: instant,
    zone: of('UTC'),
  }),
  fc.record({ type: fc.constant('timer.stop' as const), timer: of('i1', 'i2'), task: of('t'), to: instant }),
  fc.record({
    type: fc.constant('mark.set' as const),
    mark: of('x', 'y'),
    from: instant,
    to: instant,
    task: fc.constantFrom('u', null),
    zone: of('UTC'),
  }),
  fc.record({ type: fc.constant('undo' as const), events: fc.subarray(idTexts, { maxLength: 3 }) }),
  fc.record({ type: fc.constant('undo' as const), events: fc.subarray(idTexts, { minLength: 1, maxLength: 1 }) }),
);

function clean<T extends object>(value: T): Fact {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as unknown as Fact;
}

const events: fc.Arbitrary<Event[]> = fc
  .array(fc.record({ fact, seq: fc.integer({ min: 1, max: 12 }), by: of('p', 'p', 'q') }), {
    maxLength: idTexts.length,
  })
  .map((list) =>
    list.map(({ fact, seq, by }, index) => ({
      v: 1,
      id: idTexts[index]!,
      seq,
      at: iso(index),
      by,
      device: 'd',
      ...fact,
    })),
  );

/** The same events in another order, some of them twice. */
const twoOrders = events.chain((list) =>
  fc.tuple(
    fc.constant(list),
    fc.shuffledSubarray([...list, ...list.slice(0, 4)], { minLength: list.length + Math.min(4, list.length) }),
  ),
);

function foldOf(list: readonly Event[]): Fold {
  const fold = new Fold();
  for (const event of list) fold.add(event);
  return fold;
}

function plain(state: State): unknown {
  const sorted = (value: unknown) => (value instanceof Map ? [...value].sort(([a], [b]) => (a < b ? -1 : 1)) : value);
  return structuredClone(Object.fromEntries(Object.entries(state).map(([name, value]) => [name, sorted(value)])));
}

describe('the fold, for every input', () => {
  it('is the same for every order and duplication of the events', () => {
    fc.assert(
      fc.property(twoOrders, ([list, other]) => {
        const [a, b] = [foldOf(list), foldOf(other)];
        assert.deepEqual(plain(b.state), plain(a.state));
        assert.equal(b.maxSeq, a.maxSeq);
        assert.deepEqual(
          b
            .lastAction('p')
            .map(({ id }) => id)
            .sort(),
          a
            .lastAction('p')
            .map(({ id }) => id)
            .sort(),
        );
        const timeline = ({ state }: Fold) => deriveTimeline(state, DAY + HOUR);
        assert.deepEqual(timeline(b), timeline(a));
      }),
      { numRuns: CORE_RUNS },
    );
  });

  it('event by event is the fold from scratch', () => {
    fc.assert(
      fc.property(twoOrders, fc.nat(), ([, list], at) => {
        const fold = new Fold();
        const some = at % (list.length + 1);
        for (const [index, event] of list.entries()) {
          fold.add(event);
          // Asked after every event, so that nothing kept from before is left over.
          const state = fold.state;
          if (index === some) assert.deepEqual(plain(state), plain(foldOf(list.slice(0, index + 1)).state));
        }
        assert.deepEqual(plain(fold.state), plain(foldOf(list).state));
      }),
      { numRuns: CORE_RUNS },
    );
  });

  it('is the same however the files of the journal are read: any event in any file, file after file or by turns', () => {
    const dealt = events.chain((list) =>
      fc.tuple(
        fc.constant(list),
        fc.array(fc.nat(3), { minLength: list.length, maxLength: list.length }),
        fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 4 })), { maxLength: 12 }),
      ),
    );
    fc.assert(
      fc.property(dealt, ([list, files, turns]) => {
        const journals = [0, 1, 2, 3].map((file) => list.filter((_, index) => files[index] === file));
        const fold = new Fold();
        const readOn = (file: number, count: number) => {
          const lines = (journals[file] ?? []).splice(0, count).map((event) => JSON.stringify(event));
          for (const line of linesOf(Buffer.from(lines.map((text) => `\n${text}\n`).join('')), 0)) {
            const read = readEvent(line.text ?? assert.fail('not UTF-8'));
            fold.add(read.kind === 'event' ? read.event : assert.fail(line.text ?? ''));
          }
        };
        for (const [file, count] of turns) {
          readOn(file, count);
          // Somebody looks in the meantime.
          void fold.state;
        }
        for (const file of journals.keys()) readOn(file, Number.POSITIVE_INFINITY);
        assert.deepEqual(plain(fold.state), plain(foldOf(list).state));
        assert.equal(fold.maxSeq, foldOf(list).maxSeq);
      }),
      { numRuns: CORE_RUNS },
    );
  });

  it('has another revision whenever the state is another', () => {
    fc.assert(
      fc.property(events, (list) => {
        const fold = new Fold();
        for (const event of list) {
          const [before, revision] = [plain(fold.state), fold.revision];
          fold.add(event);
          if (fold.revision === revision) assert.deepEqual(plain(fold.state), before);
        }
      }),
      { numRuns: CORE_RUNS },
    );
  });
});
