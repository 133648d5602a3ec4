import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPolicy, writePolicy } from '../../src/ledger/policy.ts';
import { makeFolder, removeTestFolders } from '../support/repo.ts';

const FILE = 'policy.json';
const USUAL = { idleMinutes: 5, weekdays: [1, 2, 3, 4, 5], holidays: [] };

function homeWith(text: string): string {
  const home = makeFolder();
  writeFileSync(join(home, FILE), text);
  return home;
}

describe('the policy of a machine', () => {
  after(removeTestFolders);

  it('is five minutes where nothing is written', async () => {
    assert.deepEqual(await readPolicy(join(makeFolder(), 'no home yet')), USUAL);
  });

  it('is what was written last, for its owner alone', async () => {
    const home = join(makeFolder(), 'new');
    await writePolicy(home, { ...USUAL, idleMinutes: 7 });
    assert.deepEqual(await readPolicy(home), { ...USUAL, idleMinutes: 7 });
    assert.equal(readFileSync(join(home, FILE), 'utf8'), '{"v":1,"idle_minutes":7}\n');
    assert.equal(statSync(join(home, FILE)).mode & 0o777, 0o600);
    await writePolicy(home, USUAL);
    assert.deepEqual(await readPolicy(home), USUAL);
  });

  it('says on which days the person works where these are not the usual ones', async () => {
    const home = makeFolder();
    const policy = { idleMinutes: 5, weekdays: [1, 2, 3, 4], holidays: ['2026-12-25'] };
    await writePolicy(home, policy);
    assert.deepEqual(await readPolicy(home), policy);
    assert.equal(
      readFileSync(join(home, FILE), 'utf8'),
      '{"v":1,"idle_minutes":5,"weekdays":[1,2,3,4],"holidays":["2026-12-25"]}\n',
    );
  });

  it('is not written when it stands there already, or nothing does and it is the default', async () => {
    const home = makeFolder();
    await writePolicy(home, USUAL);
    assert.deepEqual(readdirSync(home), []);
    await writePolicy(home, { ...USUAL, idleMinutes: 9 });
    chmodSync(join(home, FILE), 0o640);
    await writePolicy(home, { ...USUAL, idleMinutes: 9 });
    assert.equal(statSync(join(home, FILE)).mode & 0o777, 0o640, 'the same file');
  });

  for (const text of [
    '',
    'no',
    '[]',
    '{"v":2,"idle_minutes":7}',
    '{"v":1,"idle_minutes":0}',
    '{"v":1,"idle_minutes":"7"}',
    '{"v":1,"idle_minutes":5,"weekdays":[8]}',
    '{"v":1,"idle_minutes":5,"holidays":["soon"]}',
  ]) {
    it(`is five minutes where ${text || 'an empty file'} stands, and can be written anew`, async () => {
      const home = homeWith(text);
      assert.deepEqual(await readPolicy(home), USUAL);
      await writePolicy(home, { ...USUAL, idleMinutes: 8 });
      assert.deepEqual(await readPolicy(home), { ...USUAL, idleMinutes: 8 });
    });
  }

  it('takes what several windows write at once', async () => {
    const home = makeFolder();
    await Promise.all([1, 2, 3, 4].map((idleMinutes) => writePolicy(home, { ...USUAL, idleMinutes })));
    assert.ok([1, 2, 3, 4].includes((await readPolicy(home)).idleMinutes));
    assert.deepEqual(readdirSync(home), [FILE]);
  });

  it('says what is wrong when it cannot be kept', async () => {
    const home = makeFolder();
    mkdirSync(join(home, FILE));
    await assert.rejects(readPolicy(home), { name: 'LedgerError', message: /^Rapport cannot read .*policy\.json/ });
  });
});
