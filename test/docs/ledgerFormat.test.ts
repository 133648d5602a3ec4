/** docs/ledger-format.md is a promise to other programs, so it is held to the types and to the schema. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { parseEvent } from '../../src/ledger/schema.ts';

interface Field {
  readonly name: string;
  readonly needed: boolean;
}
interface Documented {
  readonly type: string;
  readonly fields: readonly Field[];
  readonly example: Readonly<Record<string, unknown>>;
}

const page = readFileSync(new URL('../../docs/ledger-format.md', import.meta.url), 'utf8');
const domain = new URL('../../src/domain/', import.meta.url);
const types = readdirSync(domain)
  .filter((name) => /^(events|factsOf\w+)\.ts$/.test(name))
  .map((name) => readFileSync(new URL(name, domain), 'utf8'))
  .join('');

const STAMP = { v: 1, id: 'e0', seq: 1, at: '2026-06-18T09:00:00.000Z', by: 'p1', device: 'd1' };

/** The page's sections "### `type`": a table of fields and one example. */
function documented(): readonly Documented[] {
  return [...page.matchAll(/^### `([^`]+)`\n(.*?)^```json\n(.*?)\n```$/gms)].map(
    ([, type = '', body = '', json = '']) => ({
      type,
      fields: fieldsOf(body),
      example: JSON.parse(json) as Record<string, unknown>,
    }),
  );
}

function fieldsOf(table: string): readonly Field[] {
  return [...table.matchAll(/^\| `([^`]+)` \| [^|]+ \| (yes|no) \|/gm)].map(([, name = '', needed]) => ({
    name,
    needed: needed === 'yes',
  }));
}

/** The fields of the types in events.ts and factsOf*.ts, which the compiler holds to the schema. */
function declared(): ReadonlyMap<string, readonly Field[]> {
  const found = new Map<string, readonly Field[]>();
  for (const [, name, body = ''] of types.matchAll(/^export interface (\w+) \{\n(.*?)^\}/gms)) {
    const type = name === 'Stamp' ? 'stamp' : /readonly type: '([^']+)'/.exec(body)?.[1];
    if (type !== undefined) found.set(type, declaredFields(body));
  }
  return found;
}

function declaredFields(body: string): readonly Field[] {
  return [...body.matchAll(/^ {2}readonly (\w+)(\??):/gm)]
    .map(([, name = '', optional]) => ({ name, needed: optional === '' }))
    .filter(({ name }) => name !== 'type');
}

const problemOf = (value: unknown) => {
  const read = parseEvent(value);
  return read.kind === 'event' ? null : read.kind === 'bad' ? read.problem : `unknown type ${read.type}`;
};

describe('docs/ledger-format.md', () => {
  const sections = documented();

  it('describes every type of event, and none that does not exist', () => {
    const known = [...declared().keys()].filter((type) => type !== 'stamp');
    assert.deepEqual(sections.map(({ type }) => type).sort(), known.sort());
  });

  it('describes what every event carries', () => {
    const table = /^### What every event carries\n(.*?)^Types of values/ms.exec(page)?.[1] ?? '';
    const fields = fieldsOf(table).filter(({ name }) => name !== 'type');
    assert.deepEqual(fields, declared().get('stamp'));
  });

  for (const { type, fields, example } of sections) {
    it(`${type}: has every field, and says which are needed`, () => {
      assert.deepEqual(fields, declared().get(type));
    });

    it(`${type}: its example holds every field and can be read`, () => {
      assert.deepEqual(Object.keys(example), ['type', ...fields.map(({ name }) => name)]);
      assert.equal(problemOf({ ...STAMP, ...example }), null);
    });

    it(`${type}: the schema knows every field and refuses an event without a needed one`, () => {
      for (const { name, needed } of fields) {
        const without = { ...STAMP, ...example, [name]: undefined };
        // What was sent may hold anything, so there is no wrong type to try.
        if (name !== 'data') assert.notEqual(problemOf({ ...without, [name]: { wrong: true } }), null, name);
        const { [name]: _, ...rest } = { ...STAMP, ...example } as Record<string, unknown>;
        assert.equal(problemOf(rest) === null, !needed, `${type} without ${name}`);
      }
    });
  }

  it('says where each type is kept', () => {
    const table = /^### What is in which folder\n(.*?)^An event/ms.exec(page)?.[1] ?? '';
    const named = [...table.matchAll(/`([a-z]+(?:\.[a-z]+)?)`/g)].map(([, type = '']) => type);
    assert.deepEqual(named.sort(), sections.map(({ type }) => type).sort());
  });
});
