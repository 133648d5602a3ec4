import assert from 'node:assert/strict';
import type { Event } from '../../src/domain/events.ts';
import { readEvent } from '../../src/ledger/schema.ts';
import { FACTS, stamper } from '../support/events.ts';

const stamp = stamper();

function problemOf(changes: Readonly<Record<string, unknown>>, fact: keyof typeof FACTS = 'stretch'): string | null {
  const read = readEvent(JSON.stringify({ ...stamp(FACTS[fact]), ...changes }));
  return read.kind === 'bad' ? read.problem : null;
}

describe('a journal line', () => {
  for (const fact of Object.values(FACTS)) {
    it(`of type ${fact.type} is read as it was written`, () => {
      const event = stamp(fact, { act: 'e0000' });
      assert.deepEqual(readEvent(JSON.stringify(event)), { kind: 'event', event });
    });

    it(`of type ${fact.type} keeps its author`, () => {
      // A fact's field of the same name would be written over the stamp's.
      assert.equal(stamp(fact).by, 'person-1');
    });
  }

  it('may leave out all but the id in what changes an entity', () => {
    for (const [type, id] of [
      ['task.set', 'task'],
      ['question.set', 'question'],
      ['client.set', 'client'],
    ] as const) {
      const event = stamp({ type, [id]: 'x' } as unknown as (typeof FACTS)['task.set']);
      assert.equal(readEvent(JSON.stringify(event)).kind, 'event', type);
    }
  });

  it('keeps fields that are not known', () => {
    const event = { ...stamp(FACTS.stretch), colour: { of: 'the future' } };
    const read = readEvent(JSON.stringify(event));
    assert.deepEqual(read, { kind: 'event', event: event as Event });
  });

  it('of a later version of the format is no mistake', () => {
    const event = { v: 2, type: 'stretch', anything: true };
    assert.deepEqual(readEvent(JSON.stringify(event)), { kind: 'unknown', type: 'stretch', seq: 0 });
  });

  it('of a type that is not known is no mistake', () => {
    const line = JSON.stringify({ ...stamp(FACTS.undo), type: 'dream.seen', seq: 77 });
    assert.deepEqual(readEvent(line), { kind: 'unknown', type: 'dream.seen', seq: 77 });
  });

  it('is refused when it is no event', () => {
    for (const line of [
      '',
      '{',
      'null',
      '1',
      '"x"',
      '[]',
      '{}',
      '{"type":"stretch"}',
      '{"type":null}',
      '\u0000\u0000',
    ]) {
      assert.equal(readEvent(line).kind, 'bad', line);
    }
  });

  it('is refused with ids that lead out of the home', () => {
    for (const client of ['../x', '..', '.', 'a/b', 'a\\b', '/etc', '', 'C:', '-rf', 'a b', 'é', 'x\n']) {
      assert.match(problemOf({ client }, 'client.set') ?? '', /\S/, client);
      assert.match(problemOf({ device: client }) ?? '', /\S/, client);
      assert.match(problemOf({ project: client }, 'project.set') ?? '', /\S/, client);
      assert.match(problemOf({ stretch: client }, 'stretch') ?? '', /\S/, client);
    }
  });

  it('is refused with a seq that is no count', () => {
    for (const seq of [0, -1, 1.5, '1', null, 2 ** 53, 1e300])
      assert.match(problemOf({ seq }) ?? '', /\S/, String(seq));
    const line = JSON.stringify(stamp(FACTS.stretch)).replace(/"seq":\d+/, '"seq":NaN');
    assert.deepEqual(readEvent(line), { kind: 'bad', problem: 'not JSON' });
  });

  it('is refused with an instant that has no zone, is in no year of ours or on no day', () => {
    for (const start of [
      '2026-03-02T09:00:00',
      '2026-03-02',
      'now',
      '',
      '12026-03-02T09:00:00Z',
      '+012026-03-02T09:00:00Z',
      '-000001-03-02T09:00:00Z',
      '0001-01-01T00:00:00Z',
      '9999-01-01T00:00:00Z',
      '2026-02-30T09:00:00Z',
      '2026-13-02T09:00:00Z',
      '2026-03-02T25:00:00Z',
      1772442000000,
      null,
    ]) {
      assert.match(problemOf({ start }) ?? '', /\S/, String(start));
      assert.match(problemOf({ at: start }) ?? '', /\S/, String(start));
    }
    for (const start of ['2026-03-02T09:00Z', '2026-03-02T10:00:00.123+01:00', '2028-02-29T00:00:00-0330']) {
      assert.equal(problemOf({ start }), null, start);
    }
  });

  it('is refused with a day that is none, a number out of range, a word that is not in the list', () => {
    for (const day of ['2026-02-30', '2026-3-2', '2026-03-02T00:00:00Z', 'soon']) {
      assert.match(problemOf({ due: day }, 'task.set') ?? '', /\S/, day);
    }
    for (const progress of [-1, 101, 50.5, '50']) assert.match(problemOf({ progress }, 'task.set') ?? '', /\S/);
    assert.match(problemOf({ state: 'finished' }, 'task.set') ?? '', /\S/);
    assert.match(problemOf({ estimate_ms: -1 }, 'task.set') ?? '', /\S/);
    assert.match(problemOf({ hours_per_day: 25 }, 'project.set') ?? '', /\S/);
    assert.match(problemOf({ edits: -1 }) ?? '', /\S/);
    for (const v of [0, '2', null]) assert.match(problemOf({ v }) ?? '', /\S/);
    assert.match(problemOf({ id: 'x'.repeat(201) }) ?? '', /\S/);
  });

  it('does not reach into what all objects inherit', () => {
    const line = JSON.stringify(stamp(FACTS['task.set'])).replace('{', '{"__proto__":{"gone":true},');
    const read = readEvent(line);
    assert.equal(read.kind, 'event');
    assert.equal(({} as { gone?: boolean }).gone, undefined);
  });
});
