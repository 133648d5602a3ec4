import assert from 'node:assert/strict';
import { removeContact, setClient } from '../../src/app/clients.ts';
import { undo } from '../../src/app/undo.ts';
import { openTestBook } from '../support/book.ts';
import { removeTestFolders } from '../support/repo.ts';

describe('a client', () => {
  after(removeTestFolders);

  it('has a rhythm that is set as a whole', async () => {
    const { book } = await openTestBook();
    const id = await setClient(book, 'Flora', { rhythm: { kind: 'weekly', weekday: 4, hour: 16 } });
    const rhythm = () => book.state.clients.get(id)?.rhythm;
    assert.deepEqual(rhythm(), { kind: 'weekly', weekday: 4, hour: 16 });
    await setClient(book, id, { rhythm: { kind: 'days', days: 10 } });
    assert.deepEqual(rhythm(), { kind: 'days', days: 10 });
    await setClient(book, id, { rhythm: null });
    assert.equal(rhythm(), null);
    await undo(book);
    assert.deepEqual(rhythm(), { kind: 'days', days: 10 });
  });

  it('keeps what makes sense only', async () => {
    const { book } = await openTestBook();
    const refused = { name: 'Expected' };
    await assert.rejects(setClient(book, 'Flora', { zone: 'Europe/Nowhere' }), refused);
    await assert.rejects(setClient(book, 'Flora', { quiet_until: '2026-02-30' }), refused);
    await assert.rejects(setClient(book, 'Flora', { rhythm: { kind: 'weekly', weekday: 8, hour: 9 } }), refused);
    await assert.rejects(setClient(book, 'Flora', { rhythm: { kind: 'days', days: 0 } }), refused);
    assert.equal(book.state.clients.size, 0);
  });

  it('keeps what was known of a contact when less is said', async () => {
    const { book } = await openTestBook();
    const anna = { name: 'Anna', email: 'anna@flora.example' };
    await setClient(book, 'Flora', { contacts: [{ ...anna, position: 'owner', phone: '+7 900 111-11-11' }] });
    await setClient(book, 'Flora', { contacts: [anna] });
    const [contact] = [...book.state.contacts.values()];
    assert.deepEqual([contact?.position, contact?.phone], ['owner', '+7 900 111-11-11']);
    await removeContact(book, contact!);
    assert.equal(book.state.contacts.size, 0);
  });
});
