import assert from 'node:assert/strict';
import type { Task } from '../../src/domain/entities.ts';
import { type ComponentRow, type TaskTreeInput, taskRows } from '../../src/view/taskRows.ts';
import { makeTask } from '../support/entities.ts';

const HOUR = 3_600_000;
/** Thu 18 June 2026, 14:00 in Berlin. */
const now = Date.UTC(2026, 5, 18, 12);

function rowsOf(tasks: readonly Task[], part: Partial<TaskTreeInput> = {}): readonly ComponentRow[] {
  return taskRows({
    now,
    zone: 'Europe/Berlin',
    locale: 'en',
    components: [
      { id: 'news', project: 'site', name: 'News page', paths: [], order: 2 },
      { id: 'slider', project: 'site', name: 'Slider', paths: [], order: 1 },
    ],
    tasks,
    questions: [],
    branches: new Map(),
    todayMs: new Map(),
    totalMs: new Map(),
    active: null,
    ...part,
  });
}

const make = (id: string, part: Partial<Task> = {}) => makeTask(id, 'site', { component: 'slider', ...part });

/** The tree as text: a line for each row. */
function drawn(rows: readonly ComponentRow[]): readonly string[] {
  return rows.flatMap((component) => [
    component.label,
    ...component.rows.flatMap((row) => [
      `- ${row.label}`,
      ...(row.kind === 'closed' ? row.rows.map(({ label }) => `-- ${label}`) : []),
    ]),
  ]);
}

/** What stands behind the title of the only task. */
function said(part: Partial<Task>, more: Partial<TaskTreeInput> = {}): string {
  const [first] = rowsOf([make('t', part)], more).flatMap(({ rows }) => rows);
  return first?.description ?? '';
}

describe('the tree of tasks', () => {
  it('is by component, in the order of the person, with what is closed below', () => {
    const tasks = [
      make('swipe', { order: 2 }),
      make('arrows', { order: 1 }),
      make('old', { state: 'done', order: 0 }),
      make('author', { component: 'news' }),
      make('backup', { component: null }),
      make('lost', { component: 'removed' }),
    ];
    assert.deepEqual(drawn(rowsOf(tasks)), [
      'Slider',
      '- Task arrows',
      '- Task swipe',
      '- 1 done or dropped',
      '-- Task old',
      'News page',
      '- Task author',
      'No component',
      '- Task backup',
      '- Task lost',
    ]);
  });

  it('begins with what time goes to now', () => {
    const tasks = [
      make('arrows'),
      make('author', { component: 'news' }),
      make('list', { component: 'news', order: 1 }),
    ];
    const rows = rowsOf(tasks, { active: 'list', todayMs: new Map([['list', HOUR / 2]]) });
    assert.deepEqual(drawn(rows), ['News page', '- Task list', '- Task author', 'Slider', '- Task arrows']);
    assert.equal(rows[0]?.description, '2 open · 0:30 today');
    const [list] = rows[0]?.rows ?? [];
    assert.ok(list?.kind === 'task');
    assert.deepEqual([list.icon, list.colour, list.description], ['record', 'charts.green', 'now · 0:30 today']);
  });

  const cases: readonly (readonly [part: Partial<Task>, more: Partial<TaskTreeInput>, says: string])[] = [
    [{}, {}, ''],
    [{ due: '2026-06-17', clientDue: '2026-06-22' }, {}, 'overdue Wed 17 Jun'],
    [{ due: '2026-06-18', progress: 40 }, {}, '40 % · Thu 18 Jun'],
    [{ estimateMs: HOUR }, { totalMs: new Map([['t', 1.5 * HOUR]]) }, '+0:30 over'],
    [{ state: 'waiting' }, {}, 'waiting'],
    [{ state: 'postponed', clientDue: '2026-07-01' }, {}, 'until Wed 1 Jul'],
    [{ state: 'review', progress: 90 }, {}, 'in review · 90 %'],
  ];
  for (const [part, more, says] of cases) {
    it(`says of ${JSON.stringify(part)}: "${says}"`, () => assert.equal(said(part, more), says));
  }

  it('says since when the client has been asked, and in the tooltip what', () => {
    const question = {
      id: 'q',
      task: 't',
      text: 'Which photos?',
      askedAt: Date.UTC(2026, 5, 16),
      by: null,
      otherwise: null,
      answer: null,
      answeredAt: null,
    };
    const part: Partial<TaskTreeInput> = { questions: [question] };
    assert.equal(said({ state: 'waiting' }, part), 'waiting since Tue 16 Jun');
    assert.equal(said({ state: 'waiting' }, { questions: [{ ...question, answer: 'these' }] }), 'waiting');
    const [row] = rowsOf([make('t', { state: 'waiting' })], part)[0]?.rows ?? [];
    assert.ok(row?.kind === 'task' && row.tooltip.includes('Asked: Which photos?'));
  });

  it('says all of it to a screen reader, and what can be done to the menus', () => {
    const branches = new Map([['t', ['feature/arrows']]]);
    const [row] = rowsOf([make('t', { priority: 'high', due: '2026-06-17' })], { branches })[0]?.rows ?? [];
    assert.equal(row?.spoken, 'Task t, Planned, priority high, overdue Wed 17 Jun');
    assert.deepEqual([row?.label, row?.context], ['! Task t', 'task open branch']);
  });

  it('shows a title that is code or endless as a line of text', () => {
    const [row] = rowsOf([make('t', { title: `$(bug) <b>x</b>\n${'y'.repeat(400)}` })])[0]?.rows ?? [];
    assert.ok(row !== undefined && !row.label.includes('$(') && !row.label.includes('\n') && row.label.length < 130);
  });

  it('of 5 000 tasks is there at once', () => {
    const tasks = Array.from({ length: 5000 }, (_, index) => make(`t${index}`, { order: index, due: '2026-06-19' }));
    const start = performance.now();
    rowsOf(tasks);
    const took = performance.now() - start;
    assert.ok(took < 1000, `${took} ms`);
  });
});
