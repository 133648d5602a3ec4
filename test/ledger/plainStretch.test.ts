import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isPlainStretch } from '../../src/ledger/plainStretch.ts';
import { parseEvent } from '../../src/ledger/schema.ts';
import { FACTS, stamper } from '../support/events.ts';
import { RUNS } from '../support/runs.ts';

const written = JSON.parse(JSON.stringify(stamper()(FACTS.stretch))) as Record<string, unknown>;

/** What the schema alone makes of it: one field more than a plain stretch has, which it lets pass. */
function bySchema(value: Readonly<Record<string, unknown>>): unknown {
  const read = parseEvent({ ...value, more: 1 });
  if (read.kind !== 'event') return read.kind;
  const { more, ...event } = read.event as unknown as Record<string, unknown>;
  assert.equal(more, 1);
  return event;
}

const instants = fc.oneof(
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  fc.constantFrom('2026-02-29T10:00:00.000Z', '2024-02-29T10:00:00.000Z', '2026-03-02T24:00:00.000Z'),
  fc.constantFrom('2026-04-31T10:00:00.000Z', '2026-03-02T09:00:00Z', '2026-03-02T09:00:00.000+02:00', '1969-01-01'),
  fc.stringMatching(/^20[0-9]{2}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-6][0-9]:[0-6][0-9]\.[0-9]{3}Z$/),
);
const anything = fc.oneof(
  instants,
  fc.constantFrom('x', '', '../x', 'a b', 'ü', 'x'.repeat(200), 'x'.repeat(201), 'stretch', 'x\n'),
  fc.oneof(fc.integer(), fc.double(), fc.constantFrom(0, -0, 1, 1.5, 1e12, 1e12 + 1, 2 ** 60, Number.NaN)),
  fc.constantFrom(null, undefined, true, [], {}),
);
const fields = [...Object.keys(written), '__proto__', 'act'];
const changes = fc.array(fc.tuple(fc.constantFrom(...fields), anything), { maxLength: 2 });

describe('a plain stretch', () => {
  it('is what Rapport writes', () => {
    assert.ok(isPlainStretch(written));
    assert.deepEqual(bySchema(written), written);
  });

  it('is never what the schema would refuse or read differently', () => {
    fc.assert(
      fc.property(changes, fc.option(fc.constantFrom(...fields), { freq: 1 }), (changed, dropped) => {
        const value: Record<string, unknown> = Object.assign({}, written);
        for (const [field, to] of changed) Object.defineProperty(value, field, { ...ORDINARY, value: to });
        if (dropped !== null) delete value[dropped];
        if (isPlainStretch(value)) assert.deepEqual(bySchema(value), value);
      }),
      { numRuns: 10 * RUNS },
    );
  });

  it('has no field that only the schema knows', () => {
    for (const more of [{ act: 5 }, { act: 'x' }, { more: 1 }]) assert.ok(!isPlainStretch({ ...written, ...more }));
  });

  it('is nothing but an object', () => {
    for (const value of [null, undefined, 'stretch', 1, [], {}, [written]]) assert.ok(!isPlainStretch(value));
  });
});

const ORDINARY = { enumerable: true, configurable: true, writable: true };
