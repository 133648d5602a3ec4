import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Task } from '../../src/domain/entities.ts';
import { PRIORITIES, TASK_STATES } from '../../src/domain/events.ts';
import { earliestOf, forecast } from '../../src/domain/forecast.ts';
import { leftOf } from '../../src/domain/workLeft.ts';
import { nextTask } from '../../src/domain/workOrder.ts';
import { HOUR } from '../support/events.ts';
import { day, everyWorkday, factsOf, finishes, forecastOf, makeTask } from '../support/forecast.ts';
import { RUNS } from '../support/runs.ts';

/** Tasks that took what was estimated. */
const DONE = [1, 2, 3, 4, 5].map((hours) => makeTask(`d${hours}`, hours, { state: 'done' }));
const USED = new Map(DONE.map(({ id, estimateMs }) => [id, estimateMs ?? 0]));

describe('what is left', () => {
  it('is what a person says, else estimate × (1 − progress), never the hours', () => {
    assert.equal(leftOf(makeTask('a', 8, { progress: 25 })), 6 * HOUR);
    assert.equal(leftOf(makeTask('a', 8, { progress: 25, leftMs: HOUR })), HOUR);
    assert.equal(leftOf(makeTask('a', null, { leftMs: HOUR })), HOUR);
    assert.equal(leftOf(makeTask('a', null, { progress: 50 })), null);
    assert.equal(leftOf(makeTask('a', 8, { leftMs: HOUR, state: 'done' })), 0);
  });
});

describe('a forecast', () => {
  // From Thursday 26 March on, four hours a day.
  it('puts the tasks one after the other, and nothing on the weekend', () => {
    const tasks = [makeTask('b', 4, { order: 2 }), makeTask('a', 4, { order: 1 }), makeTask('c', 8, { order: 3 })];
    const all = forecastOf([...tasks, ...DONE], { usedByTask: USED });
    assert.deepEqual(finishes(all), [`a ${day(27)} high`, `b ${day(30)} high`, 'c 2026-04-01 high']);
    assert.deepEqual(all.launch.finish, { known: true, day: '2026-04-01', confidence: 'high' });
    const off = forecastOf(tasks, { workdays: { weekdays: [1, 2, 3, 4, 5], holidays: [day(27)] } });
    assert.equal(earliestOf(off.tasks[0]!.finish), day(30));
  });
  it('takes what is active first, then by priority and date; what waits for the client last', () => {
    const tasks = [
      makeTask('waits', 4, { state: 'waiting', priority: 'high' }),
      makeTask('later', 4, { clientDue: '2026-05-01' }),
      makeTask('soon', 4, { due: '2026-04-01' }),
      makeTask('high', 4, { priority: 'high' }),
      makeTask('active', 4, { state: 'active', priority: 'low' }),
      makeTask('gone', 4, { state: 'dropped' }),
    ];
    const order = forecastOf(tasks).tasks.map(({ task }) => task.id);
    assert.deepEqual(order, ['active', 'high', 'soon', 'later', 'waits']);
    assert.equal(forecastOf(tasks, { project: { launch: '2026-04-15' } }).tasks.at(-1)?.task.id, 'later');
    assert.equal(nextTask(tasks, null)?.id, 'active');
    assert.equal(nextTask(tasks.slice(0, 1), null), null);
  });
  it('of the launch leaves out what is agreed for after it', () => {
    const tasks = [makeTask('a', 4), makeTask('b', 40, { state: 'postponed' })];
    const { launch } = forecastOf(tasks, { project: { launch: day(31) } });
    assert.deepEqual([launch.left.ms, earliestOf(launch.finish!)], [4 * HOUR, day(27)]);
    assert.equal(forecastOf(DONE).launch.finish, null);
  });
  it('says what it is missing, and what is certain all the same', () => {
    const unknown = [makeTask('a', 4, { order: 1 }), makeTask('b', null, { order: 2 }), makeTask('c', 4, { order: 3 })];
    assert.deepEqual(finishes(forecastOf(unknown)), [`a ${day(27)} low`, `b ≥${day(27)} left`, `c ≥${day(30)} left`]);
    assert.deepEqual(finishes(forecastOf([makeTask('a', 4)], { hoursByDay: new Map() })), [`a ≥${day(26)} pace`]);
    assert.deepEqual(finishes(forecastOf([makeTask('a', 90_000)])), ['a ≥2028-12-20 reach']);
    assert.deepEqual(finishes(forecastOf([makeTask('a', 4, { progress: 100, state: 'review' })])), [
      `a ${day(26)} high`,
    ]);
    const never = { workdays: { weekdays: [], holidays: [] } };
    assert.deepEqual(finishes(forecastOf([makeTask('a', 4)], never)), [`a ≥${day(26)} pace`]);
  });
  it('is as sure as pace and estimates are, and not at all of when the client answers', () => {
    const confidence = (tasks: readonly Task[], usedByTask = USED) => {
      const { finish } = forecastOf(tasks, { usedByTask }).tasks[0]!;
      return finish.known ? finish.confidence : null;
    };
    const open = makeTask('a', 4);
    const double = new Map([...USED].map(([id, ms]) => [id, ms * 2]));
    assert.deepEqual(
      [
        confidence([open, ...DONE]),
        confidence([open, ...DONE.slice(2)]),
        confidence([open, ...DONE.slice(3)]),
        confidence([open, ...DONE], double),
        confidence([{ ...open, state: 'waiting' }, ...DONE]),
      ],
      ['high', 'fair', 'low', 'low', 'low'],
    );
  });
  it('adds up the budget in hours and in money, of which only what is billable', () => {
    const tasks = [makeTask('a', 4), makeTask('own', 2, { billable: false })];
    const usedByTask = new Map([
      ['a', 3 * HOUR],
      ['own', HOUR],
      ['removed', 2 * HOUR],
    ]);
    const project = { budgetMs: 10 * HOUR, rate: { amount: 50, currency: 'EUR' } };
    const { budget } = forecastOf(tasks, { usedByTask, project });
    assert.deepEqual([budget.usedMs, budget.atCompletionMs, budget.confidence], [6 * HOUR, 12 * HOUR, 'low']);
    const eur = (minor: number) => ({ minor, currency: 'EUR' });
    assert.deepEqual(budget.money, { budget: eur(50_000), used: eur(15_000), atCompletion: eur(35_000) });
    assert.equal(forecastOf([...tasks, makeTask('x', null)]).budget.confidence, null);
    assert.equal(forecastOf([]).budget.confidence, null);
    assert.equal(forecastOf(tasks).budget.money, null);
    assert.equal(forecastOf(DONE, { usedByTask: USED }).budget.confidence, 'high');
  });
});

describe('every forecast', () => {
  const aDay = fc.option(fc.integer({ min: 1, max: 31 }).map(day));
  const someTask = fc.record({
    left: fc.option(fc.integer({ min: 0, max: 400 })),
    state: fc.constantFrom(...TASK_STATES),
    priority: fc.constantFrom(...PRIORITIES),
    progress: fc.integer({ min: 0, max: 100 }),
    due: aDay,
    clientDue: aDay,
  });
  const some = fc.record({
    tasks: fc.array(someTask, { minLength: 1, maxLength: 8 }),
    hours: fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 24, maxLength: 24 }),
    launch: aDay,
    hoursPerDay: fc.option(fc.integer({ min: 0, max: 8 })),
    more: fc.integer({ min: 1, max: 200 }),
    which: fc.nat(),
    seed: fc.nat(),
  });
  type Some = typeof some extends fc.Arbitrary<infer T> ? T : never;
  const build = ({ tasks, hours, launch, hoursPerDay }: Some) =>
    factsOf(
      tasks.map(({ left, ...part }, index) => makeTask(`t${index}`, left, { ...part, order: index })),
      {
        hoursByDay: new Map(hours.map((hour, index) => [day(index + 2), hour * HOUR])),
        project: { launch, hoursPerDay, budgetMs: 100 * HOUR },
      },
    );

  it('finishes no earlier and costs no less when more is left', () => {
    const property = fc.property(some, (input) => {
      const facts = build(input);
      const at = input.which % facts.tasks.length;
      const task = facts.tasks[at]!;
      const left = leftOf(task);
      fc.pre(left !== null);
      const before = forecast({ ...facts, tasks: facts.tasks.with(at, { ...task, leftMs: left }) });
      const after = forecast({
        ...facts,
        tasks: facts.tasks.with(at, { ...task, leftMs: (left ?? 0) + input.more * HOUR }),
      });
      const days = ({ tasks, launch }: typeof before) => [
        ...tasks.map(({ finish }) => earliestOf(finish)),
        launch.finish === null ? '' : earliestOf(launch.finish),
      ];
      days(after).forEach((each, index) => {
        assert.ok(each >= days(before)[index]!);
      });
      assert.ok(after.budget.atCompletionMs >= before.budget.atCompletionMs);
    });
    fc.assert(property, { numRuns: RUNS });
  });

  it('is the same for the same facts in any order, and never names a day that has passed', () => {
    const property = fc.property(some, (input) => {
      const facts = build(input);
      const turned = facts.tasks.map((_, index) => facts.tasks.at(index - (input.seed % facts.tasks.length))!);
      const once = forecast(facts);
      assert.deepEqual(
        forecast({ ...facts, tasks: turned, hoursByDay: new Map([...facts.hoursByDay].toReversed()) }),
        once,
      );
      for (const { finish } of once.tasks) assert.ok(earliestOf(finish) >= facts.today);
    });
    fc.assert(property, { numRuns: RUNS });
  });

  it('of too little data says so', () => {
    const property = fc.property(some, (input) => {
      const facts = build({ ...input, hours: [], hoursPerDay: null });
      const { pace, tasks } = forecast(facts);
      assert.equal(pace, null);
      for (const { leftMs, finish } of tasks) assert.equal(finish.known, leftMs === 0);
    });
    fc.assert(property, { numRuns: RUNS });
  });

  it('of 5 000 tasks is there at once', function () {
    this.timeout(1000);
    const tasks = Array.from({ length: 5000 }, (_, index) => makeTask(`t${index}`, 1 + (index % 7), { order: index }));
    assert.equal(forecastOf(tasks, { hoursByDay: everyWorkday(4) }).tasks.length, 5000);
  });
});
