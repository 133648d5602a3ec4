import assert from 'node:assert/strict';
import type { Book } from '../../src/app/book.ts';
import { addRecord, moveComponent, removeRecord, setRecordField } from '../../src/app/formRecords.ts';
import { letterTo } from '../../src/app/letter.ts';
import { undo } from '../../src/app/undo.ts';
import { openTestBook, recordJob } from '../support/book.ts';
import { removeTestFolders } from '../support/repo.ts';

describe('what is typed into the forms', () => {
  let book: Book;

  beforeEach(async () => {
    ({ book } = await openTestBook());
    await recordJob(book);
  });
  after(removeTestFolders);

  const client = () => book.state.clients.get('flora');
  const project = () => book.state.projects.get('site');
  const events = async (act: () => Promise<unknown>) => {
    const before = book.fold.maxSeq;
    await act();
    return book.fold.maxSeq - before;
  };

  it('is one event for each field, and each can be undone', async () => {
    assert.equal(await events(() => setRecordField(book, 'client', 'flora', 'channel', 'Telegram')), 1);
    assert.equal(await events(() => setRecordField(book, 'project', 'site', 'rate', '50 eur')), 1);
    assert.equal(client()?.channel, 'Telegram');
    assert.deepEqual(project()?.rate, { amount: 50, currency: 'EUR' });
    await undo(book);
    assert.equal(project()?.rate, null);
    assert.equal(client()?.channel, 'Telegram');
    await setRecordField(book, 'profile', book.person, 'name', 'Ivan Petrov');
    await undo(book);
    assert.equal(book.state.persons.get(book.person)?.name ?? null, null);
  });

  it('is taken away with nothing', async () => {
    await setRecordField(book, 'project', 'site', 'budget', '40');
    assert.equal(project()?.budgetMs, 40 * 3_600_000);
    await setRecordField(book, 'project', 'site', 'budget', ' ');
    assert.equal(project()?.budgetMs, null);
  });

  it('never leaves half a rhythm', async () => {
    await setRecordField(book, 'client', 'flora', 'rhythm', 'weekly');
    assert.deepEqual(client()?.rhythm, { kind: 'weekly', weekday: 5, hour: 15 });
    await setRecordField(book, 'client', 'flora', 'weekday', '2');
    assert.deepEqual(client()?.rhythm, { kind: 'weekly', weekday: 2, hour: 15 });
    await setRecordField(book, 'client', 'flora', 'rhythm', 'days');
    assert.deepEqual(client()?.rhythm, { kind: 'days', days: 7 });
    await setRecordField(book, 'client', 'flora', 'rhythm', '');
    assert.equal(client()?.rhythm, null);
  });

  it('is refused when it is no such value, or of nothing that there is', async () => {
    const refused: readonly (readonly [...Parameters<typeof setRecordField>, problem: RegExp])[] = [
      [book, 'client', 'flora', 'name', ' ', /cannot be empty/],
      [book, 'client', 'nobody', 'name', 'x', /not there any more/],
      [book, 'client', 'flora', 'constructor', 'x', /not there any more/],
      [book, 'client', 'flora', 'zone', 'Mars/Olympus', /no time zone/],
      [book, 'project', 'site', 'budget', '999999999', /Nobody works/],
      [book, 'project', 'site', 'launch', '9999-01-01', /day/],
      [book, 'profile', 'somebody-else', 'name', 'x', /not there any more/],
      [book, 'component', 'slider', 'name', 'news', /"News" already/],
    ];
    for (const [, kind, id, field, text, problem] of refused) {
      assert.equal(await events(() => assert.rejects(setRecordField(book, kind, id, field, text), problem)), 0);
    }
  });

  it('adds, changes and removes contacts; the first is greeted', async () => {
    const sheet = { view: 'client', client: 'flora' } as const;
    await addRecord(book, sheet, 'contact', 'Anna <anna@flora.example>');
    const [anna] = [...book.state.contacts.values()];
    assert.ok(anna);
    await setRecordField(book, 'contact', anna.id, 'position', 'owner');
    assert.deepEqual(book.state.contacts.get(anna.id), { ...anna, position: 'owner' });
    await setRecordField(book, 'profile', book.person, 'name', 'Ivan Petrov');
    await setRecordField(book, 'profile', book.person, 'contacts', '+7 900\nivan@north.example');
    const flora = client();
    assert.ok(flora);
    assert.deepEqual(letterTo(book, flora), {
      greeting: 'Hello Anna,',
      closing: ['Kind regards,', 'Ivan Petrov, +7 900, ivan@north.example'],
    });
    await removeRecord(book, 'contact', anna.id);
    assert.equal(book.state.contacts.size, 0);
    await assert.rejects(addRecord(book, sheet, 'contact', '<>'), /Write it as/);
  });

  it('keeps the client’s words for ours', async () => {
    const sheet = { view: 'client', client: 'flora' } as const;
    await addRecord(book, sheet, 'term', 'API = the connection');
    await addRecord(book, sheet, 'term', 'refactoring');
    const [api, hidden] = [...book.state.glossary.values()];
    assert.deepEqual([api?.to, hidden?.to], ['the connection', null]);
    await setRecordField(book, 'term', api?.id ?? '', 'to', 'the interface');
    await assert.rejects(setRecordField(book, 'term', api?.id ?? '', 'from', 'Refactoring'), /already/);
    assert.equal(book.state.glossary.get(api?.id ?? '')?.to, 'the interface');
    await removeRecord(book, 'term', api?.id ?? '');
    assert.equal(book.state.glossary.size, 1);
  });

  it('sorts and adds components', async () => {
    const names = () =>
      [...book.state.components.values()].sort((a, b) => a.order - b.order).map((component) => component.name);
    await addRecord(book, { view: 'project', project: 'site' }, 'component', 'Phones');
    await moveComponent(book, 'news', 'slider');
    assert.deepEqual(names(), ['News', 'Slider', 'Phones']);
    await moveComponent(book, 'news', null);
    assert.deepEqual(names(), ['Slider', 'Phones', 'News']);
  });

  it('plans absences from their first to their last day', async () => {
    const sheet = { view: 'profile' } as const;
    await addRecord(book, sheet, 'absence', '2026-12-24 – 2027-01-06');
    const [absence] = [...book.state.absences.values()];
    assert.deepEqual([absence?.from, absence?.to], ['2026-12-24', '2027-01-06']);
    await assert.rejects(setRecordField(book, 'absence', absence?.id ?? '', 'to', '2026-12-01'), /before it begins/);
    await assert.rejects(addRecord(book, sheet, 'absence', 'next week'), /Write the first/);
    await setRecordField(book, 'absence', absence?.id ?? '', 'standIn', 'Olga');
    assert.equal(book.state.absences.get(absence?.id ?? '')?.standIn, 'Olga');
  });
});
