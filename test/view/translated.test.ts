import assert from 'node:assert/strict';
import * as l10n from '@vscode/l10n';
import { translated } from '../../src/view/translated.ts';

describe('translated', () => {
  afterEach(() => l10n.config({ contents: {} }));

  it('is the table itself while there is no other language', () => {
    const table = { task: 'Task', of: { two: '{0} of {1}' } };
    assert.deepEqual(translated(table), table);
  });

  it('has a word for each, by its English or by its place too, and keeps the places for values', () => {
    l10n.config({ contents: { Task: 'Задача', to: 'к', 'to/times.to': 'до', '{0} of {1}': '{0} из {1}' } });
    const table = { task: 'Task', to: 'to', times: { to: 'to', of: '{0} of {1}' }, other: 'Other' };
    assert.deepEqual(translated(table), {
      task: 'Задача',
      to: 'к',
      times: { to: 'до', of: '{0} из {1}' },
      other: 'Other',
    });
  });

  it('is made once, so that who has it can see that nothing changed', () => {
    const table = { task: 'Task' };
    assert.equal(translated(table), translated(table));
  });
});
