import assert from 'node:assert/strict';
import fc from 'fast-check';
import { keysOf, newWarnings, warningsOf } from '../../src/domain/warnings.ts';
import { HOUR } from '../support/events.ts';
import { day, type FactsPart, forecastOf, makeTask } from '../support/forecast.ts';
import { RUNS } from '../support/runs.ts';

const SHARES = [0.8, 1];
// Four hours a day from Friday 27 March on.
const warnings = (tasks: Parameters<typeof forecastOf>[0], part?: FactsPart) =>
  warningsOf(forecastOf(tasks, part), SHARES);
const keys = (...args: Parameters<typeof warnings>) => warnings(...args).map(({ key }) => key);
const budget = (used: number, left: number, budgetHours = 40) =>
  warnings([makeTask('a', left)], {
    usedByTask: new Map([['a', used * HOUR]]),
    project: { budgetMs: budgetHours * HOUR },
  });

describe('an early warning', () => {
  it('comes when the work will not be done by our date, and not a day before', () => {
    assert.deepEqual(keys([makeTask('a', 8, { due: day(30) })]), []);
    assert.deepEqual(keys([makeTask('a', 8.1, { due: day(30) })]), [`due a ${day(30)}`]);
    const [warning] = warnings([makeTask('a', 12, { due: day(30) })]);
    assert.ok(warning?.kind === 'due');
    assert.deepEqual([warning.promised, warning.finish], [day(30), { known: true, day: day(31), confidence: 'low' }]);
  });
  it("of the client's date says all that one of ours would", () => {
    const both = makeTask('a', 12, { due: day(27), clientDue: day(30) });
    const [warning, ...others] = warnings([both]);
    assert.deepEqual([warning?.kind, others], ['clientDue', []]);
    assert.deepEqual(keysOf(warning!), [`clientDue a ${day(30)}`, `due a ${day(27)}`]);
  });
  it('of the launch looks at the work for it', () => {
    const tasks = [makeTask('a', 8), makeTask('b', 90, { clientDue: '2026-12-01' })];
    assert.deepEqual(keys(tasks, { project: { launch: day(30) } }), []);
    assert.deepEqual(keys(tasks, { project: { launch: day(27) } }), [`launch site ${day(27)}`]);
    assert.deepEqual(keys([makeTask('a', 1, { state: 'done' })], { project: { launch: day(2) } }), []);
  });
  it('needs no complete figures when it is too late anyway', () => {
    const late = [makeTask('a', null, { due: day(25) }), makeTask('b', null, { due: day(26) })];
    assert.deepEqual(keys(late, { hoursByDay: new Map() }), [`due a ${day(25)}`]);
    const some = [
      makeTask('a', 12, { order: 1 }),
      makeTask('b', null, { order: 2, due: '2026-03-30', priority: 'low' }),
    ];
    assert.deepEqual(keys(some), ['due b 2026-03-30']);
  });
  it('is not given for what is closed', () => {
    assert.deepEqual(keys([makeTask('a', 8, { due: day(2), state: 'done' })]), []);
  });
  it('of the budget comes when a share of it is used, or when the work left will not fit', () => {
    const of = (...hours: Parameters<typeof budget>) => budget(...hours).map((each) => each.key);
    const ms = 40 * HOUR;
    assert.deepEqual(of(31.9, 8.1), []);
    assert.deepEqual(of(32, 8), [`budgetUsed site ${ms} 0.8`]);
    assert.deepEqual(of(10, 31), [`budgetForecast site ${ms}`]);
    assert.deepEqual(of(32, 9), [`budgetUsed site ${ms} 0.8`, `budgetForecast site ${ms}`]);
    const [over, ...others] = budget(40, 1);
    assert.deepEqual(
      [keysOf(over!), others],
      [[`budgetUsed site ${ms} 1`, `budgetUsed site ${ms} 0.8`, `budgetForecast site ${ms}`], []],
    );
    assert.deepEqual(of(90, 1, 0), []);
  });
});

describe('nobody is warned twice', () => {
  it('of the same fact, however the forecast moves; a new promise is another fact', () => {
    const told = new Set(warnings([makeTask('a', 12, { due: day(30) })]).flatMap(keysOf));
    assert.deepEqual(newWarnings(warnings([makeTask('a', 40, { due: day(30) })]), told), []);
    assert.equal(newWarnings(warnings([makeTask('a', 40, { due: day(31) })]), told).length, 1);
  });
  it('of the lesser after the greater', () => {
    const told = new Set(budget(41, 1).flatMap(keysOf));
    assert.deepEqual(newWarnings(budget(33, 1), told), []);
    assert.deepEqual(newWarnings(budget(33, 9), told), []);
    assert.equal(newWarnings(budget(41, 1), new Set(budget(33, 1).flatMap(keysOf))).length, 1);
  });
  it('whatever is left and used', () => {
    const hours = fc.integer({ min: 0, max: 80 });
    const steps = fc.array(fc.record({ left: hours, used: hours, due: fc.integer({ min: 26, max: 31 }) }));
    const property = fc.property(steps, (all) => {
      const told: string[] = [];
      for (const { left, used, due } of all) {
        const found = warnings([makeTask('a', left, { due: day(due), clientDue: day(31) })], {
          usedByTask: new Map([['a', used * HOUR]]),
          project: { budgetMs: 40 * HOUR, launch: day(30) },
        });
        told.push(...newWarnings(found, new Set(told)).map(({ key }) => key));
      }
      assert.equal(new Set(told).size, told.length);
    });
    fc.assert(property, { numRuns: Math.min(RUNS, 100) });
  });
});
