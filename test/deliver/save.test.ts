import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { saveFile } from '../../src/deliver/save.ts';
import { makeFolder, removeTestFolders } from '../support/repo.ts';

describe('saving an export', () => {
  after(removeTestFolders);

  it('makes or replaces the file as a whole, and keeps its permissions', async () => {
    const folder = makeFolder();
    const path = join(folder, 'hours.csv');
    await saveFile(path, 'one');
    assert.equal(readFileSync(path, 'utf8'), 'one');
    chmodSync(path, 0o600);
    await saveFile(path, 'two');
    assert.equal(readFileSync(path, 'utf8'), 'two');
    assert.equal(statSync(path).mode & 0o777, 0o600);
    assert.deepEqual(readdirSync(folder), ['hours.csv']);
  });

  it('takes a name as long as names can be', async () => {
    const name = `${'ж'.repeat(125)}.csv`;
    const folder = makeFolder();
    await saveFile(join(folder, name), 'one');
    assert.deepEqual(readdirSync(folder), [name]);
  });

  it('follows a link', async () => {
    const folder = makeFolder();
    writeFileSync(join(folder, 'real.csv'), 'one');
    symlinkSync('real.csv', join(folder, 'link.csv'));
    await saveFile(join(folder, 'link.csv'), 'two');
    assert.equal(readFileSync(join(folder, 'real.csv'), 'utf8'), 'two');
  });

  it('leaves nothing behind when it fails', async () => {
    const folder = makeFolder();
    await assert.rejects(saveFile(join(folder, 'none', 'hours.csv'), 'one'), { code: 'ENOENT' });
    mkdirSync(join(folder, 'taken'));
    await assert.rejects(saveFile(join(folder, 'taken'), 'one'), { code: 'EISDIR' });
    assert.deepEqual(readdirSync(folder), ['taken']);
  });

  it('writes to a pipe and does not replace it', async () => {
    const pipe = join(makeFolder(), 'pipe');
    execFileSync('mkfifo', [pipe]);
    const [read] = await Promise.all([readFile(pipe, 'utf8'), saveFile(pipe, 'one')]);
    assert.equal(read, 'one');
    assert.ok(statSync(pipe).isFIFO());
  });
});
