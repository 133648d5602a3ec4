import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dayOf, daysBetween, plusDays } from '../../src/domain/days.ts';
import type { Rhythm } from '../../src/domain/entities.ts';
import { milestonesAfter } from '../../src/domain/milestones.ts';
import { type Milestone, nextUpdate, promisedDay, rhythmDays, type Standing } from '../../src/domain/updateDue.ts';
import { isWorkday, WORKWEEK, type Workdays } from '../../src/domain/workdays.ts';
import { makeProject, makeTask } from '../support/entities.ts';
import { RUNS } from '../support/runs.ts';

const ZONE = 'Europe/Moscow';
const at = (moment: string) => Date.parse(`${moment.replace(' ', 'T')}:00+03:00`);
const FRIDAYS: Rhythm = { kind: 'weekly', weekday: 5, hour: 16 };
/** In June 2026 the 12th, 19th and 26th are Fridays. */
const sentOn = (moment: string, milestones: readonly Milestone[] = []): Standing => {
  return { lastSent: at(moment), begun: at('2026-06-01 10:00'), milestones };
};

/** "2026-06-26 16:00 weekly" */
function due(
  rhythm: Rhythm | null,
  standing: Standing,
  { quietUntil = null, workdays = WORKWEEK }: { quietUntil?: string | null; workdays?: Workdays } = {},
): string | null {
  const next = nextUpdate({ rhythm, quietUntil }, standing, workdays, ZONE);
  if (next === null) return null;
  assert.equal(dayOf(next.at, ZONE), next.day);
  return `${new Date(next.at + 3 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')} ${next.why}`;
}

describe('the next update', () => {
  it('is due every week on its weekday and hour', () => {
    assert.equal(due(FRIDAYS, sentOn('2026-06-19 16:20')), '2026-06-26 16:00 weekly');
  });

  it('is not due twice in half a week: written late, it moves this week’s, written early, it was this week’s', () => {
    assert.equal(due(FRIDAYS, sentOn('2026-06-22 09:00')), '2026-06-26 16:00 weekly');
    assert.equal(due(FRIDAYS, sentOn('2026-06-23 09:00')), '2026-07-03 16:00 weekly');
    assert.equal(due(FRIDAYS, sentOn('2026-06-25 09:00')), '2026-07-03 16:00 weekly');
  });

  it('that was missed stays due until it is written', () => {
    assert.equal(due(FRIDAYS, sentOn('2026-05-07 16:00')), '2026-05-15 16:00 weekly');
  });

  it('is due every so many days, in the morning', () => {
    assert.equal(due({ kind: 'days', days: 6 }, sentOn('2026-06-19 16:20')), '2026-06-25 09:00 days');
  });

  it('is the first one: counted from when the work was planned', () => {
    const first = { lastSent: null, begun: at('2026-06-02 12:00'), milestones: [] };
    assert.equal(due(FRIDAYS, first), '2026-06-05 16:00 weekly');
    assert.equal(due({ kind: 'days', days: 6 }, first), '2026-06-08 09:00 days');
    // On the very day nobody expects one.
    assert.equal(due(FRIDAYS, { ...first, begun: at('2026-06-05 10:00') }), '2026-06-12 16:00 weekly');
  });

  it('of a client with whom nothing is agreed comes when the last one said, and no first one is asked for', () => {
    assert.equal(due(null, sentOn('2026-06-18 12:00')), '2026-06-25 09:00 days');
    assert.equal(due(null, { lastSent: null, begun: at('2026-06-02 12:00'), milestones: [] }), null);
    assert.equal(due({ kind: 'none' }, sentOn('2026-06-18 12:00')), null);
  });

  it('moves from a day off to the next working day', () => {
    const holidays = ['2026-06-26', '2026-06-29'];
    assert.equal(
      due(FRIDAYS, sentOn('2026-06-19 16:20'), { workdays: { ...WORKWEEK, holidays } }),
      '2026-06-30 16:00 weekly',
    );
    assert.equal(due({ kind: 'days', days: 8 }, sentOn('2026-06-19 12:00')), '2026-06-29 09:00 days');
    // Who works on no day at all gets the day that was agreed.
    assert.equal(
      due(FRIDAYS, sentOn('2026-06-19 16:20'), { workdays: { weekdays: [], holidays: [] } }),
      '2026-06-26 16:00 weekly',
    );
  });

  it('waits for the day on which the client is back, and is due then', () => {
    const quietUntil = '2026-07-01';
    for (const rhythm of [FRIDAYS, null, { kind: 'none' }, { kind: 'days', days: 60 }] as const) {
      assert.equal(due(rhythm, sentOn('2026-06-19 16:20'), { quietUntil }), '2026-07-01 09:00 quiet');
    }
    assert.equal(due(FRIDAYS, sentOn('2026-07-01 10:00'), { quietUntil }), '2026-07-10 16:00 weekly');
  });

  it('comes with the first milestone that is reached', () => {
    const reached: readonly Milestone[] = [
      { kind: 'launch', name: null, day: '2026-06-30' },
      { kind: 'component', name: 'Slider', day: '2026-06-23' },
    ];
    assert.equal(due({ kind: 'milestone' }, sentOn('2026-06-19 16:20', reached)), '2026-06-23 09:00 milestone');
    assert.equal(due({ kind: 'milestone' }, sentOn('2026-06-19 16:20')), null);
    assert.equal(rhythmDays({ rhythm: { kind: 'milestone' } }), 0);
  });

  it('is promised by the one before it, except by milestone', () => {
    const promised = (rhythm: Rhythm | null) =>
      promisedDay({ rhythm, quietUntil: null }, at('2026-06-18 12:00'), WORKWEEK, ZONE);
    assert.equal(promised({ kind: 'weekly', weekday: 4, hour: 9 }), '2026-06-25');
    assert.equal(promised(null), '2026-06-25');
    assert.equal(promised({ kind: 'milestone' }), null);
  });

  it('is always on a working day, after the last one, not too soon, and in reach', () => {
    const rhythms = fc.oneof(
      fc.record({
        kind: fc.constant('weekly' as const),
        weekday: fc.integer({ min: 1, max: 7 }),
        hour: fc.integer({ min: 0, max: 23 }),
      }),
      fc.record({ kind: fc.constant('days' as const), days: fc.integer({ min: 1, max: 60 }) }),
    );
    const offs = fc.array(fc.integer({ min: 0, max: 40 }).map((count) => plusDays('2026-06-15', count)));
    fc.assert(
      fc.property(rhythms, offs, fc.integer({ min: 0, max: 30 * 24 }), (rhythm, holidays, hours) => {
        const workdays = { ...WORKWEEK, holidays };
        const sent = at('2026-06-15 00:00') + hours * 3_600_000;
        const client = { rhythm, quietUntil: null };
        const next = nextUpdate(client, { lastSent: sent, begun: 0, milestones: [] }, workdays, ZONE);
        assert.ok(next !== null && isWorkday(next.day, workdays));
        const apart = daysBetween(dayOf(sent, ZONE), next.day);
        assert.ok(apart >= rhythmDays(client) / 2, `${apart}`);
        assert.ok(apart <= rhythmDays(client) * 1.5 + 41 + 4, `${apart}`);
        assert.equal(promisedDay(client, sent, workdays, ZONE), next.day);
      }),
      { numRuns: RUNS },
    );
  });
});

describe('milestones', () => {
  const since = at('2026-06-19 16:00');
  const project = makeProject('site', 'flora', { launch: '2026-06-30' });
  const components = [
    { id: 'slider', project: 'site', name: 'Slider', paths: [], order: 1 },
    { id: 'news', project: 'site', name: 'News', paths: [], order: 2 },
    { id: 'other', project: 'elsewhere', name: 'Shop', paths: [], order: 1 },
  ];
  const found = (tasks: Parameters<typeof milestonesAfter>[3], closed: Readonly<Record<string, number>> = {}) =>
    milestonesAfter(since, project, components, tasks, (task) => closed[task] ?? null, ZONE).map(
      ({ kind, name, day }) => `${kind} ${name} ${day}`,
    );

  it('are a component that is done, the dates promised to the client, and the launch', () => {
    const tasks = [
      makeTask('a', 'site', { component: 'slider', state: 'done' }),
      makeTask('b', 'site', { component: 'slider', state: 'dropped' }),
      makeTask('c', 'site', { component: 'news', title: 'List', clientDue: '2026-06-24' }),
      makeTask('d', 'site', { component: 'news', state: 'done', clientDue: '2026-06-25' }),
    ];
    assert.deepEqual(found(tasks, { a: at('2026-06-22 11:00'), b: at('2026-06-20 11:00') }), [
      'component Slider 2026-06-22',
      'clientDue List 2026-06-24',
      'launch null 2026-06-30',
    ]);
  });

  it('that the last update told of are none any more', () => {
    const tasks = [
      makeTask('a', 'site', { component: 'slider', state: 'done' }),
      makeTask('c', 'site', { component: 'news', clientDue: '2026-06-19' }),
    ];
    assert.deepEqual(found(tasks, { a: at('2026-06-19 15:00') }), ['launch null 2026-06-30']);
  });
});
