import assert from 'node:assert/strict';
import fc from 'fast-check';
import { PRIORITIES, TASK_STATES } from '../../src/domain/events.ts';
import { boardModel } from '../../src/view/board.ts';
import { patchBetween, patched } from '../../src/view/boardPatch.ts';
import { RUNS } from '../support/runs.ts';
import { makeTask, sampleInput } from './boardSample.ts';

const before = boardModel(sampleInput());

describe('a patch of the board', () => {
  it('is none when nothing is different', () => {
    assert.equal(patchBetween(before, boardModel(sampleInput())), null);
  });

  it('carries one task when one task is different', () => {
    const tasks = sampleInput().tasks.map((task) => (task.id === 'captions' ? { ...task, progress: 20 } : task));
    const patch = patchBetween(before, boardModel(sampleInput({ tasks })));
    assert.deepEqual(
      patch?.tasks.map(({ id }) => id),
      ['captions'],
    );
    assert.deepEqual(patch?.frame, {});
    assert.ok(patch?.groups.every(({ open, closed }) => open === null && closed === null));
  });

  it('names the tasks of a group whose order is another one', () => {
    const tasks = sampleInput().tasks.map((task) =>
      task.id === 'captions' ? { ...task, state: 'done' as const } : task,
    );
    const [slideshow, ...others] = patchBetween(before, boardModel(sampleInput({ tasks })))?.groups ?? [];
    assert.deepEqual(
      [slideshow?.open, slideshow?.closed],
      [
        ['arrows', 'photos'],
        ['autoplay', 'captions'],
      ],
    );
    assert.ok(others.every(({ open, closed }) => open === null && closed === null));
  });

  it('leaves alone what is the same, so that nothing of it is worked out again', () => {
    const after = boardModel(sampleInput({ activeTask: 'photos' }));
    const patch = patchBetween(before, after);
    assert.ok(patch);
    const next = patched(before, patch);
    assert.deepEqual(next, after);
    assert.equal(next.groups[1], before.groups[1]);
    assert.equal(next.groups[0]?.open[2], before.groups[0]?.open[2]);
  });

  it('makes the one board of the other, whatever changed', () => {
    const task = fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      component: fc.constantFrom('slideshow', 'news', null),
      state: fc.constantFrom(...TASK_STATES),
      priority: fc.constantFrom(...PRIORITIES),
      progress: fc.nat(100),
    });
    const input = fc
      .record({ tasks: fc.uniqueArray(task, { selector: ({ id }) => id }), active: fc.constantFrom('a', 'b', null) })
      .map(({ tasks, active }) =>
        boardModel(sampleInput({ tasks: tasks.map(({ id, ...more }) => makeTask(id, more)), activeTask: active })),
      );
    fc.assert(
      fc.property(input, input, (one, other) => {
        const patch = patchBetween(one, other);
        assert.deepEqual(patch === null ? one : patched(one, patch), other);
      }),
      { numRuns: RUNS },
    );
  });
});
