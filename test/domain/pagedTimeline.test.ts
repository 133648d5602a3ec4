import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Link, Statement, Stretch } from '../../src/domain/entities.ts';
import { PagedTimeline } from '../../src/domain/pagedTimeline.ts';
import { explain } from '../../src/domain/pieces.ts';
import { compareStretches, SortedStretches } from '../../src/domain/sortedStretches.ts';
import { deriveTimeline, type Segment } from '../../src/domain/timeline.ts';
import { clip } from '../../src/domain/totals.ts';
import { link, statement, stretch } from '../support/events.ts';
import { CORE_RUNS } from '../support/runs.ts';

/** So that a few stretches are many pages. */
const LEAST = 2;
const [PAST, FUTURE] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];

/** "repository task ms", sorted. */
function shown(sums: ReturnType<PagedTimeline['sumsIn']>): readonly string[] {
  return [...sums].map((row) => row.join(' ')).sort();
}

/** The same, added up slowly. */
function added(segments: readonly Segment[]): readonly string[] {
  const sums = new Map<string, number>();
  for (const { repository, task, start, end } of segments) {
    const key = [repository, task].join(' ');
    sums.set(key, (sums.get(key) ?? 0) + end - start);
  }
  return [...sums].map(([key, ms]) => `${key} ${ms}`).sort();
}

/** One person's facts beside the timeline that is told of their changes. */
class Facts {
  stretches: readonly Stretch[];
  statements: readonly Statement[] = [];
  links: readonly Link[] = [];
  now = 200;
  idleMs = 5;
  readonly timeline: PagedTimeline;

  /** `history`: what was there before the timeline, whose pages are long at first. */
  constructor(history: readonly Stretch[] = []) {
    this.stretches = history.toSorted(compareStretches);
    this.timeline = new PagedTimeline(new SortedStretches([...history]), this.idleMs, LEAST);
  }

  put(old: Stretch | null, next: Stretch | null): void {
    const others = this.stretches.filter((known) => known !== old);
    this.stretches = (next === null ? others : [...others, next]).sort(compareStretches);
    this.timeline.put({ old, next });
  }

  check(from = PAST, to = FUTURE): void {
    const { timeline, statements, links, now, idleMs } = this;
    timeline.tell(statements, links, now, idleMs);
    const whole = deriveTimeline(this, now, { idleMs });
    assert.deepEqual(shown(timeline.sumsIn(PAST, FUTURE)), added(whole.segments));
    assert.deepEqual(shown(timeline.sumsIn(from, to)), added(clip(whole.segments, from, to)));
    assert.deepEqual(timeline.segmentsIn(from, to), clip(whole.segments, from, to));
    const { segments, reading, readingMs } = timeline;
    assert.deepEqual({ segments, reading, readingMs }, whole);
    assert.deepEqual(timeline.stretches, this.stretches);
  }

  /** What is told to lie around a range is enough to explain it, by any idle limit. */
  checkAround(from: number, to: number): void {
    for (const idleMs of [this.idleMs, 0, this.idleMs * 2, 40]) {
      const around = { ...this, stretches: this.timeline.stretchesAround(from, to, idleMs) };
      const [pieces, all] = [around, this].map((facts) => explain(facts, { from, to }, this.now, { idleMs }));
      assert.deepEqual(pieces, all);
    }
  }
}

describe('a timeline in pages', () => {
  /** Six stretches of 10 ms, 10 ms apart: three pages, 0–40, 40–80 and 80–120. */
  function sixStretches(): Facts {
    const facts = new Facts();
    for (let at = 0; at < 120; at += 20) facts.put(null, stretch(at, at + 10));
    facts.check();
    return facts;
  }

  it('is one timeline where a stretch bridges two pages, and again when it is taken back', () => {
    const facts = sixStretches();
    const bridge = stretch(31, 38);
    facts.put(null, bridge);
    facts.check();
    assert.deepEqual(
      facts.timeline.segments.map(({ start, end }) => [start, end]),
      [
        [0, 10],
        [20, 50],
        [60, 70],
        [80, 90],
        [100, 110],
      ],
    );
    facts.put(bridge, null);
    facts.check();
  });

  it('joins all pages over which one stretch grows', () => {
    const facts = sixStretches();
    const first = facts.stretches[0] as Stretch;
    facts.put(first, { ...first, end: 100 });
    facts.check();
    assert.equal(facts.timeline.segments.length, 1);
  });

  it('carries a session’s edit into what was another page’s reading', () => {
    const facts = new Facts();
    for (let at = 0; at < 120; at += 20) facts.put(null, stretch(at, at + 10, { worked: at === 0 }));
    facts.check();
    assert.equal(facts.timeline.readingMs, 50);
    facts.put(null, stretch(10, 100));
    facts.check();
    assert.equal(facts.timeline.readingMs, 0);
  });

  it('shows a statement over several pages as one segment', () => {
    const facts = sixStretches();
    facts.statements = [statement('timer', 5, 105, 't')];
    facts.check();
    assert.deepEqual(
      facts.timeline.segments.map(({ start, end, task }) => [start, end, task]),
      [
        [0, 5, null],
        [5, 105, 't'],
        [105, 110, null],
      ],
    );
    facts.statements = [];
    facts.check();
  });

  it('follows a timer that runs, also when the clock is set back', () => {
    const facts = sixStretches();
    facts.statements = [statement('timer', 30, null, 't')];
    for (const now of [50, 90, 300, 45, 20]) {
      facts.now = now;
      facts.check();
    }
  });

  it('gives all of a branch to its first link, and to a later one what comes after', () => {
    const facts = sixStretches();
    facts.links = [link('main', 't')];
    facts.check();
    assert.deepEqual(shown(facts.timeline.sumsIn(PAST, FUTURE)), ['r t 60']);
    facts.links = [link('main', 't'), link('main', 'u', 65)];
    facts.check();
    assert.deepEqual(shown(facts.timeline.sumsIn(PAST, FUTURE)), ['r t 35', 'r u 25']);
    facts.links = [link('main', 'u', 65)];
    facts.check();
  });

  it('knows what lies around a range: the sessions that touch it, one before and one after', () => {
    const facts = new Facts();
    for (let at = 0; at < 400; at += 20) facts.put(null, stretch(at, at + 10));
    const around = (from: number, to: number) => facts.timeline.stretchesAround(from, to).map(({ start }) => start);
    for (let from = 0; from < 400; from += 5) {
      const found = around(from, from + 3);
      const [before, after] = [from - 30, from + 23];
      const near = facts.stretches.filter(({ start }) => start > before && start < after).map(({ start }) => start);
      assert.ok(near.every((start) => found.includes(start)) && found.length < 12, `${from}: ${found}`);
    }
    assert.equal(around(PAST, FUTURE).length, 20);
  });

  it('with nothing in it is empty', () => new Facts().check());
});

describe('a timeline in pages, for every input', () => {
  // Small times, so that gaps at the limit, ties and sessions that meet are common.
  const instant = fc.integer({ min: 0, max: 120 });
  let ids = 0;
  const anyStretch: fc.Arbitrary<Stretch> = fc
    .record({
      start: instant,
      length: fc.oneof({ weight: 9, arbitrary: fc.nat(8) }, { weight: 1, arbitrary: fc.nat(60) }),
      repository: fc.constantFrom('a', 'b'),
      branch: fc.constantFrom('x', 'y', null),
      task: fc.constantFrom('t', null, null),
      worked: fc.boolean(),
    })
    .map(({ start, length, ...rest }) => stretch(start, start + length, { ...rest, id: `s${ids++}` }));
  const anyStatement: fc.Arbitrary<Statement> = fc
    .record({
      kind: fc.constantFrom('timer' as const, 'mark' as const, 'pause' as const),
      from: instant,
      length: fc.option(fc.integer({ min: -3, max: 60 }), { freq: 6 }),
      task: fc.constantFrom('t', 'u', null),
    })
    .map(({ kind, from, length, task }) => statement(kind, from, length === null ? null : from + length, task));
  const anyLink: fc.Arbitrary<Link> = fc
    .tuple(fc.constantFrom('x', 'y'), fc.constantFrom('t', 'u', null), fc.constantFrom(PAST, 20, 60), fc.boolean())
    .map(([branch, task, since, first]) => link(branch, task, since, first ? 'a' : 'b'));
  const index = fc.nat(100);

  type Step = (facts: Facts) => void;
  const put: fc.Arbitrary<Step> = fc.tuple(anyStretch, fc.boolean()).map(([next, late]) => (facts) => {
    // Mostly near the end of what was there.
    const end = Math.max(0, ...facts.stretches.map((known) => known.end));
    const shift = late ? end + (next.start % 9) - next.start : 0;
    facts.put(null, { ...next, start: next.start + shift, end: next.end + shift });
  });
  const grow: fc.Arbitrary<Step> = fc
    .tuple(fc.nat(4), fc.nat(9), fc.boolean(), index)
    .map(([earlier, later, worked, at]) => (facts) => {
      const old = facts.stretches[at % facts.stretches.length];
      if (old !== undefined)
        facts.put(old, { ...old, start: old.start - earlier, end: old.end + later, worked: worked || old.worked });
    });
  const remove: fc.Arbitrary<Step> = index.map((at) => (facts) => {
    const old = facts.stretches[at % facts.stretches.length];
    if (old !== undefined) facts.put(old, null);
  });
  const say: fc.Arbitrary<Step> = fc.tuple(anyStatement, index).map(([next, at]) => (facts) => {
    facts.statements = facts.statements.toSpliced(at % (facts.statements.length + 1), 0, next);
  });
  const sayOtherwise: fc.Arbitrary<Step> = fc.tuple(anyStatement, index).map(([next, at]) => (facts) => {
    facts.statements = facts.statements.toSpliced(at % (facts.statements.length + 1), 1, next);
  });
  const unsay: fc.Arbitrary<Step> = index.map((at) => (facts) => {
    facts.statements = facts.statements.toSpliced(at % (facts.statements.length + 1), 1);
  });
  const linkTo: fc.Arbitrary<Step> = anyLink.map((next) => (facts) => {
    facts.links = [...facts.links, next];
  });
  const unlink: fc.Arbitrary<Step> = index.map((at) => (facts) => {
    facts.links = facts.links.toSpliced(at % (facts.links.length + 1), 1);
  });
  const wait: fc.Arbitrary<Step> = fc.integer({ min: -30, max: 30 }).map((ms) => (facts) => {
    facts.now += ms;
  });
  const beIdle: fc.Arbitrary<Step> = fc.nat(9).map((idleMs) => (facts) => {
    facts.idleMs = idleMs;
  });
  const weighed = (weight: number, arbitrary: fc.Arbitrary<Step>) => ({ weight, arbitrary });
  const step = fc.oneof(
    weighed(10, put),
    weighed(4, grow),
    weighed(1, remove),
    weighed(2, say),
    weighed(1, sayOtherwise),
    weighed(1, unsay),
    weighed(2, linkTo),
    weighed(1, unlink),
    weighed(1, wait),
    weighed(1, beIdle),
  );
  /** After some steps nobody asks: what comes later must not rely on it. */
  const steps = fc.array(fc.tuple(step, fc.boolean(), instant, instant), { maxLength: 20 });
  /** Over so long a time that there are several sessions, and pages. */
  const apart = anyStretch.map((each) => ({ ...each, start: 8 * each.start, end: 7 * each.start + each.end }));
  const history = fc.oneof(fc.constant([]), fc.array(apart, { minLength: 30, maxLength: 60 }));

  it('is after every fact what it would be from scratch, whole, in any range and added up', () => {
    fc.assert(
      fc.property(history, steps, fc.tuple(instant, instant), (before, list, around) => {
        const facts = new Facts(before);
        for (const [apply, asked, from, to] of list) {
          apply(facts);
          if (asked) facts.check(from, to);
        }
        facts.check();
        facts.checkAround(...around);
      }),
      { numRuns: CORE_RUNS },
    );
  });
});
