import assert from 'node:assert/strict';
import { budgetModel } from '../../src/view/budget.ts';
import type { BudgetModel, BudgetTotal } from '../../src/view/budgetModel.ts';
import { HOUR, makeTask } from './boardSample.ts';
import { type BudgetPart, budgetInput } from './budgetSample.ts';

const model = (part: BudgetPart = {}) => budgetModel(budgetInput(part));
function total({ totals }: BudgetModel, key: BudgetTotal['key']): BudgetTotal {
  const found = totals.find((each) => each.key === key);
  assert.ok(found);
  return found;
}
const said = ({ value, money, confidence, from, bad }: BudgetTotal) =>
  [value, money, confidence, from, bad ? 'bad' : ''].filter(Boolean).join(' | ');
const estimated = [
  makeTask('a', { estimateMs: 10 * HOUR, progress: 50, value: 4 }),
  makeTask('b', { estimateMs: 2 * HOUR, value: 4, billable: false }),
];

describe('the budget', () => {
  it('says what is used, of what, and what is not in it', () => {
    const sample = model();
    assert.equal(
      said(total(sample, 'used')),
      '20:45 | €1,245.00 | Counted on this project’s tasks, of everybody; 1:45 that belong to no task are not in it; ' +
        'money: billable tasks at €60.00 an hour',
    );
    assert.equal(said(total(sample, 'budget')), '40:00 | €2,400.00 | 19:15 left of it');
  });

  it('says the least where tasks have no estimate, and that there is too little data', () => {
    const sample = model();
    assert.equal(
      said(total(sample, 'left')),
      'at least 16:06 | Open tasks: 9, without an estimate: 2. So this is the least',
    );
    assert.equal(
      said(total(sample, 'completion')),
      'at least 36:51 | at least €2,211.30 | too little data: no estimate | Used and left together: at most 3:09 less than the budget',
    );
    assert.equal(sample.sums.cost, 'at least €2,211.30');
    assert.match(said(total(sample, 'launch')), /^not before Thu 25 Jun \| too little data: no estimate/);
  });

  it('adds up as it stands there', () => {
    const odd = [makeTask('a', { estimateMs: HOUR + 40_000 })];
    const sample = model({ tasks: odd, usedByTask: new Map([['a', 2 * HOUR + 40_000]]), added: [] });
    assert.deepEqual([total(sample, 'used').value, total(sample, 'left').value], ['2:00', '1:00']);
    assert.match(said(total(sample, 'completion')), /^3:00 .*37:00 less than the budget/);
  });

  it('knows the day of the launch once everything is estimated', () => {
    const sample = model({ tasks: estimated, project: { launch: '2026-06-22' }, usedByTask: new Map() });
    assert.equal(said(total(sample, 'launch')).split(' | ')[0], 'expected Mon 22 Jun, in time');
    const late = model({ tasks: estimated, project: { launch: '2026-06-21' }, usedByTask: new Map() });
    assert.match(said(total(late, 'launch')), /^expected Mon 22 Jun, 1 day late \| low confidence \| .*bad$/);
    const passed = model({ tasks: estimated, project: { launch: '2026-06-10' } });
    assert.match(said(total(passed, 'launch')), /12 days late .*It has passed/);
    assert.equal(total(model({ tasks: estimated, project: { launch: null } }), 'launch').label, 'All of the work');
  });

  it('says that the budget is exceeded, or will be', () => {
    const over = model({ tasks: estimated, project: { budgetMs: 4 * HOUR }, usedByTask: new Map([['a', 5 * HOUR]]) });
    assert.equal(said(total(over, 'budget')), '4:00 | €240.00 | 1:00 over it | bad');
    assert.match(said(total(over, 'completion')), /^12:00 .*8:00 more than the budget \| bad$/);
    assert.deepEqual(
      over.warnings.map(({ text }) => text),
      ['Flora site: 125% of the budget is used up, 5 of 4 hours.'],
    );
  });

  it('does without a budget, a rate, a pace, a first plan', () => {
    const bare = { budgetMs: null, rate: null, hoursPerDay: null };
    const sample = model({ project: bare, tasks: estimated, hoursByDay: new Map(), baseline: null });
    assert.equal(total(sample, 'budget').value, 'Not set');
    assert.deepEqual([sample.hasMoney, sample.tasks[0]?.cost, sample.sums.cost], [false, '', '']);
    assert.match(said(total(sample, 'pace')), /^not known \| too little data: no hours lately/);
    assert.match(said(total(sample, 'launch')), /^not known \| too little data: no hours lately/);
    assert.match(said(total(sample, 'added')), /^not known \| Known once the first note/);
  });

  it('says what came on top of the first plan, by estimates or by what it took', () => {
    const added = [makeTask('a', { estimateMs: 2 * HOUR }), makeTask('b', { estimateMs: HOUR }), makeTask('c')];
    const used = new Map([
      ['b', 3 * HOUR],
      ['c', HOUR],
    ]);
    const sample = model({ tasks: added, added, usedByTask: used });
    assert.match(
      said(total(sample, 'added')),
      /^3 tasks, at least 6:00, 15\u00a0% of the budget \| Tasks added after Wed 3 Jun/,
    );
    assert.equal(total(model({ added: [] }), 'added').value, 'nothing');
    assert.match(total(model({ added: added.slice(0, 1) }), 'added').value, /^1 task, 2:00/);
  });

  it('sorts the tasks by what they are worth for each hour left; what cannot be said comes last', () => {
    const sample = model({
      tasks: [...estimated, makeTask('c', { value: 5 }), makeTask('d', { estimateMs: HOUR, value: 1, progress: 100 })],
      usedByTask: new Map(),
    });
    const ids = sample.byWorth.map((index) => sample.tasks[index]?.id);
    assert.deepEqual(ids, ['d', 'b', 'a', 'c'], 'what has nothing left costs nothing more');
    const rows = sample.byWorth
      .map((index) => sample.tasks[index])
      .map((row) => `${row?.perHour} ${row?.left} ${row?.cost}`);
    assert.deepEqual(rows, [' 0:00 €0.00', '2 2:00 ', '0.8 5:00 €300.00', ' no estimate ']);
  });

  it('names the promise that a task misses, the client’s before our own', () => {
    const dates = [
      makeTask('a', { estimateMs: HOUR, due: '2026-06-15', clientDue: '2026-06-16' }),
      makeTask('b', { estimateMs: HOUR, due: '2026-06-15', clientDue: '2026-07-30' }),
      makeTask('c', { estimateMs: HOUR, due: '2026-07-30' }),
    ];
    assert.deepEqual(
      model({ tasks: dates }).tasks.map(({ id, late }) => `${id} ${late}`),
      ['a after the client’s Tue 16 Jun', 'c ', 'b after Mon 15 Jun'],
    );
  });

  it('counts what is done apart, so that the columns add up', () => {
    const { closed, closedUsed, sums } = model();
    assert.deepEqual([closed, closedUsed, sums.used], ['2 done or dropped', '8:54', '20:45']);
  });

  it('draws the hours against the budget, and ahead to the finish if that is known', () => {
    const { burn } = model({ tasks: estimated });
    assert.ok(burn);
    assert.equal(burn.used.length, 13);
    assert.equal(burn.ahead.length, 2);
    assert.match(burn.label, /^20:45 used from Mon 1 Jun to Wed 17 Jun, budget 40:00, at completion/);
    assert.equal(model().burn?.ahead.length, 0);
    assert.equal(model({ burn: [] }).burn, null);
    assert.equal(model({ burn: [{ day: '2026-06-17', usedMs: HOUR }] }).burn, null);
    const spots = [...burn.used, ...burn.ahead, burn.now];
    assert.ok(spots.every(({ x, y }) => x >= 0 && x <= 100 && y >= 0 && y <= 100));
  });

  it('of 5,000 tasks that are all late lists some and counts the others', () => {
    const many = Array.from({ length: 5000 }, (_, index) =>
      makeTask(`t${index}`, { estimateMs: 60_000, due: '2026-06-01', value: index === 4999 ? 5 : null }),
    );
    const input = budgetInput({ tasks: many, added: many });
    const began = performance.now();
    const { tasks, more, warnings, moreWarnings, byWorth } = budgetModel(input);
    assert.ok(performance.now() - began < 500);
    assert.deepEqual([tasks.length, more, byWorth.length], [200, 'And 4800 more', 200]);
    assert.deepEqual([warnings.length, moreWarnings], [8, 'And 4994 more']);
    assert.equal(tasks[byWorth[0] ?? 0]?.id, 't4999', 'the best one is among them');
  });
});
