import assert from 'node:assert/strict';
import fc from 'fast-check';
import { PRIORITIES, TASK_STATES } from '../../src/domain/events.ts';
import { actKind } from '../../src/view/acts.ts';
import { type BoardInput, boardModel } from '../../src/view/board.ts';
import { HOUR, makeHours, makeTask, sampleInput } from './boardSample.ts';

const NOW = sampleInput().now;

/** The board as an outline: "Slideshow: arrows photos | autoplay". */
function outline(input: BoardInput): string[] {
  return boardModel(input).groups.map(({ name, open, closed }) => {
    const ids = (tasks: typeof open) => tasks.map((task) => task.id).join(' ');
    return `${name}: ${ids(open)} | ${ids(closed)}`;
  });
}

function rowOf(input: BoardInput, id: string) {
  const row = boardModel(input)
    .groups.flatMap((group) => [...group.open, ...group.closed])
    .find((task) => task.id === id);
  assert.ok(row, `${id} is on the board`);
  return row;
}

describe('boardModel', () => {
  it('groups by component in their order, tasks without one last, closed ones apart, the urgent first', () => {
    assert.deepEqual(outline(sampleInput()), [
      'Slideshow: arrows photos captions | autoplay',
      'News page: author archive | ',
      'Phones and tablets: menu buttons rtl | ',
      'No component: backup | analytics',
    ]);
  });

  it('shows the timer that runs, whatever it is on', () => {
    const timer = (task: string | null) => boardModel(sampleInput({ timer: { task, from: NOW - 0.2 * HOUR } })).timer;
    assert.deepEqual(timer('author'), { task: 'author', title: "Show the author's name", ran: '0:12' });
    assert.deepEqual(timer(null), { task: null, title: 'Unassigned', ran: '0:12' });
    assert.deepEqual(timer('gone'), { task: 'gone', title: 'Unknown task', ran: '0:12' });
    assert.equal(boardModel(sampleInput()).timer, null);
  });

  it('offers a place for the first task even where there is no component', () => {
    assert.deepEqual(outline(sampleInput({ components: [], tasks: [] })), ['No component:  | ']);
    assert.equal(outline(sampleInput({ tasks: [] })).length, 3);
  });

  it('keeps tasks whose component is gone', () => {
    const tasks = [makeTask('orphan', { component: 'removed' })];
    assert.equal(outline(sampleInput({ tasks })).at(-1), 'No component: orphan | ');
  });

  it('words a row', () => {
    assert.deepEqual(rowOf(sampleInput(), 'author'), {
      id: 'author',
      title: "Show the author's name",
      state: 'review',
      priority: 'normal',
      progress: 90,
      due: { day: '2026-06-17', label: 'Wed 17 Jun', late: true },
      clientDue: null,
      estimate: '2:00',
      today: '0:24',
      week: '2:06',
      total: '2:51',
      over: '+0:51',
      bar: { used: 70, over: 30 },
      order: 0,
      links: [{ repository: 'site', branch: 'feature/author', label: 'feature/author' }],
      questions: 0,
      active: false,
    });
  });

  it('says what undo and redo would do', () => {
    const { undo, redo } = boardModel(sampleInput({ undo: 'notWork', redo: 'note' }));
    assert.deepEqual([undo, redo], ['Undo: not work', 'Redo: note']);
    assert.deepEqual([boardModel(sampleInput()).undo, boardModel(sampleInput()).redo], ['Undo: time assigned', null]);
    const range = { mark: 'm', from: '', to: '', zone: 'UTC' };
    const mark = { type: 'mark.set', ...range, task: 't' } as const;
    assert.equal(actKind([{ ...mark, task: null }, mark]), 'mark');
    assert.equal(actKind([{ ...mark, task: null }]), 'notWork');
    assert.equal(actKind([]), 'other');
  });

  it('marks the task being timed, counts open questions only, and is late the day after', () => {
    const row = rowOf(sampleInput(), 'arrows');
    assert.equal(row.active, true);
    assert.deepEqual(row.due, { day: '2026-06-19', label: 'Fri 19 Jun', late: false });
    assert.equal(row.clientDue?.label, 'Mon 22 Jun');
    assert.equal(rowOf(sampleInput(), 'photos').questions, 1);
    const nextNight = sampleInput({ now: Date.UTC(2026, 5, 19, 22, 1) });
    assert.equal(rowOf(nextNight, 'arrows').due?.late, true, 'it is the 20th in Berlin');
  });

  it('is over the estimate from the first full minute', () => {
    const tasks = [makeTask('a', { estimateMs: HOUR })];
    const over = (ms: number) =>
      rowOf(sampleInput({ tasks, hours: new Map([['a', { todayMs: 0, weekMs: 0, totalMs: HOUR + ms }]]) }), 'a').over;
    assert.deepEqual([-1, 0, 59_999, 60_000].map(over), ['', '', '', '+0:01']);
  });

  it('names the repository of a branch where the project has several', () => {
    const links = [
      { task: 'arrows', repository: 'site', repositoryName: 'flora-site', branch: 'main-2' },
      { task: 'menu', repository: 'theme', repositoryName: 'flora-theme', branch: 'main-2' },
    ];
    assert.equal(rowOf(sampleInput({ links }), 'menu').links[0]?.label, 'flora-theme: main-2');
  });

  it('sums the project with its unassigned time', () => {
    const { project } = boardModel(sampleInput());
    assert.deepEqual(project, {
      id: 'flora',
      name: 'Flora site',
      client: 'Flora',
      today: '2:12',
      week: '9:30',
      unassigned: '1:39',
      budget: { label: '22.5 of 40 h used, 17.5 h left', percent: 56, over: false },
      launch: 'Launch Tue 30 Jun',
    });
  });

  it('says when the budget is overdrawn, and does without one', () => {
    const [project] = sampleInput().projects;
    assert.ok(project);
    const withBudget = (budgetMs: number | null) =>
      boardModel(sampleInput({ projects: [{ ...project, budgetMs }] })).project?.budget;
    assert.deepEqual(withBudget(20 * HOUR), { label: '22.5 of 20 h used, 2.5 h over', percent: 100, over: true });
    assert.equal(withBudget(22.75 * HOUR)?.label, '22.5 of 22.8 h used, 0.3 h left', 'the figures add up as shown');
    assert.deepEqual(withBudget(null), { label: '22.5 h used', percent: null, over: false });
  });

  it('shows the project asked for, else the one being worked on, else the first by name', () => {
    const [flora] = sampleInput().projects;
    assert.ok(flora);
    const projects = [flora, { ...flora, id: 'apples', client: 'none', name: 'Apples' }];
    const shown = (more: Partial<BoardInput>) => boardModel(sampleInput({ projects, ...more })).project?.id;
    assert.equal(shown({ project: 'apples' }), 'apples');
    assert.equal(shown({ project: 'removed' }), 'flora');
    assert.equal(shown({ activeTask: null }), 'apples');
    assert.deepEqual(boardModel(sampleInput({ projects })).projects, [
      { id: 'apples', label: 'Apples' },
      { id: 'flora', label: 'Flora site · Flora' },
    ]);
  });

  it('says what the current branch is linked to', () => {
    assert.deepEqual(boardModel(sampleInput()).branch?.task, { id: 'arrows', title: 'Slideshow arrows and swiping' });
    const currentBranch = { repository: 'other', branch: 'feature/slideshow-arrows', shared: false };
    assert.equal(boardModel(sampleInput({ currentBranch })).branch?.task, null);
    assert.equal(boardModel(sampleInput({ currentBranch: null })).branch, null);
  });

  it('is empty, not broken, without projects', () => {
    const model = boardModel(sampleInput({ projects: [] }));
    assert.deepEqual([model.project, model.groups, model.projects], [null, [], []]);
  });

  it('shows every task once, in the same place whatever the order it came in, as plain JSON', () => {
    const some = fc.uniqueArray(
      fc.record({
        id: fc.string({ minLength: 1, maxLength: 8 }),
        state: fc.constantFrom(...TASK_STATES),
        priority: fc.constantFrom(...PRIORITIES),
        component: fc.constantFrom('slideshow', 'news', 'gone', null),
        title: fc.string({ unit: 'grapheme' }),
        order: fc.nat(3),
      }),
      { selector: (task) => task.id },
    );
    fc.assert(
      fc.property(some, (parts) => {
        const tasks = parts.map(({ id, ...more }) => makeTask(id, more));
        const hours = new Map(tasks.map((task) => [task.id, makeHours(1, 2, 3)]));
        const model = boardModel(sampleInput({ tasks, hours }));
        assert.deepEqual(boardModel(sampleInput({ tasks: [...tasks].reverse(), hours })), model);
        assert.deepEqual(JSON.parse(JSON.stringify(model)), model);
        const ids = model.groups.flatMap((group) => [...group.open, ...group.closed].map((task) => task.id));
        assert.deepEqual(ids.sort(), tasks.map((task) => task.id).sort());
      }),
    );
  });
});
