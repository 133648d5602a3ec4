import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makePage, newPassword, savePage } from '../../src/app/clientPage.ts';
import { HoursBook } from '../../src/app/hours.ts';
import { linkOf, saveMail } from '../../src/app/mail.ts';
import { markSent } from '../../src/app/update.ts';
import type { Project } from '../../src/domain/entities.ts';
import { openTestBook, recordJob } from '../support/book.ts';
import { DAY } from '../support/events.ts';
import { makeFolder, removeTestFolders } from '../support/repo.ts';

async function openJob() {
  const test = await openTestBook();
  await recordJob(test.book);
  await test.book.record([
    { type: 'contact.set', contact: 'anna', client: 'flora', name: 'Anna 🌿', email: 'anna@flora.example' },
  ]);
  const [project] = [...test.book.state.projects.values()] as [Project];
  return { ...test, project };
}

const NOTE = { subject: 'Статус', body: 'Hello **Anna**\n', language: 'en' } as const;

describe('a note as a mail', () => {
  after(removeTestFolders);

  it('goes to the client’s contacts, or to those that stand in the draft', async () => {
    const { book, project } = await openJob();
    const to = [{ name: null, email: 'boris@flora.example' }];
    assert.match(linkOf(book, project, NOTE) ?? '', /^mailto:anna@flora\.example\?subject=/);
    assert.match(linkOf(book, project, { ...NOTE, to }) ?? '', /^mailto:boris@flora\.example\?/);
  });

  it('is kept as a file, over an earlier one', async () => {
    const { book, project } = await openJob();
    const folder = makeFolder();
    const path = join(folder, 'new', 'mail.eml');
    const text = await saveMail(book, project, path, NOTE);
    assert.equal(readFileSync(path, 'utf8'), text);
    await saveMail(book, project, path, { ...NOTE, subject: 'Другой' });
    assert.notEqual(readFileSync(path, 'utf8'), text);
    assert.deepEqual(readdirSync(join(folder, 'new')), ['mail.eml']);
  });

  it('is not written when no mailbox would take it', async () => {
    const { book, project } = await openJob();
    const folder = makeFolder();
    const body = 'Долго. '.repeat(400_000);
    await assert.rejects(saveMail(book, project, join(folder, 'mail.eml'), { ...NOTE, body }), {
      name: 'Expected',
      message: /^The mail would have \d+\.\d MB, more than mailboxes take\./,
    });
    assert.deepEqual(readdirSync(folder), []);
  });
});

describe('the client’s page', () => {
  after(removeTestFolders);

  it('is refused in a sentence when it is too large to be sent', async () => {
    const { book, project, clock } = await openJob();
    const note = {
      project: { id: project.id, name: project.name },
      from: null,
      writtenAt: new Date(DAY).toISOString(),
      language: 'en',
      detail: 'B',
    } as const;
    await markSent(book, note, 'Status', 'Long. '.repeat(1_200_000));
    clock.at = 2 * DAY;
    await assert.rejects(makePage(book, new HoursBook(book), project, newPassword()), {
      name: 'Expected',
      message: /^The page would have \d+\.\d MB/,
    });
  });

  it('says what is wrong with its folder', async () => {
    const folder = makeFolder();
    await assert.rejects(savePage(join(folder, 'gone'), 'x'), {
      name: 'LedgerError',
      message: /^Rapport could not save the page to .*gone: this folder or file is not there/,
    });
    assert.deepEqual(readdirSync(folder), []);
  });
});
