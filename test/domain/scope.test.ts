import assert from 'node:assert/strict';
import { addedSince, baselineOf } from '../../src/domain/scope.ts';
import { makeProject, makeTask } from '../support/entities.ts';
import { DAY } from '../support/events.ts';

describe('what came on top of the first plan', () => {
  it('is measured from the day that was said, else from the first update', () => {
    const project = makeProject('site', 'flora');
    assert.equal(baselineOf({ ...project, baseline: '2026-02-20' }, DAY, 'UTC'), '2026-02-20');
    assert.equal(baselineOf(project, DAY, 'UTC'), '2026-03-02');
    assert.equal(baselineOf(project, null, 'UTC'), null);
  });

  it('is every task that was added on a later day and not dropped', () => {
    const nextDay = DAY + 24 * 3_600_000;
    const tasks = [
      makeTask('first', 'site', { addedAt: DAY }),
      makeTask('later', 'site', { addedAt: nextDay }),
      makeTask('dropped', 'site', { addedAt: nextDay, state: 'dropped' }),
    ];
    assert.deepEqual(
      addedSince(tasks, '2026-03-02', 'UTC').map(({ id }) => id),
      ['later'],
    );
    assert.deepEqual(addedSince(tasks, null, 'UTC'), []);
  });
});
