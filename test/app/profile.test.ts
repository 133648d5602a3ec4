import assert from 'node:assert/strict';
import { HoursBook } from '../../src/app/hours.ts';
import { absencesFrom, agreedTerms, ownPerson, removeAbsence, setAbsence, setProfile } from '../../src/app/profile.ts';
import { undo } from '../../src/app/undo.ts';
import { noteFacts } from '../../src/app/update.ts';
import { openTestBook, recordJob } from '../support/book.ts';
import { removeTestFolders } from '../support/repo.ts';

async function openJob() {
  const test = await openTestBook();
  await recordJob(test.book);
  return { ...test, project: test.book.state.projects.get('site')! };
}

describe('what a person says of themselves', () => {
  after(removeTestFolders);

  it('goes before what git says, and is taken back alone', async () => {
    const { book } = await openJob();
    await book.record([{ type: 'person.set', person: book.person, name: 'ivan' }]);
    await setProfile(book, { name: 'Ivan Petrov', position: 'web developer', contacts: ['+7 900 000-00-00', ' '] });
    const { name, position, contacts } = book.state.persons.get(book.person)!;
    assert.deepEqual([name, position, contacts], ['Ivan Petrov', 'web developer', ['+7 900 000-00-00']]);
    await undo(book);
    assert.equal(book.state.persons.get(book.person)?.name, 'ivan');
  });

  it('signs a note where the client has no signature of its own', async () => {
    const { book, project } = await openJob();
    await setProfile(book, { name: 'Ivan Petrov', company: 'North Studio' });
    const { sender } = noteFacts(book, new HoursBook(book), project);
    assert.deepEqual(sender, { name: 'Ivan Petrov', signature: 'Ivan Petrov, North Studio' });
  });

  it('is known on all of their machines', async () => {
    const { book } = await openJob();
    const email = 'ivan@north.example';
    await book.record([
      { type: 'person.email', person: book.person, email },
      { type: 'person.email', person: 'laptop', email },
      { type: 'profile.set', person: 'laptop', name: 'Ivan Petrov', position: 'web developer' },
      { type: 'profile.set', person: 'olga', name: 'Olga', company: 'South Studio' },
      { type: 'person.email', person: 'olga', email: 'olga@south.example' },
    ]);
    await setProfile(book, { name: 'I. Petrov' });
    const { name, position, company } = ownPerson(book)!;
    assert.deepEqual([name, position, company], ['I. Petrov', 'web developer', null]);
  });

  it('holds for projects that say nothing else', async () => {
    const { book, project } = await openJob();
    await setProfile(book, { rate_amount: 50, rate_currency: 'EUR', hours_per_day: 6 });
    const terms = agreedTerms(book, project);
    assert.deepEqual([terms.rate, terms.hoursPerDay], [{ amount: 50, currency: 'EUR' }, 6]);
    assert.equal(agreedTerms(book, { ...project, hoursPerDay: 4 }).hoursPerDay, 4);
  });
});

describe('absences', () => {
  it('that have not passed are there, the first one first', async () => {
    const { book } = await openJob();
    const nobody = { standIn: null, reach: null };
    const summer = await setAbsence(book, null, { from: '2026-07-01', to: '2026-07-14', standIn: ' Olga ', reach: '' });
    await setAbsence(book, null, { from: '2026-03-02', to: '2026-03-03', ...nobody });
    await setAbsence(book, null, { from: '2026-02-02', to: '2026-03-01', ...nobody });
    assert.deepEqual(
      absencesFrom(book, '2026-03-02').map(({ from, standIn, reach }) => [from, standIn, reach]),
      [
        ['2026-03-02', null, null],
        ['2026-07-01', 'Olga', null],
      ],
    );
    await removeAbsence(book, summer);
    assert.equal(absencesFrom(book, '2026-03-02').length, 1);
  });

  it('end no earlier than they begin', async () => {
    const { book } = await openJob();
    const backwards = { from: '2026-07-14', to: '2026-07-01', standIn: null, reach: null };
    await assert.rejects(setAbsence(book, null, backwards), { name: 'Expected', message: /end before/ });
  });
});
