/**
 * Anything that may be recorded of a person, for properties. Small numbers, so that ties, touching ends and gaps of
 * exactly the limit are the rule.
 */
import fc from 'fast-check';
import type { Link, Statement, Stretch } from '../../src/domain/entities.ts';
import type { Recorded } from '../../src/domain/timeline.ts';
import { link, statement, stretch } from './events.ts';

export const SLOTS = 40;
export const IDLE = 3;
const at = fc.integer({ min: 0, max: 30 });
const task = fc.constantFrom(null, null, 'p', 'q');
export const stretches: fc.Arbitrary<Stretch[]> = fc.array(
  fc
    .record({
      start: at,
      length: fc.integer({ min: 0, max: 8 }),
      repository: fc.constantFrom('r', 'x'),
      branch: fc.constantFrom('a', 'b', null),
      task,
      worked: fc.boolean(),
      zone: fc.constantFrom('UTC', 'UTC', 'UTC', 'Asia/Tokyo'),
    })
    .map(({ start, length, ...fields }) => stretch(start, start + length, fields)),
  { maxLength: 9 },
);
const statements: fc.Arbitrary<Statement[]> = fc.array(
  fc
    .record({
      kind: fc.constantFrom('timer' as const, 'mark' as const, 'pause' as const),
      from: at,
      to: fc.option(at),
      task,
    })
    .map(({ kind, from, to, task }) => statement(kind, from, kind === 'mark' ? (to ?? from) : to, task)),
  { maxLength: 4 },
);
const links: fc.Arbitrary<Link[]> = fc.array(
  fc
    .record({
      branch: fc.constantFrom('a', 'b'),
      task: fc.constantFrom(null, 'k', 'l'),
      since: fc.oneof(fc.constant(Number.NEGATIVE_INFINITY), at),
      repository: fc.constantFrom('r', 'x'),
    })
    .map(({ branch, task, since, repository }) => link(branch, task, since, repository)),
  { maxLength: 5 },
);
export const recorded: fc.Arbitrary<Recorded> = fc.record({ stretches, statements, links });
export const now = fc.integer({ min: 0, max: SLOTS });
