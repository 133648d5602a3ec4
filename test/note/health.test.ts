import assert from 'node:assert/strict';
import type { Project, Task } from '../../src/domain/entities.ts';
import { workLeft } from '../../src/domain/workLeft.ts';
import { budgetOutlook, launchOutlook } from '../../src/note/health.ts';
import { levelOf, weightedProgress } from '../../src/note/progress.ts';
import { FLORA, HOUR, task } from './flora.ts';

const project = (part: Partial<Project> = {}): Project => ({ ...FLORA.project, ...part });
const work = (hours: number, part: Partial<Task> = {}) => task('w', { estimateMs: hours * HOUR, ...part });
const launch = (hours: number, part: Partial<Project> = {}, today = '2026-06-18') =>
  launchOutlook(project(part), [work(hours)], today, null);

describe('whether the launch holds', () => {
  // Thu 18 to Tue 30 June: seven working days between them, nine with both.
  it('holds while the work fits the days between, is at risk on the two ends, then moves', () => {
    assert.equal(launch(28)?.health, 'holds');
    assert.equal(launch(28.1)?.health, 'at risk');
    assert.equal(launch(36)?.health, 'at risk');
    assert.equal(launch(36.1)?.health, 'moves');
    assert.equal(launch(36.1)?.expected, '2026-07-02');
  });
  it('on the day itself', () => {
    assert.equal(launch(4, {}, '2026-06-30')?.health, 'at risk');
    assert.equal(launch(4.1, {}, '2026-06-30')?.health, 'moves');
  });
  it('past with work left: it moves, and by how much; past with none: nothing to say', () => {
    const late = launch(6, {}, '2026-07-02');
    assert.deepEqual([late?.health, late?.passed, late?.expected], ['moves', true, '2026-07-06']);
    assert.equal(launchOutlook(project(), [work(6, { state: 'done' })], '2026-07-02', null), null);
  });
  it('is not guessed without planned hours or an estimate, but bad news needs no complete figures', () => {
    assert.equal(launch(4, { hoursPerDay: null })?.health, null);
    assert.equal(launch(4, { hoursPerDay: 0 })?.health, null);
    const some = (hours: number) => launchOutlook(project(), [work(hours), task('x')], '2026-06-18', null);
    assert.equal(some(4)?.health, null);
    assert.equal(some(40)?.health, 'moves');
    assert.equal(some(40)?.expected, null);
    assert.equal(launchOutlook(project(), [], '2026-06-18', null)?.health, null);
    assert.equal(launchOutlook(project({ launch: null }), [work(4)], '2026-06-18', null), null);
  });
  it('work agreed for after the launch does not count', () => {
    const later = [work(4), work(90, { clientDue: '2026-07-10' }), work(90, { state: 'postponed' })];
    assert.equal(launchOutlook(project(), later, '2026-06-18', null)?.health, 'holds');
  });
  it('holds when all of it is done', () => {
    const done = launchOutlook(project({ hoursPerDay: null }), [work(4, { state: 'done' })], '2026-06-18', null);
    assert.deepEqual([done?.health, done?.complete], ['holds', true]);
  });
  it("goes by the project's own working days", () => {
    const week = launchOutlook(project(), [work(44)], '2026-06-18', null, {
      weekdays: [1, 2, 3, 4, 5, 6, 7],
      holidays: [],
    });
    assert.equal(week?.health, 'holds');
    const never = { weekdays: [], holidays: [] };
    assert.equal(launchOutlook(project(), [work(1)], '2026-06-18', null, never)?.health, 'moves');
    const holiday = { weekdays: [1, 2, 3, 4, 5], holidays: ['2026-06-22'] };
    assert.equal(launchOutlook(project(), [work(28)], '2026-06-18', null, holiday)?.health, 'at risk');
  });
});

describe('whether the budget holds', () => {
  const budget = (usedHours: number, leftHours: number) =>
    budgetOutlook(project(), [work(leftHours)], usedHours * HOUR);
  it('holds if used and left fit it, is at risk if not, and moves when it is overrun', () => {
    assert.equal(budget(22.5, 17.5)?.health, 'holds');
    assert.equal(budget(22.5, 18)?.health, 'at risk');
    assert.equal(budget(22.5, 18)?.overMs, 0.5 * HOUR);
    assert.equal(budget(40.5, 0.1)?.health, 'moves');
  });
  it('says nothing without a budget or with work that nobody has estimated', () => {
    assert.equal(budgetOutlook(project({ budgetMs: null }), [work(1)], 0), null);
    assert.equal(budgetOutlook(project(), [work(1), task('x')], 0)?.health, null);
  });
});

describe('progress', () => {
  it('work left is estimate × (1 − progress) of what is open', () => {
    const tasks = [work(8, { progress: 25 }), work(9, { state: 'dropped' }), task('x')];
    assert.deepEqual(workLeft(tasks), { ms: 6 * HOUR, unestimated: 1, open: 2 });
  });
  it('is weighted by estimate; without one a task weighs as the median of the others', () => {
    assert.equal(weightedProgress([work(9, { progress: 100, state: 'done' }), work(1)]), 90);
    assert.equal(weightedProgress([work(2), work(4, { progress: 50 }), work(9), task('x', { progress: 50 })]), 21);
    assert.equal(weightedProgress([task('x', { progress: 50 }), task('y')]), 25);
  });
  it('is 100 only when all is done, and dropped work is none', () => {
    assert.equal(weightedProgress([task('x', { progress: 100 })]), 99);
    assert.equal(weightedProgress([task('x', { state: 'done' }), task('y', { state: 'dropped' })]), 100);
  });
  it('has the nearest word', () => {
    const words = [0, 5, 25, 33, 50, 66, 75, 90, 100].map(levelOf);
    assert.deepEqual(words, [
      'not started',
      'just started',
      'quarter',
      'third',
      'half',
      'two thirds',
      'three quarters',
      'almost done',
      'done',
    ]);
  });
});
