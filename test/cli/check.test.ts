/** The pre-flight of the bundled command, and what it stands in the way of. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTerm } from '../../src/app/glossary.ts';
import { openTestBook, recordJob, recordWork, testClock } from '../support/book.ts';
import { makeFolder, removeTestFolders } from '../support/repo.ts';
import { type Rapport, rapportIn } from './rapport.ts';

const GOOD =
  'Subject: [Site] Status\n\nHello Anna,\n\nThe slides move as they should.\n\nKind regards,\nIvan, ivan@north.example\n';

describe('rapport check', function () {
  this.timeout(60_000);
  let rapport: Rapport;
  let home: string;

  beforeEach(async () => {
    home = join(makeFolder(), 'home');
    const { book } = await openTestBook(home, testClock());
    await recordJob(book);
    await recordWork(book, 0, 60, { task: 'slides' });
    await book.record([{ type: 'client.set', client: 'flora', signature: 'Ivan, ivan@north.example' }]);
    await setTerm(book, 'flora', 'carousel', 'photo strip');
    rapport = rapportIn(home, '2026-03-04T12:00:00Z');
  });
  after(removeTestFolders);

  it('says nothing about a good note', async () => {
    const { code, out, err } = await rapport(['check', '-', '--project', 'Site'], { input: GOOD });
    assert.deepEqual({ code, out, err }, { code: 0, out: '', err: '' });
  });

  it('names file, line, column, severity and rule, and fails on errors', async () => {
    const folder = makeFolder();
    writeFileSync(join(folder, 'note.md'), GOOD.replace('as they should', 'by Mon 10 March in the carousel'));
    const checked = await rapport(['check', 'note.md', '--project', 'Site'], { cwd: folder });
    assert.equal(checked.err, '');
    assert.deepEqual(checked.out.trimEnd().split('\n'), [
      'note.md:5:20 error weekday 2026-03-10 is a Tue, not what is written here.',
      'note.md:5:40 warning jargon For "carousel" the client’s word is "photo strip".',
    ]);
    assert.equal(checked.code, 1);
    const less = await rapport(['check', 'note.md', '--off', 'weekday', '--json'], { cwd: folder });
    assert.equal(less.code, 0);
    assert.deepEqual(
      JSON.parse(less.out).map(({ rule, line }: { rule: string; line: number }) => ({ rule, line })),
      [{ rule: 'jargon', line: 5 }],
    );
  });

  it('finds misspelt words in the language of the note, until they are words of the person’s own', async () => {
    const input = GOOD.replace('as they should', 'seperately');
    const check = (...more: string[]) => rapport(['check', '-', '--project', 'Site', ...more], { input });
    const found = '-:5:17 warning spelling "seperately" is in no dictionary.\n';
    const { code, out, err } = await check();
    assert.deepEqual({ code, out, err }, { code: 0, out: found, err: '' });
    const russian = GOOD.replace('The slides move as they should.', 'Слайды двигаються.');
    const other = await rapport(['check', '-', '--language', 'ru', '--off', 'script'], { input: russian });
    assert.match(other.out, /:5:8 warning spelling "двигаються" is in no dictionary\./);
    assert.equal((await check('--off', 'spelling')).out, '');
    await rapport(['words', 'add', 'Seperately']);
    assert.equal((await rapport(['words', 'list'])).out, 'Seperately\n');
    assert.equal((await check()).out, '');
    assert.equal((await rapport(['undo'])).out.includes('a word of your own'), true);
    assert.equal((await check()).out, found);
  });

  it('says that a file cannot be read', async () => {
    const { code, out, err } = await rapport(['check', 'nothing.md']);
    assert.deepEqual({ code, out }, { code: 1, out: '' });
    assert.match(err, /^rapport: The note cannot be read: this folder or file is not there/);
    const folder = await rapport(['check', '.']);
    assert.match(folder.err, /^rapport: The note cannot be read: there is a folder of this name\./);
  });

  it('stops a note with errors from being marked as sent, unless a reason is given', async () => {
    const { book } = await openTestBook(home, testClock());
    await book.record([{ type: 'client.set', client: 'flora', signature: null }]);
    const refused = await rapport(['update', '--mark-sent']);
    assert.equal(refused.code, 1);
    assert.equal(refused.out, '');
    assert.match(refused.err, /^rapport: The note has an error: .+\(--anyway REASON\)\.\n$/);
    const sent = await rapport(['update', '--mark-sent', '--anyway', 'the client knows us']);
    assert.equal(sent.code, 0, sent.err);
    await book.refresh();
    const data = [...book.state.updates.values()][0]?.data as { sentAnyway: unknown };
    assert.deepEqual(data.sentAnyway, {
      reason: 'the client knows us',
      errors: [{ rule: 'signature', message: 'The note is not signed with your name.' }],
    });
  });
});
