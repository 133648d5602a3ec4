import assert from 'node:assert/strict';
import fc from 'fast-check';
import { boardModel } from '../../src/view/board.ts';
import {
  type HostMessage,
  parseHostMessage,
  parseViewState,
  parseWebviewMessage,
  type WebviewMessage,
} from '../../src/view/protocol.ts';
import { sampleInput } from './boardSample.ts';

const fromWebview: readonly WebviewMessage[] = [
  { type: 'ready' },
  { type: 'pick', task: 't1' },
  { type: 'pick', task: null },
  { type: 'setState', task: 't1', state: 'review' },
  { type: 'setPriority', task: 't1', priority: 'low' },
  { type: 'setProgress', task: 't1', progress: 100 },
  { type: 'addTask', project: 'p1', component: null, title: 'Слайдер <b>🌿</b>' },
  { type: 'link', task: 't1', repository: null, branch: 'feature/<img src=x onerror=…>' },
  { type: 'unlink', repository: 'r1', branch: 'main' },
  { type: 'openBranch', repository: 'r1', branch: 'main' },
  { type: 'showProject', project: 'p1' },
  { type: 'setUp', project: null },
  { type: 'writeUpdate', project: 'p1' },
];

describe('protocol', () => {
  for (const message of fromWebview) {
    it(`carries ${JSON.stringify(message)}`, () => {
      assert.deepEqual(parseWebviewMessage(JSON.parse(JSON.stringify(message))), { ok: true, value: message });
    });
  }

  it('carries the whole board and a failure', () => {
    const messages: HostMessage[] = [
      { type: 'snapshot', revision: 3, model: boardModel(sampleInput()) },
      { type: 'failed', text: 'No such task.', request: { type: 'pick', task: 't1' } },
    ];
    for (const message of messages)
      assert.deepEqual(parseHostMessage(structuredClone(message)), { ok: true, value: message });
  });

  it('makes one line of a pasted title', () => {
    const parsed = parseWebviewMessage({
      type: 'addTask',
      project: 'p',
      component: null,
      title: ' a\r\n\tb\u0000\u2028c ',
    });
    assert.ok(parsed.ok && parsed.value.type === 'addTask');
    assert.equal(parsed.value.title, 'a b c');
  });

  const refused: readonly [string, unknown][] = [
    ['nothing', undefined],
    ['text', '{"type":"ready"}'],
    ['an unknown type', { type: 'eval', code: '1' }],
    ['an inherited type', { __proto__: { type: 'ready' }, constructor: 1 }],
    ['a field too many', { type: 'ready', more: true }],
    ['an unknown state', { type: 'setState', task: 't', state: 'constructor' }],
    ['progress above 100', { type: 'setProgress', task: 't', progress: 101 }],
    ['half a percent', { type: 'setProgress', task: 't', progress: 0.5 }],
    ['progress that is no number', { type: 'setProgress', task: 't', progress: Number.NaN }],
    ['an empty id', { type: 'pick', task: '' }],
    ['an endless id', { type: 'pick', task: 'x'.repeat(100_000) }],
    ['a title of spaces', { type: 'addTask', project: 'p', component: null, title: ' \n ' }],
    ['an endless title', { type: 'addTask', project: 'p', component: null, title: 'x'.repeat(501) }],
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
    const near = fc.record(
      { type: types, task: field, state: field, progress: field, branch: field },
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
  });

  it('starts afresh when what was kept is of another version', () => {
    const fresh = { project: null, filter: '', scroll: 0, collapsed: [], unfolded: [] };
    assert.deepEqual(parseViewState(undefined), fresh);
    assert.deepEqual(parseViewState({ ...fresh, scroll: -1 }), fresh);
    assert.deepEqual(parseViewState({ ...fresh, project: 'p', filter: 'x' }), { ...fresh, project: 'p', filter: 'x' });
  });
});
