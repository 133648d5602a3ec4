import assert from 'node:assert/strict';
import { Fold } from '../../src/domain/fold.ts';
import { taskHistory } from '../../src/domain/history.ts';
import { DAY, iso, MINUTE, stamper } from '../support/events.ts';

describe('the history of a task', () => {
  it('tells who changed what and when, and nothing that changed nothing', () => {
    const [ivan, olga] = [stamper('ivan'), stamper('olga')];
    const fold = new Fold();
    const events = [
      ivan({ type: 'task.set', task: 't', project: 'j', title: 'Slider', order: 3 }),
      olga({ type: 'task.set', task: 't', state: 'active' }, { seq: 2, id: 'o2' }),
      olga({ type: 'task.set', task: 't', state: 'active', order: 1 }, { seq: 3, id: 'o3' }),
      ivan({ type: 'checklist.set', line: 'l', task: 't', text: 'Arrows' }, { seq: 4, id: 'i4' }),
      ivan({ type: 'checklist.set', line: 'l', done: true }, { seq: 5, id: 'i5', at: iso(9) }),
      ivan({ type: 'task.set', task: 't', state: 'done' }, { seq: 6, id: 'i6' }),
      ivan({ type: 'undo', events: ['i6'] }, { seq: 7, id: 'i7' }),
      ivan({ type: 'task.set', task: 'other', project: 'j', title: 'News' }, { seq: 8, id: 'i8' }),
    ];
    for (const event of events) fold.add(event);
    const history = taskHistory(fold.taskEvents('t'));
    assert.deepEqual(
      history.map(({ by, subject, added, changes }) => [by, subject, added, changes]),
      [
        [
          'ivan',
          'task',
          true,
          [
            { field: 'project', from: null, to: 'j' },
            { field: 'title', from: null, to: 'Slider' },
          ],
        ],
        ['olga', 'task', false, [{ field: 'state', from: null, to: 'active' }]],
        ['ivan', 'line', true, [{ field: 'text', from: null, to: 'Arrows' }]],
        ['ivan', 'line', false, [{ field: 'done', from: null, to: true }]],
      ],
    );
    assert.equal(history.at(-1)?.at, DAY + 9 * MINUTE);
  });
});
