import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { closeToOthers, findTooOpen } from '../../src/ledger/permissions.ts';
import { makeFolder, removeTestFolders } from '../support/repo.ts';

describe('permissions of the home', () => {
  after(removeTestFolders);

  it('that are too open are found and taken away, once, and nobody else’s are touched', async function () {
    // There are none.
    if (process.platform === 'win32') this.skip();
    const home = makeFolder();
    mkdirSync(join(home, 'clients/c/facts/d'), { recursive: true, mode: 0o700 });
    mkdirSync(join(home, 'person'), { mode: 0o700 });
    const files = { 'device.json': 0o600, 'clients/c/facts/d/2026-03.jsonl': 0o664, 'README.txt': 0o644 };
    for (const [name, mode] of Object.entries(files)) {
      writeFileSync(join(home, name), '');
      chmodSync(join(home, name), mode);
    }
    symlinkSync('/etc/passwd', join(home, 'person/link'));
    for (const folder of ['.', 'clients/c']) chmodSync(join(home, folder), 0o755);
    const open = ['.', 'clients/c', 'clients/c/facts/d/2026-03.jsonl'];
    assert.deepEqual(await findTooOpen(home), open);
    assert.deepEqual(await closeToOthers(home), open);
    assert.deepEqual(await findTooOpen(home), []);
    assert.deepEqual(await closeToOthers(home), []);
    const modeOf = (name: string) => statSync(join(home, name)).mode & 0o777;
    assert.deepEqual(
      ['.', 'clients/c', 'clients/c/facts/d/2026-03.jsonl', 'README.txt'].map(modeOf),
      [0o700, 0o700, 0o600, 0o644],
    );
    assert.notEqual(statSync('/etc/passwd').mode & 0o044, 0);
  });

  it('of a home that is not there yet are nobody’s', async () => {
    assert.deepEqual(await findTooOpen(join(makeFolder(), 'none')), []);
  });
});
