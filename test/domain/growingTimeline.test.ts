import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Link, Statement, Stretch } from '../../src/domain/entities.ts';
import { GrowingTimeline } from '../../src/domain/growingTimeline.ts';
import { deriveTimeline } from '../../src/domain/timeline.ts';
import { RUNS } from '../support/runs.ts';

const IDLE = 5;

/** Small times, so that gaps at the limit, ties and sessions that meet are common. */
const stretch: fc.Arbitrary<Stretch> = fc
  .record({
    start: fc.integer({ min: 0, max: 120 }),
    length: fc.integer({ min: 0, max: 8 }),
    repository: fc.constantFrom('a', 'b'),
    branch: fc.constantFrom('x', 'y', null),
    task: fc.constantFrom('t', null, null),
    worked: fc.boolean(),
  })
  .map(({ start, length, ...rest }) => ({ ...rest, id: 's', person: 'p', start, end: start + length, zone: 'UTC' }));
const statement: fc.Arbitrary<Statement> = fc
  .record({
    kind: fc.constantFrom('timer' as const, 'mark' as const, 'pause' as const),
    from: fc.integer({ min: 0, max: 120 }),
    length: fc.option(fc.integer({ min: 1, max: 60 }), { freq: 6 }),
    task: fc.constantFrom('t', 'u', null),
  })
  .map(({ from, length, ...rest }) => ({
    ...rest,
    id: 'm',
    person: 'p',
    from,
    to: length === null ? null : from + length,
    note: null,
    zone: 'UTC',
    confirmedTo: null,
  }));
const link: fc.Arbitrary<Link> = fc.record({
  repository: fc.constantFrom('a', 'b'),
  branch: fc.constantFrom('x', 'y'),
  task: fc.constantFrom('t', 'u', null),
  since: fc.constantFrom(Number.NEGATIVE_INFINITY, 20, 60),
});
/** One thing that happens, mostly near the end of what was there. */
const step = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('stretch' as const), stretch, late: fc.boolean() }) },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('grow' as const), by: fc.integer({ min: 1, max: 9 }), back: fc.nat(6) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('statement' as const), statement }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('link' as const), link }) },
);

describe('a timeline that grows', () => {
  it('is after every fact what it would be from scratch', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const growing = new GrowingTimeline();
        let stretches: Stretch[] = [];
        let statements: Statement[] = [];
        let links: Link[] = [];
        let now = 200;
        for (const each of steps) {
          now += 7;
          if (each.kind === 'stretch') {
            const end = Math.max(0, ...stretches.map((known) => known.end));
            const shift = each.late ? end + (each.stretch.start % 9) - each.stretch.start : 0;
            const added = { ...each.stretch, start: each.stretch.start + shift, end: each.stretch.end + shift };
            stretches = [...stretches, added].sort((a, b) => a.start - b.start);
          } else if (each.kind === 'grow') {
            // Mostly the last one; an adopted or a copied one may be any.
            const index = Math.max(0, stretches.length - 1 - Math.max(0, each.back - 3) * 2);
            stretches = stretches.map((known, at) => (at === index ? { ...known, end: known.end + each.by } : known));
          } else if (each.kind === 'statement') statements = [...statements, each.statement];
          else links = [...links, each.link];
          const recorded = { stretches, statements, links };
          const policy = { idleMs: IDLE };
          assert.deepEqual(growing.derive(recorded, now, policy), deriveTimeline(recorded, now, policy));
        }
      }),
      { numRuns: RUNS * 5 },
    );
  });
});
