import assert from 'node:assert/strict';
import { awaysOf } from '../../src/domain/away.ts';
import type { Statement } from '../../src/domain/entities.ts';
import { DEFAULT_POLICY, type Recorded } from '../../src/domain/timeline.ts';
import { DAY, MINUTE, statement, stretch } from '../support/events.ts';

/** Times away, in minutes after DAY, of a day on which the person was seen at these. */
function aways(seen: readonly (readonly [number, number])[], said: readonly Statement[] = [], range = [-300, 600]) {
  const recorded: Recorded = {
    stretches: seen.map(([from, to]) => stretch(DAY + from * MINUTE, DAY + to * MINUTE)),
    statements: said.map((one) => ({ ...one, from: DAY + one.from * MINUTE, to: DAY + (one.to ?? 0) * MINUTE })),
    links: [],
  };
  const [from = 0, to = 0] = range.map((minute) => DAY + minute * MINUTE);
  return awaysOf(recorded, { from, to }, DAY + 600 * MINUTE, DEFAULT_POLICY).map((away) =>
    [away.from, away.to].map((at) => (at - DAY) / MINUTE),
  );
}

describe('a time away', () => {
  it('is a gap above the idle limit between two sessions', () => {
    assert.deepEqual(
      aways([
        [0, 10],
        [15, 20],
        [50, 60],
      ]),
      [[20, 50]],
    );
    assert.deepEqual(
      aways([
        [0, 60],
        [10, 20],
        [50, 55],
      ]),
      [],
    );
    assert.deepEqual(aways([[0, 10]]), []);
  });

  it('is none of what the person has said', () => {
    const seen = [
      [0, 10],
      [40, 50],
    ] as const;
    assert.deepEqual(aways(seen, [statement('mark', 10, 40)]), []);
    assert.deepEqual(aways(seen, [statement('pause', 0, 45)]), []);
    assert.deepEqual(aways(seen, [statement('timer', 10, 25, 't')]), [[25, 40]]);
    assert.deepEqual(aways(seen, [statement('timer', 20, 25, 't')]), [
      [10, 20],
      [25, 40],
    ]);
  });

  it('is what is left only if that is longer than the idle limit', () => {
    assert.deepEqual(
      aways(
        [
          [0, 10],
          [40, 50],
        ],
        [statement('mark', 15, 40)],
      ),
      [],
    );
    assert.deepEqual(
      aways(
        [
          [0, 10],
          [40, 50],
        ],
        [statement('mark', 16, 40)],
      ),
      [[10, 16]],
    );
  });

  it('is not the night', () =>
    assert.deepEqual(
      aways(
        [
          [-24 * 60, -24 * 60 + 10],
          [0, 10],
        ],
        [],
        [-48 * 60, 600],
      ),
      [],
    ));

  it('is given as far as it is in the range', () =>
    assert.deepEqual(
      aways(
        [
          [0, 10],
          [50, 60],
        ],
        [],
        [20, 600],
      ),
      [[20, 50]],
    ));
});
