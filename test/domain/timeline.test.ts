import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Stretch } from '../../src/domain/entities.ts';
import { deriveTimeline, lengthOf, type Recorded, type Segment } from '../../src/domain/timeline.ts';
import { link, MINUTE, statement, stretch } from '../support/events.ts';
import { IDLE, now, recorded, SLOTS, stretches } from '../support/recorded.ts';
import { CORE_RUNS } from '../support/runs.ts';
import { slowTimeline } from './reference.ts';

const m = MINUTE;

/** "start-end task-or-branch" of each segment, in minutes. */
function show(recorded: Partial<Recorded>, now = 0): readonly string[] {
  const { segments } = deriveTimeline({ stretches: [], statements: [], links: [], ...recorded }, now);
  return segments.map(({ start, end, task, branch }) => `${start / m}-${end / m} ${task ?? branch ?? '?'}`);
}

const work = (start: number, end: number, fields: Partial<Stretch> = {}) => stretch(start * m, end * m, fields);
const read = (start: number, end: number, fields: Partial<Stretch> = {}) =>
  work(start, end, { worked: false, ...fields });

describe('the automatic layer', () => {
  it('gives an overlap to the later-started stretch, then to the earlier one again', () => {
    const stretches = [work(0, 10, { branch: 'a' }), work(3, 5, { branch: 'b' })];
    assert.deepEqual(show({ stretches }), ['0-3 a', '3-5 b', '5-10 a']);
  });

  it('counts a gap of exactly the idle limit and not of 1 ms more', () => {
    assert.deepEqual(show({ stretches: [work(0, 1), work(6, 7)] }), ['0-7 main']);
    const late = stretch(6 * m + 1, 7 * m);
    assert.equal(deriveTimeline({ stretches: [work(0, 1), late], statements: [], links: [] }, 0).segments.length, 2);
  });

  it('gives a gap to what went before, unless that was a glance', () => {
    assert.deepEqual(show({ stretches: [work(0, 1, { branch: 'a' }), work(3, 4, { branch: 'b' })] }), [
      '0-3 a',
      '3-4 b',
    ]);
    assert.deepEqual(show({ stretches: [read(0, 1, { branch: 'a' }), work(3, 4, { branch: 'b' })] }), [
      '0-1 a',
      '1-4 b',
    ]);
  });

  it('asks the stretch that ended last, not the one that started last', () => {
    const stretches = [work(0, 5, { branch: 'a' }), work(1, 2, { branch: 'b' }), work(7, 8, { branch: 'c' })];
    assert.deepEqual(show({ stretches }), ['0-1 a', '1-2 b', '2-7 a', '7-8 c']);
  });

  it('lets a stretch without length end one gap and begin another', () => {
    const stretches = [work(0, 1, { branch: 'a' }), work(4, 4, { branch: 'b' }), work(8, 9, { branch: 'c' })];
    assert.deepEqual(show({ stretches }), ['0-4 a', '4-8 b', '8-9 c']);
  });

  it('does not count reading where nothing was worked on in the session, and says how long it was', () => {
    const stretches = [read(0, 3), work(4, 5, { repository: 'other', branch: 'o' }), work(20, 21)];
    const timeline = deriveTimeline({ stretches, statements: [], links: [] }, 0);
    assert.deepEqual(show({ stretches }), ['3-5 o', '20-21 main']);
    assert.equal(timeline.readingMs, 3 * m);
  });

  it('counts the reading before the first edit', () => {
    assert.deepEqual(show({ stretches: [read(0, 3), work(6, 7)] }), ['0-7 main']);
  });

  it('counts nothing of a single moment', () => {
    assert.deepEqual(show({ stretches: [work(5, 5)] }), []);
  });

  it('keeps what was recorded in another zone apart, so that days are split where they were lived', () => {
    assert.deepEqual(show({ stretches: [work(0, 5), work(5, 9, { zone: 'Asia/Tokyo' })] }), ['0-5 main', '5-9 main']);
  });
});

describe('statements', () => {
  const stretches = [work(0, 60)];

  it('are painted over what was recorded, the later over the earlier', () => {
    const statements = [statement('mark', 10 * m, 30 * m, 'call'), statement('mark', 20 * m, 40 * m)];
    assert.deepEqual(show({ stretches, statements }), ['0-10 main', '10-20 call', '40-60 main']);
  });

  it('a pause takes time away, a timer gives it whatever the signals say', () => {
    const statements = [statement('pause', 50 * m, 70 * m), statement('timer', 65 * m, 90 * m, 't')];
    assert.deepEqual(show({ stretches, statements }), ['0-50 main', '65-90 t']);
  });

  it('last until now while they are open', () => {
    assert.deepEqual(show({ statements: [statement('timer', 0, null, 't')] }, 7 * m), ['0-7 t']);
    assert.deepEqual(show({ stretches, statements: [statement('pause', 10 * m, null)] }, 70 * m), ['0-10 main']);
    assert.deepEqual(show({ statements: [statement('timer', 9 * m, null, 't')] }, 7 * m), []);
  });

  it('say nothing when they end where they start, or before', () => {
    const statements = [statement('mark', 10 * m, 10 * m), statement('mark', 30 * m, 20 * m)];
    assert.deepEqual(show({ stretches, statements }), ['0-60 main']);
  });

  it('show what is below again where the upper one ends', () => {
    const statements = [statement('timer', 0, 40 * m, 'a'), statement('mark', 10 * m, 20 * m, 'b')];
    assert.deepEqual(show({ statements }), ['0-10 a', '10-20 b', '20-40 a']);
  });
});

describe('links', () => {
  const stretches = [work(0, 30)];

  it('count backwards when first, and from their moment when later', () => {
    assert.deepEqual(show({ stretches, links: [link('main', 'a')] }), ['0-30 a']);
    assert.deepEqual(show({ stretches, links: [link('main', 'a'), link('main', 'b', 10 * m)] }), ['0-10 a', '10-30 b']);
  });

  it('of the same moment, the last one made counts', () => {
    const links = [link('main', 'a'), link('main', 'b', 10 * m), link('main', 'c', 10 * m)];
    assert.deepEqual(show({ stretches, links }), ['0-10 a', '10-30 c']);
  });

  it('to no task make time unassigned', () => {
    assert.deepEqual(show({ stretches, links: [link('main', 'a'), link('main', null, 20 * m)] }), [
      '0-20 a',
      '20-30 main',
    ]);
  });

  it('give way to the picked task, and are nothing to a detached HEAD', () => {
    assert.deepEqual(show({ stretches: [work(0, 5, { task: 'p' })], links: [link('main', 'a')] }), ['0-5 p']);
    assert.deepEqual(show({ stretches: [work(0, 5, { branch: null })], links: [link('main', 'a')] }), ['0-5 ?']);
  });

  it('of another repository do not count', () => {
    assert.deepEqual(show({ stretches, links: [link('main', 'a', Number.NEGATIVE_INFINITY, 'x')] }), ['0-30 main']);
  });
});

describe('the timeline, for every input', () => {
  it('is what the rules say, asked slot by slot', () => {
    fc.assert(
      fc.property(recorded, now, (recorded, now) => {
        assert.deepEqual(deriveTimeline(recorded, now, { idleMs: IDLE }), slowTimeline(recorded, now, IDLE, SLOTS));
      }),
      { numRuns: CORE_RUNS * 3 },
    );
  });

  it('has segments that are sorted, not empty and never overlap, so nobody works 25 hours a day', () => {
    fc.assert(
      fc.property(recorded, now, (recorded, now) => {
        const { segments } = deriveTimeline(recorded, now, { idleMs: IDLE });
        assertDisjoint(segments);
        assert.ok(lengthOf(segments) <= SLOTS);
      }),
      { numRuns: CORE_RUNS },
    );
  });

  it('does not depend on the order of stretches that start at different times', () => {
    const shuffled = recorded.chain((value) =>
      fc.tuple(fc.constant(value), fc.shuffledSubarray([...value.stretches], { minLength: value.stretches.length })),
    );
    fc.assert(
      fc.property(shuffled, now, ([value, shuffle], now) => {
        const distinct = (list: readonly Stretch[]) =>
          [...list].filter((a) => value.stretches.filter((b) => b.start === a.start).length === 1);
        const derive = (list: readonly Stretch[]) =>
          deriveTimeline({ ...value, stretches: distinct(list) }, now, { idleMs: IDLE });
        assert.deepEqual(derive(shuffle), derive(value.stretches));
      }),
      { numRuns: CORE_RUNS },
    );
  });

  it('counts at least as much with a longer idle limit', () => {
    fc.assert(
      fc.property(stretches, (stretches) => {
        const counted = (idleMs: number) => {
          const timeline = deriveTimeline({ stretches, statements: [], links: [] }, 0, { idleMs });
          return lengthOf(timeline.segments) + timeline.readingMs;
        };
        assert.ok(counted(IDLE) <= counted(IDLE + 2));
      }),
      { numRuns: CORE_RUNS },
    );
  });
});

function assertDisjoint(segments: readonly Segment[]): void {
  for (const [index, segment] of segments.entries()) {
    assert.ok(segment.start < segment.end, 'a segment is empty');
    assert.ok(index === 0 || segments[index - 1]!.end <= segment.start, 'segments overlap');
  }
}
