import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newId } from '../../src/app/systemBook.ts';
import { appendEntries, UnsavedError } from '../../src/ledger/append.ts';
import { openDevice } from '../../src/ledger/device.ts';
import { homeFolder } from '../../src/ledger/home.ts';
import { Ledger } from '../../src/ledger/ledger.ts';
import { runScript } from '../support/children.ts';
import { FACTS, stamper } from '../support/events.ts';
import { eventsIn } from '../support/journals.ts';
import { makeFolder, removeTestFolders } from '../support/repo.ts';

const DEVICE = join(import.meta.dirname, 'children/device.ts');

describe('a disk that takes no more', () => {
  after(removeTestFolders);

  it('in one journal does not keep the others from being saved', async () => {
    const home = makeFolder();
    const stamp = stamper();
    const [a, b] = [stamp(FACTS.stretch), stamp(FACTS.stretch)];
    mkdirSync(join(home, 'person/device-1'), { recursive: true });
    symlinkSync('/dev/full', join(home, 'person/device-1/2026-03.jsonl'));
    const entries = [
      { event: a, folder: { kind: 'person' } as const },
      { event: b, folder: { kind: 'activity', client: 'c' } as const },
    ];
    await assert.rejects(appendEntries(home, entries), (error) => {
      assert.ok(error instanceof UnsavedError);
      assert.match(error.message, /^Rapport could not save to .*: the disk is full; free some room/);
      assert.deepEqual(error.entries, [entries[0]]);
      return true;
    });
    assert.deepEqual(await eventsIn(home), [b]);
  });
});

describe('a home that cannot be', () => {
  after(removeTestFolders);

  for (const [what, below] of [
    ['is a file', ''],
    ['lies below a file', 'home'],
    ['lies deep below a file', 'a/b/c'],
  ] as const) {
    it(`${what}: a sentence that names it`, async () => {
      const file = join(makeFolder(), 'file');
      writeFileSync(file, 'x');
      const home = join(file, below);
      await assert.rejects(Ledger.open(home, newId), {
        name: 'LedgerError',
        message: /^Rapport cannot make its folder .*file.*\.$/,
      });
      assert.equal(readFileSync(file, 'utf8'), 'x');
    });
  }

  it('is where RAPPORT_HOME says, else below the person’s own', () => {
    assert.equal(homeFolder({ RAPPORT_HOME: '/x/../y' }), '/y');
    assert.match(homeFolder({ RAPPORT_HOME: '  ' }), /\.rapport$/);
    assert.match(homeFolder({}), /\.rapport$/);
  });
});

describe('device.json', () => {
  after(removeTestFolders);

  it('is made once, for its owner alone, and read from then on', async () => {
    const home = join(makeFolder(), 'home');
    const device = await openDevice(home, newId);
    assert.deepEqual(await openDevice(home, () => assert.fail('there is one')), device);
    assert.equal(statSync(join(home, 'device.json')).mode & 0o777, 0o600);
    assert.equal(statSync(home).mode & 0o777, 0o700);
  });

  it('is the same for processes that race for it', async () => {
    const home = join(makeFolder(), 'home');
    const results = await Promise.all(Array.from({ length: 4 }, () => runScript(DEVICE, [home])));
    assert.deepEqual(
      results.map(({ code, stderr }) => [code, stderr]),
      Array(4).fill([0, '']),
    );
    assert.equal(new Set(results.map(({ stdout }) => stdout)).size, 1);
    const within = await Promise.all(Array.from({ length: 20 }, () => openDevice(join(home, 'other'), newId)));
    assert.equal(new Set(within.map(({ id, person }) => id + person)).size, 1);
  });

  it('when damaged is never written over', async () => {
    const home = makeFolder();
    for (const text of [
      '',
      '{',
      '{"v":1,"id":"../x","name":"n","person":"p"}',
      '{"v":2,"id":"x","name":"n","person":"p"}',
    ]) {
      writeFileSync(join(home, 'device.json'), text);
      await assert.rejects(openDevice(home, newId), { name: 'LedgerError', message: /device\.json is damaged/ });
      assert.equal(readFileSync(join(home, 'device.json'), 'utf8'), text);
      rmSync(join(home, 'device.json'));
    }
  });
});
