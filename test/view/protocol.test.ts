import assert from 'node:assert/strict';
import fc from 'fast-check';
import { boardModel } from '../../src/view/board.ts';
import { patchBetween } from '../../src/view/boardPatch.ts';
import { budgetModel } from '../../src/view/budget.ts';
import { dayModel } from '../../src/view/day.ts';
import { clientForm, profileForm, projectForm } from '../../src/view/forms.ts';
import { packed } from '../../src/view/parcel.ts';
import {
  type HostMessage,
  parseHostMessage,
  parseViewState,
  parseWebviewMessage,
  type WebviewMessage,
} from '../../src/view/protocol.ts';
import { taskPageModel } from '../../src/view/taskPage.ts';
import { weekModel } from '../../src/view/week.ts';
import { sampleInput } from './boardSample.ts';
import { budgetInput } from './budgetSample.ts';
import { dayInput, EXPLAIN } from './daySample.ts';
import { clientInput, profileInput, projectInput } from './formSample.ts';
import { taskInput } from './taskSample.ts';
import { weekInput } from './weekSample.ts';

const day = '2026-06-18';
const entry = { kind: 'work', start: Date.UTC(2026, 5, 18, 9), end: Date.UTC(2026, 5, 18, 10) } as const;

const fromWebview: readonly WebviewMessage[] = [
  { type: 'ready' },
  { type: 'taken' },
  { type: 'pick', task: 't1' },
  { type: 'pick', task: null },
  { type: 'setState', tasks: ['t1'], state: 'review' },
  { type: 'placeTasks', tasks: ['t1', 't2'], state: 'done', before: null },
  { type: 'setPriority', tasks: ['t1', 't2'], priority: 'low' },
  { type: 'setTitle', task: 't1', title: '<img src=x> 🌿' },
  { type: 'setEstimate', task: 't1', estimateMs: 3_600_000 },
  { type: 'setEstimate', task: 't1', estimateMs: null },
  { type: 'setDate', task: 't1', field: 'clientDue', day },
  { type: 'setProgress', task: 't1', progress: 100 },
  { type: 'addTask', project: 'p1', component: null, line: 'Слайдер <b>🌿</b> ~6h', today: day },
  { type: 'link', task: 't1', repository: null, branch: 'feature/<img src=x onerror=…>' },
  { type: 'unlink', repository: 'r1', branch: 'main' },
  { type: 'openBranch', repository: 'r1', branch: 'main' },
  { type: 'showProject', project: 'p1' },
  { type: 'setUp' },
  { type: 'startTimer', task: 't1' },
  { type: 'stopTimer' },
  { type: 'askTimer' },
  { type: 'explainTotal', of: {} },
  { type: 'explainTotal', of: { task: null, project: 'p1', days: { first: day, last: day } } },
  { type: 'explainTotal', of: { project: 'p1', assigned: true } },
  { type: 'explainTotal', of: { project: 'p1', component: null, assigned: true } },
  { type: 'writeUpdate', project: 'p1' },
  { type: 'openDay', day },
  { type: 'openDay', day: null },
  { type: 'closeDay' },
  { type: 'assign', day, entry, task: 't1' },
  { type: 'notWork', day, entry },
  { type: 'split', day, entry, at: '09:30', part: 'after', task: null },
  { type: 'trim', day, entry, from: '09:05', to: '00:00' },
  { type: 'annotate', day, entry, text: 'שלום <b>🌿</b>' },
  { type: 'annotate', day, entry, text: null },
  { type: 'explain', day, entry: null, open: true },
  { type: 'readWords', day, text: '10:30-12 call ' },
  { type: 'addTime', day, text: '10:30-12 call', task: null },
  { type: 'openTask', task: 't1' },
  { type: 'closeTask' },
  { type: 'setTaskField', task: 't1', field: 'why', text: 'one\n<b>two</b> 🌿' },
  { type: 'moveClientDate', task: 't1', day, reason: 'the news page went first' },
  { type: 'askQuestion', task: 't1', text: 'Which?', by: '2026-06-19T12:00', otherwise: null },
  { type: 'answerQuestion', task: 't1', question: 'q1', answer: 'שלום' },
  { type: 'addItem', task: 't1', kind: 'line', text: 'Swipe <b>left</b>' },
  { type: 'setItem', task: 't1', kind: 'feedback', item: 'f1', text: 'bigger' },
  { type: 'removeItem', task: 't1', kind: 'question', item: 'q1' },
  { type: 'tickLine', task: 't1', item: 'l1', done: true },
  { type: 'moveLine', task: 't1', item: 'l1', before: null },
  { type: 'handOver', task: 't1' },
  { type: 'settle', task: 't1', item: 'f1', outcome: null },
  { type: 'openFile', task: 't1', item: 'a1' },
  { type: 'openForm', sheet: { view: 'profile' } },
  { type: 'openForm', sheet: { view: 'client', client: 'c1' } },
  { type: 'closeForm' },
  { type: 'setField', kind: 'contact', id: 'c1', field: 'email', text: 'anna@client.example' },
  { type: 'addRecord', sheet: { view: 'project', project: 'p1' }, kind: 'component', text: 'Phones' },
  { type: 'removeRecord', kind: 'absence', id: 'a1' },
  { type: 'moveComponent', id: 'c1', before: 'c2' },
  { type: 'undo' },
  { type: 'redo' },
  { type: 'openWeek', day, all: true },
  { type: 'openWeek', day: null, all: false },
  { type: 'closeWeek' },
  { type: 'copyWeek' },
  { type: 'exportWeek' },
  { type: 'openBudget' },
  { type: 'closeBudget' },
  { type: 'setWorth', task: 't1', worth: 5 },
  { type: 'setWorth', task: 't1', worth: null },
  { type: 'tellClient', warning: 'due t1 2026-06-19' },
];

describe('protocol', () => {
  for (const message of fromWebview) {
    it(`carries ${JSON.stringify(message)}`, () => {
      assert.deepEqual(parseWebviewMessage(JSON.parse(JSON.stringify(message))), { ok: true, value: message });
    });
  }

  it('carries the whole board, a day, a week and a failure', () => {
    const changed = patchBetween(boardModel(sampleInput()), boardModel(sampleInput({ activeTask: 'photos' })));
    assert.ok(changed);
    const messages: HostMessage[] = [
      { type: 'snapshot', revision: 3, model: boardModel(sampleInput()) },
      { type: 'patch', revision: 4, after: 3, patch: changed },
      { type: 'current', revision: 4 },
      { type: 'day', revision: 4, model: dayModel(dayInput({ explain: EXPLAIN })) },
      { type: 'words', text: '10-12', ok: true, reading: '10:00–12:00 (2:00)' },
      { type: 'failed', text: 'No such task.', request: { type: 'pick', task: 't1' } },
      { type: 'go', to: { view: 'day', day } },
      { type: 'week', revision: 5, model: weekModel(weekInput()) },
      { type: 'go', to: { view: 'week', day: null } },
      { type: 'budget', revision: 6, model: budgetModel(budgetInput()) },
      { type: 'go', to: { view: 'budget', project: null } },
      { type: 'go', to: { view: 'task', task: 't1' } },
      { type: 'task', revision: 5, model: taskPageModel(taskInput()) },
      { type: 'task', revision: 6, model: null },
      { type: 'go', to: { view: 'profile' } },
      { type: 'form', revision: 7, model: clientForm(clientInput()) },
      { type: 'form', revision: 8, model: projectForm(projectInput()) },
      { type: 'form', revision: 9, model: profileForm(profileInput()) },
      { type: 'failed', text: 'Look again.', request: { type: 'notWork', day, entry } },
    ];
    for (const message of messages) {
      assert.deepEqual(parseHostMessage(structuredClone(message)), { ok: true, value: message });
      assert.deepEqual(parseHostMessage(structuredClone(packed(message))), { ok: true, value: message });
    }
  });

  it('refuses bytes that are no message', () => {
    for (const bytes of [new Uint8Array(), new Uint8Array([0xff, 0x7b]), packed(['snapshot'])])
      assert.equal(parseHostMessage(bytes).ok, false);
  });

  it('makes one line of a pasted title', () => {
    const parsed = parseWebviewMessage({
      type: 'addTask',
      project: 'p',
      component: null,
      line: ' a\r\n\tb\u0000\u2028c ',
      today: day,
    });
    assert.ok(parsed.ok && parsed.value.type === 'addTask');
    assert.equal(parsed.value.line, 'a b c');
  });

  const refused: readonly [string, unknown][] = [
    ['nothing', undefined],
    ['text', '{"type":"ready"}'],
    ['an unknown type', { type: 'eval', code: '1' }],
    ['an inherited type', { __proto__: { type: 'ready' }, constructor: 1 }],
    ['a field too many', { type: 'ready', more: true }],
    ['an unknown state', { type: 'setState', tasks: ['t'], state: 'constructor' }],
    ['no task at all', { type: 'setState', tasks: [], state: 'done' }],
    ['endless tasks', { type: 'setPriority', tasks: Array.from({ length: 10_001 }, () => 't'), priority: 'low' }],
    ['an estimate below nothing', { type: 'setEstimate', task: 't', estimateMs: -1 }],
    ['an absurd estimate', { type: 'setEstimate', task: 't', estimateMs: 1e300 }],
    ['a date of another kind', { type: 'setDate', task: 't', field: '__proto__', day }],
    ['progress above 100', { type: 'setProgress', task: 't', progress: 101 }],
    ['half a percent', { type: 'setProgress', task: 't', progress: 0.5 }],
    ['progress that is no number', { type: 'setProgress', task: 't', progress: Number.NaN }],
    ['an empty id', { type: 'pick', task: '' }],
    ['an endless id', { type: 'pick', task: 'x'.repeat(100_000) }],
    ['a title of spaces', { type: 'addTask', project: 'p', component: null, line: ' \n ', today: day }],
    ['an endless title', { type: 'addTask', project: 'p', component: null, line: 'x'.repeat(501), today: day }],
    ['a day that is none', { type: 'openDay', day: '2026-02-30' }],
    ['a day of the past', { type: 'openDay', day: '0026-06-18' }],
    ['an entry without an end', { type: 'notWork', day, entry: { kind: 'work', start: 1 } }],
    ['an entry that ends first', { type: 'notWork', day, entry: { ...entry, end: entry.start } }],
    ['an entry in the year 9999', { type: 'notWork', day, entry: { ...entry, end: Date.UTC(9999, 0) } }],
    ['an entry before 1970', { type: 'notWork', day, entry: { ...entry, start: -1 } }],
    ['an entry that never ends', { type: 'notWork', day, entry: { ...entry, end: Number.POSITIVE_INFINITY } }],
    ['an entry of another kind', { type: 'notWork', day, entry: { ...entry, kind: 'toString' } }],
    ['half a millisecond', { type: 'notWork', day, entry: { ...entry, start: entry.start + 0.5 } }],
    ['a time of 24:00', { type: 'split', day, entry, at: '24:00', part: 'after', task: null }],
    ['a time with more', { type: 'trim', day, entry, from: '09:05; rm', to: '10:00' }],
    ['an endless note', { type: 'annotate', day, entry, text: 'x'.repeat(501) }],
    ['endless words', { type: 'readWords', day, text: 'x'.repeat(501) }],
    ['no words to add', { type: 'addTime', day, text: ' ', task: null }],
    ['a worth beyond the greatest', { type: 'setWorth', task: 't1', worth: 6 }],
    ['a week of no day', { type: 'openWeek', day: 'last', all: false }],
    ['a week of neither one nor all', { type: 'openWeek', day, all: null }],
    ['a field that no task has', { type: 'setTaskField', task: 't', field: 'constructor', text: 'x' }],
    ['the state as a field', { type: 'setTaskField', task: 't', field: 'state', text: 'done' }],
    ['endless text', { type: 'setTaskField', task: 't', field: 'why', text: 'x'.repeat(20_001) }],
    ['an item of a kind that there is none of', { type: 'addItem', task: 't', kind: '__proto__', text: 'x' }],
    ['a field of something else', { type: 'setField', kind: 'person', id: 'p', field: 'name', text: 'x' }],
    ['a form of nothing', { type: 'openForm', sheet: { view: 'client' } }],
    ['a form of a task', { type: 'openForm', sheet: { view: 'task', task: 't' } }],
    [
      'a record of a kind that is not added',
      { type: 'addRecord', sheet: { view: 'profile' }, kind: 'client', text: 'x' },
    ],
    ['a path to open', { type: 'openFile', task: 't', item: 'a', target: '/bin/sh' }],
    ['a date of the year 9999', { type: 'moveClientDate', task: 't', day: '9999-01-01', reason: null }],
    ['a time that is none', { type: 'askQuestion', task: 't', text: 'x', by: '2026-06-19T25:00', otherwise: null }],
    ['a timer on nothing', { type: 'startTimer', task: null }],
    ['a total of what is not known', { type: 'explainTotal', of: { client: 'c' } }],
    ['a total of days that go back', { type: 'explainTotal', of: { days: { first: day, last: '2026-06-17' } } }],
    ['a list of branches', { type: 'link', task: 't', repository: null, branch: ['main'] }],
  ];
  for (const [name, raw] of refused) {
    it(`refuses ${name}`, () => {
      const parsed = parseWebviewMessage(raw);
      assert.ok(!parsed.ok && parsed.problem !== '');
    });
  }

  it('never throws, and what it lets through it lets through again', () => {
    const types = fc.constantFrom(...fromWebview.map((message) => message.type));
    const field = fc.oneof(fc.anything(), fc.string(), fc.constant(null), fc.integer());
    const ref = fc.oneof(field, fc.record({ kind: fc.constant('work'), start: fc.nat(), end: fc.nat() }));
    const near = fc.record(
      {
        type: types,
        task: field,
        state: field,
        progress: field,
        branch: field,
        day: fc.constant(day),
        entry: ref,
        text: field,
      },
      { requiredKeys: ['type'] },
    );
    fc.assert(
      fc.property(fc.oneof(fc.anything(), near), (raw) => {
        const parsed = parseWebviewMessage(raw);
        if (parsed.ok) assert.deepEqual(parseWebviewMessage(parsed.value), parsed);
        assert.equal(typeof parseHostMessage(raw).ok, 'boolean');
        assert.equal(typeof parseViewState(raw).filter, 'string');
      }),
    );
  });

  it('does not repeat in the log what was sent', () => {
    const parsed = parseWebviewMessage({ type: 'setState', task: 't', state: 'SECRET\u001b[31m' });
    assert.ok(!parsed.ok && !parsed.problem.includes('SECRET'), 'only what was expected');
  });

  it('refuses a board without one of its words', () => {
    const model = boardModel(sampleInput());
    const { filter: _, ...strings } = model.strings;
    assert.equal(parseHostMessage({ type: 'snapshot', revision: 1, model: { ...model, strings } }).ok, false);
    const { kinds: __, ...words } = dayModel(dayInput()).strings;
    const told = { ...dayModel(dayInput()), strings: words };
    assert.equal(parseHostMessage({ type: 'day', revision: 1, model: told }).ok, false);
    const week = weekModel(weekInput());
    const mute = { ...week, strings: { ...week.strings, chart: 1 } };
    assert.equal(parseHostMessage({ type: 'week', revision: 1, model: mute }).ok, false);
  });

  it('refuses a board or a patch with a task that lacks a field, or has something else in it', () => {
    const model = boardModel(sampleInput());
    const [group] = model.groups;
    const task = group?.open.find(({ due, links, bar }) => due !== null && links.length > 0 && bar !== null);
    assert.ok(group && task);
    const isTaken = (shown: unknown) => {
      const whole = { ...model, groups: [{ ...group, open: [task, shown] }] };
      const patch = { frame: {}, tasks: [shown], groups: [] };
      const taken = parseHostMessage({ type: 'snapshot', revision: 1, model: whole }).ok;
      assert.equal(parseHostMessage({ type: 'patch', revision: 2, after: 1, patch }).ok, taken);
      return taken;
    };
    assert.ok(isTaken({ ...task, more: 'of a later version' }));
    for (const other of [null, 7, 'task', [], {}]) assert.ok(!isTaken(other));
    for (const field of Object.keys(task)) {
      assert.ok(!isTaken({ ...task, [field]: undefined }), `without ${field}`);
      assert.ok(!isTaken({ ...task, [field]: [[]] }), `with another ${field}`);
    }
    assert.ok(!isTaken({ ...task, state: 'lost' }));
    assert.ok(!isTaken({ ...task, progress: Number.NaN }));
    assert.ok(!isTaken({ ...task, due: { ...task.due, late: 'no' } }));
    assert.ok(!isTaken({ ...task, links: [...task.links, { branch: 'main' }] }));
    assert.ok(!isTaken({ ...task, bar: { used: 7 } }));
  });

  it('starts afresh when what was kept is of another version', () => {
    const fresh = {
      project: null,
      filter: '',
      focus: null,
      selected: [],
      edit: null,
      lines: {},
      scrolls: {},
      collapsed: [],
      unfolded: [],
      columns: { turned: [], focus: null },
      view: 'tasks',
      sheets: [],
      day: { day: null, words: '', form: null },
      week: { day: null, all: false },
      budget: { sort: 'perHour' },
      drafts: {},
    };
    assert.deepEqual(parseViewState(undefined), fresh);
    assert.deepEqual(parseViewState({ ...fresh, scrolls: { scroll: 3000 } }), fresh);
    assert.deepEqual(parseViewState({ ...fresh, day: { day: 'soon', words: '', form: null } }), fresh);
    const kept = {
      ...fresh,
      project: 'p',
      filter: 'x',
      focus: 't:t1',
      selected: ['t1'],
      edit: { task: 't1', field: 'due', text: 'fri', problem: null },
      lines: { '': 'Zoom' },
      scrolls: { scroll: [0, 3000] },
      columns: { turned: ['done'], focus: { state: 'done', task: 't1' } },
      day: { day, words: '10-12', form: { key: 'k', entry, problem: null, kind: 'note', text: 'ca' } },
      week: { day, all: true },
    };
    assert.deepEqual(parseViewState(kept), kept);
  });
});
