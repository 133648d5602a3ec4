import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  draftPath,
  findDraft,
  keepMade,
  keepSuggestion,
  REPLY_FILE,
  readDraft,
  readSuggestion,
  removeDraft,
  removeText,
  startText,
  writeDraft,
} from '../../src/ledger/drafts.ts';
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
