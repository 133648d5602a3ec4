import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { SeenStretch } from '../../src/domain/decode.ts';
import { hashOf } from '../../src/domain/idWords.ts';
import { PagedTimeline } from '../../src/domain/pagedTimeline.ts';
import { LONGEST_STRETCH_MS, StretchSet } from '../../src/domain/stretchSet.ts';
import type { StretchBlock } from '../../src/domain/stretchTable.ts';
import { deriveTimeline } from '../../src/domain/timeline.ts';
import { sumBy } from '../../src/domain/totals.ts';
import { pack, unpack } from '../../src/ledger/stretchColumns.ts';
import { CORE_RUNS } from '../support/runs.ts';
import { uuid } from '../support/uuid.ts';

const [PAST, FUTURE] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];

/** Two ids of the same hash. */
const [TWIN, OTHER_TWIN] = ['0199f000-0000-7000-8000-0000000418cc', '0199f000-0000-7000-8000-0000000bec18'];
const [A, B, C] = [uuid('a'), uuid('b'), uuid('c')];

const stretch = (id: string, start: number, end: number, more: Partial<SeenStretch> = {}): SeenStretch => {
  const subject = { person: 'p', repository: 'r', branch: 'main', task: null, zone: 'UTC', worked: true };
  return { id, ...subject, start, end, seq: 1, ...more };
};

function blockOf(stretches: readonly SeenStretch[]): StretchBlock {
  return unpack(pack(stretches)) ?? assert.fail('what was packed cannot be read');
}

function setOf(stretches: readonly SeenStretch[]): StretchSet {
  const set = new StretchSet();
  for (const each of stretches) set.addSeen(each);
  return set;
}

describe('all stretches', () => {
  it('are two where only the hashes of their ids are one', () => {
    const [a, b] = [stretch(TWIN, 0, 1), stretch(OTHER_TWIN, 1, 2)];
    assert.equal(hashOf(a.id), hashOf(b.id));
    const set = new StretchSet();
    assert.ok(set.addBlock(blockOf([a, b])));
    assert.deepEqual(set.sorted.list, [a, b]);
    assert.ok(!set.addSeen(b));
    assert.ok(set.addSeen({ ...a, end: 5 }));
    assert.deepEqual(set.sorted.list, [{ ...a, end: 5 }, b]);
  });

  it('say whether a block brought anything new', () => {
    const set = setOf([stretch(A, 0, 5)]);
    assert.ok(!set.addBlock(blockOf([])));
    assert.ok(!set.addBlock(blockOf([stretch(A, 0, 5), stretch(A, 1, 4)])));
    assert.ok(set.addBlock(blockOf([stretch(A, 0, 6)])));
    assert.equal(set.size, 1);
    assert.deepEqual(set.sorted.list, [stretch(A, 0, 6)]);
  });

  const of = <T>(...values: readonly T[]) => fc.constantFrom(...values);
  const seen = fc
    .record({
      id: of(A, B, C, TWIN, OTHER_TWIN),
      start: fc.nat(20),
      length: fc.oneof({ weight: 9, arbitrary: fc.nat(9) }, { weight: 1, arbitrary: of(LONGEST_STRETCH_MS) }),
      person: of('p', 'q'),
      repository: of('r', 'x'),
      worked: fc.boolean(),
      seq: fc.integer({ min: 1, max: 4 }),
    })
    .map(({ id, start, length, ...more }) => stretch(id, start, start + length, more));
  const batch = fc.record({ stretches: fc.array(seen, { maxLength: 6 }), kept: fc.boolean(), asked: fc.boolean() });

  it('are the same whether they come one by one or from a cache, after every one and in any order, and so are their hours', () => {
    fc.assert(
      fc.property(fc.array(batch, { maxLength: 8 }), (batches) => {
        const set = new StretchSet();
        const all: SeenStretch[] = [];
        for (const { stretches, kept, asked } of batches) {
          all.unshift(...stretches);
          if (kept) set.addBlock(blockOf(stretches));
          else for (const each of stretches) set.addSeen(each);
          if (asked) assert.deepEqual(set.sorted.list, setOf(all).sorted.list);
        }
        const { list } = set.sorted;
        assert.deepEqual(list, setOf(all).sorted.list);
        for (const [person, own] of set.sorted.groupBy((id) => id)) {
          const stretches = list.filter((each) => each.person === person);
          assert.deepEqual(own.list, stretches);
          const { segments } = deriveTimeline({ stretches, statements: [], links: [] }, 0, { idleMs: 5 });
          const sums = [...new PagedTimeline(own, 5, 2).sumsIn(PAST, FUTURE)].map(([repository, , ms]) => [
            repository,
            ms,
          ]);
          assert.deepEqual(
            new Map(sums as [string, number][]),
            sumBy(segments, ({ repository }) => repository),
          );
        }
        assert.equal(set.size, new Set(all.map(({ id }) => id)).size);
      }),
      { numRuns: CORE_RUNS },
    );
  });
});
