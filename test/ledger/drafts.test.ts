import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  draftPath,
  findDraft,
  keepMade,
  keepSuggestion,
  mailPath,
  REPLY_FILE,
  readDraft,
  readSuggestion,
  removeDraft,
  removeText,
  startText,
  writeDraft,
  writeMailFile,
} from '../../src/ledger/drafts.ts';
import { writeLetter } from '../../src/ledger/letters.ts';
import { makeFolder, removeTestFolders } from '../support/repo.ts';

describe('drafts', () => {
  after(removeTestFolders);

  it('are found by their project, whatever it is called now', async () => {
    const home = makeFolder();
    assert.equal(await findDraft(home, 'p'), null);
    const path = draftPath(home, 'p', 'Update Site');
    await writeDraft(path, { generated: 'Hello\n', data: { v: 1 } });
    assert.equal(await findDraft(home, 'p'), path);
    assert.deepEqual(await readDraft(path), { text: 'Hello\n', made: { generated: 'Hello\n', data: { v: 1 } } });
    await removeDraft(path);
    assert.equal(await readDraft(path), null);
  });

  it('whose facts are lost or damaged still have their words', async () => {
    const path = draftPath(makeFolder(), 'p', 'Update Site');
    await writeDraft(path, { generated: 'Hello\n', data: {} });
    writeFileSync(path, 'My words\n');
    for (const damage of [
      () => writeFileSync(path.replace(/md$/, 'json'), '{'),
      () => rmSync(path.replace(/md$/, 'json')),
    ]) {
      damage();
      assert.deepEqual(await readDraft(path), { text: 'My words\n', made: null });
    }
  });

  it('keep newer facts beside the words until they are taken over', async () => {
    const path = draftPath(makeFolder(), 'p', 'Update Site');
    await writeDraft(path, { generated: 'Hello\n', data: {} });
    assert.equal(await readSuggestion(path), null);
    const newer = { generated: 'Hello again\n', data: { v: 1 } };
    await keepSuggestion(path, newer);
    assert.deepEqual(await readSuggestion(path), newer);
    await keepMade(path, newer);
    assert.deepEqual(await readDraft(path), { text: 'Hello\n', made: newer });
    await removeDraft(path);
    assert.equal(await readSuggestion(path), null);
  });

  for (const name of ['ж🌷'.repeat(200), '../../x', '..', ' . ', 'CON/aux:*?"<>|\u0000', '\ud800'.repeat(300)]) {
    it(`have a name that every file system takes: ${JSON.stringify(name.slice(0, 20))}`, async () => {
      const home = makeFolder();
      const path = draftPath(home, 'p', name);
      await writeDraft(path, { generated: 'Hello\n', data: {} });
      await writeMailFile(mailPath(path), 'Hello\n');
      await keepSuggestion(path, { generated: 'Hello\n', data: {} });
      assert.equal(await findDraft(home, 'p'), path);
      assert.match(basename(path), /^[^\s./\\][^/\\]*\.md$/);
      assert.equal(readdirSync(join(home, 'drafts', 'p')).length, 4);
    });
  }

  it('leave nothing half-written, and say what is in the way', async () => {
    const folder = makeFolder();
    mkdirSync(join(folder, 'taken.md'));
    for (const write of [
      () => writeDraft(join(folder, 'taken.md'), { generated: 'Hello\n', data: {} }),
      () => writeMailFile(join(folder, 'taken.md'), 'Hello\n'),
      () => writeLetter(join(folder, 'taken.md'), 'Hello\n'),
    ]) {
      await assert.rejects(write, { name: 'LedgerError', message: /taken\.md: there is a folder of this name\.$/ });
    }
    assert.deepEqual(readdirSync(folder), ['taken.md']);
  });

  it('begin a reply once, for its owner alone', async () => {
    const home = makeFolder();
    const path = await startText(home, 'p', REPLY_FILE, '# Paste it below\n');
    assert.equal(statSync(path).mode & 0o777, 0o600);
    writeFileSync(path, 'A: yes\n');
    assert.equal(await startText(home, 'p', REPLY_FILE, '# Paste it below\n'), path);
    assert.equal(readFileSync(path, 'utf8'), 'A: yes\n');
    assert.equal(await findDraft(home, 'p'), null);
    await removeText(path);
    assert.equal(existsSync(path), false);
  });

  it('have names that every file system takes', () => {
    const name = (title: string) => basename(draftPath('/home', 'p', title));
    assert.equal(name('Update <a/b>: "c"?'), 'Update a b c.md');
    assert.equal(name('../..'), 'Update.md');
    assert.equal(name('con. '), 'con.md');
    assert.ok(join('/home', 'drafts', 'p', name('x'.repeat(300))).length < 120);
  });
});
