/** What the person at this machine says of themselves. Each function is one action, undone as one. */
import type { Absence, Person, Project } from '../domain/entities.ts';
import type { Fact, Id } from '../domain/events.ts';
import type { Book } from './book.ts';
import { checkDay, oneLine } from './checks.ts';
import { Expected } from './expected.ts';
import { isOwn } from './statements.ts';

export type ProfileChanges = Omit<Extract<Fact, { type: 'profile.set' }>, 'type' | 'person'>;
export type AbsenceInput = Omit<Absence, 'id' | 'person'>;

/** @throws Expected when a value makes no sense */
export async function setProfile(book: Book, changes: ProfileChanges): Promise<void> {
  const { name, contacts, hours_per_day: hours } = changes;
  if (hours != null && (hours <= 0 || hours > 24)) throw new Expected('A day has up to 24 hours to plan.');
  const clean = {
    ...(name == null ? {} : { name: oneLine(name, 'A name') }),
    ...(contacts === undefined ? {} : { contacts: contacts.map((each) => each.trim()).filter((each) => each !== '') }),
  };
  await book.record([{ type: 'profile.set', person: book.person, ...changes, ...clean }]);
}

/** The person's absences that have not passed by `day`, the first one first. */
export function absencesFrom(book: Book, day: string): readonly Absence[] {
  return [...book.state.absences.values()]
    .filter(isOwn(book))
    .filter(({ to }) => to >= day)
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

/** Changes an absence; null adds one. Returns its id. @throws Expected when it would end before it begins */
export async function setAbsence(book: Book, absence: Id | null, input: AbsenceInput): Promise<Id> {
  const { from, to, standIn, reach } = input;
  checkDay(from);
  checkDay(to);
  if (from > to) throw new Expected('The absence would end before it begins.');
  const id = absence ?? book.newId();
  const words = { stand_in: standIn?.trim() || null, reach: reach?.trim() || null };
  await book.record([{ type: 'absence.set', absence: id, person: book.person, from, to, ...words }]);
  return id;
}

/** @throws Expected when it is not there any more */
export async function removeAbsence(book: Book, absence: Id): Promise<void> {
  if (!book.state.absences.has(absence)) throw new Expected('That absence is not there any more.');
  await book.record([{ type: 'absence.set', absence, gone: true }]);
}

/** The project with the person's own rate and planned hours where it says none. */
export function agreedTerms(book: Book, project: Project): Project {
  const person: Person | undefined = book.state.persons.get(book.person);
  return {
    ...project,
    rate: project.rate ?? person?.rate ?? null,
    hoursPerDay: project.hoursPerDay ?? person?.hoursPerDay ?? null,
  };
}
