/** The note as a mail and the client's page, by the bundled command. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { openTestBook, recordJob, testClock } from '../support/book.ts';
import { makeFolder, removeTestFolders } from '../support/repo.ts';
import { type Rapport, rapportIn } from './rapport.ts';

describe('rapport update --format, rapport page', function () {
  this.timeout(60_000);
  let rapport: Rapport;
  before(async () => {
    const home = join(makeFolder(), 'home');
    const { book } = await openTestBook(home, testClock());
    await recordJob(book);
    await book.record([
      { type: 'contact.set', contact: 'anna', client: 'flora', name: 'Anna', email: 'anna@flora.example' },
    ]);
    rapport = rapportIn(home, '2026-03-10T12:00:00Z');
  });
  after(removeTestFolders);

  it('prints a mail that another program reads', async () => {
    const { code, out } = await rapport(['update', '--project', 'Site', '--format', 'eml']);
    assert.equal(code, 0);
    const mail = await PostalMime.parse(out);
    assert.match(mail.subject ?? '', /^\[Site\] Status, Tue 10 March/);
    assert.deepEqual(mail.to, [{ name: 'Anna', address: 'anna@flora.example' }]);
    assert.match(mail.text ?? '', /^Hello Anna,/);
  });

  it('prints HTML', async () => {
    const { code, out } = await rapport(['update', '--project', 'Site', '--format', 'html']);
    assert.equal(code, 0);
    assert.match(out, /^<!doctype html>\n<html lang="en">/);
    assert.match(out, /<p dir="auto" style="[^"]+">Hello Anna,<\/p>/);
  });

  it('writes the page and says its new password', async () => {
    const folder = makeFolder();
    const { code, out, err } = await rapport(['page', '--project', 'Site', '--out', folder]);
    assert.deepEqual({ code, err }, { code: 0, err: '' });
    assert.match(out, /index\.html\nPassword: [a-z]+(?:-[a-z]+){4}\n$/);
    assert.doesNotMatch(readFileSync(join(folder, 'index.html'), 'utf8'), /Site|Flora|Slider/);
  });

  it('takes a password of one’s own, if it is strong', async () => {
    const folder = makeFolder();
    const file = join(folder, 'password.txt');
    const publish = () => rapport(['page', '--project', 'Site', '--out', folder, '--password-file', file]);
    writeFileSync(file, 'site\n');
    const weak = await publish();
    assert.equal(weak.code, 1);
    assert.match(weak.err, /The password is too short: it needs 14 characters\./);
    writeFileSync(file, 'thirteen-blue-umbrellas\r\n');
    const strong = await publish();
    assert.deepEqual({ code: strong.code, err: strong.err }, { code: 0, err: '' });
    assert.doesNotMatch(strong.out, /umbrellas/);
  });

  it('says what is wrong with the folder or the password file', async () => {
    const gone = join(makeFolder(), 'gone');
    const nowhere = await rapport(['page', '--project', 'Site', '--out', gone]);
    assert.match(nowhere.err, /Rapport could not save the page to .*gone: this folder or file is not there/);
    const unread = await rapport(['page', '--project', 'Site', '--out', makeFolder(), '--password-file', gone]);
    assert.match(unread.err, /The password cannot be read from/);
    // As of a variable that was not set: not the current folder.
    const unset = await rapport(['page', '--project', 'Site', '--out', '']);
    assert.match(unset.err, /Expected a folder/);
    assert.deepEqual([nowhere.code, unread.code, unset.code], [1, 1, 2]);
  });
});
