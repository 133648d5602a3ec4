import assert from 'node:assert/strict';
import { join } from 'node:path';
import { JournalReader } from '../../src/ledger/journals.ts';
import { runScript } from '../support/children.ts';
import { newEvents } from '../support/journals.ts';
import { makeFolder, removeTestFolders } from '../support/repo.ts';

const CHILD = join(import.meta.dirname, 'children/write.ts');
const EACH = 20_000;

describe('eight processes that append 20 000 events each to one home', () => {
  after(removeTestFolders);

  it('lose none and tear none', async function () {
    this.timeout(120_000);
    const home = makeFolder();
    const names = ['p', 'q', 'r', 's', 't', 'u', 'v', 'w'];
    const results = await Promise.all(names.map((name) => runScript(CHILD, [home, name, String(EACH)])));
    for (const result of results) assert.deepEqual(result, { code: 0, stdout: '', stderr: '' });
    const reader = new JournalReader(home);
    const events = await newEvents(reader);
    assert.deepEqual(reader.problems, []);
    assert.equal(events.length, names.length * EACH);
    const ids = new Set(events.map(({ id }) => id));
    for (const name of names) {
      for (let number = 0; number < EACH; number++) assert.ok(ids.has(`${name}-${number}`), `${name}-${number}`);
    }
  });
});
