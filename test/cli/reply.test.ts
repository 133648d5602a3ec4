/** The client's reply and their glossary on the command line. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { askQuestion } from '../../src/app/tasks.ts';
import { openTestBook, recordJob, recordWork, testClock } from '../support/book.ts';
import { makeFolder, removeTestFolders } from '../support/repo.ts';
import { type Rapport, rapportIn } from './rapport.ts';

describe('what a client says', function () {
  this.timeout(60_000);
  let rapport: Rapport;

  before(async () => {
    const home = join(makeFolder(), 'home');
    const { book } = await openTestBook(home, testClock());
    await recordJob(book);
    await recordWork(book, 0, 60, { task: 'slides' });
    await askQuestion(book, 'slides', 'Which photos?', null, null);
    rapport = rapportIn(home, '2026-03-04T12:00:00Z');
  });
  after(removeTestFolders);

  it('has to be asked first', async () => {
    const { code, err } = await rapport(['reply', 'A: these']);
    assert.deepEqual({ code, err }, { code: 1, err: 'rapport: No update on "Site" has been sent yet.\n' });
  });

  it('is read, shown and recorded', async () => {
    await rapport(['update', '--mark-sent', '--anyway', 'a test']);
    const text = 'Thanks!\n2, 1\nA: the first three';
    const shown = 'A: Which photos? → the first three\nOrder: 2 News, 1 Slider\nNot read: Thanks!\n';
    assert.equal((await rapport(['reply', '-', '--dry-run'], { input: text })).out, shown);
    const { code, out, err } = await rapport(['reply', '-'], { input: text });
    assert.deepEqual({ code, out, err }, { code: 0, out: shown, err: '' });
    const tasks = JSON.parse((await rapport(['task', 'list', '--json'])).out);
    const priority = (title: string) => tasks.find((task: { title: string }) => task.title === title)?.priority;
    assert.deepEqual([priority('List of news'), priority('Slides move')], ['high', 'normal']);
    const again = await rapport(['reply', 'Thank you']);
    assert.match(again.err, /no answer and no order/);
  });

  it('gives them words of their own', async () => {
    const glossary = (...args: readonly string[]) => rapport(['glossary', ...args, '--client', 'Flora']);
    await glossary('add', 'carousel', 'photo strip');
    await glossary('add', 'cache');
    assert.equal((await glossary('list')).out, 'cache → (not for them)\ncarousel → photo strip\n');
    await glossary('remove', 'cache');
    const { out } = await glossary('list', '--json');
    assert.deepEqual(JSON.parse(out), [{ term: 'carousel', say: 'photo strip' }]);
    assert.equal((await glossary('remove', 'cache')).code, 1);
  });
});
