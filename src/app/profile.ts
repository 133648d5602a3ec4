/** What the person at this machine says of themselves. Each function is one action, undone as one. */
import * as l10n from '@vscode/l10n';
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
  if (hours != null && (hours <= 0 || hours > 24)) throw new Expected(l10n.t('A day has up to 24 hours to plan.'));
  const clean = {
    ...(name == null ? {} : { name: oneLine(name, l10n.t('A name cannot be empty.')) }),
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

/** @throws Expected when it is not there any more */
export function ownAbsence(book: Book, absence: Id): Absence {
  const found = book.state.absences.get(absence);
  if (found === undefined || !isOwn(book)(found)) {
    throw new Expected(l10n.t('That absence is not there any more.'));
  }
  return found;
}

/** Changes an absence; null adds one. Returns its id. @throws Expected when it would end before it begins */
export async function setAbsence(book: Book, absence: Id | null, input: AbsenceInput): Promise<Id> {
  const { from, to, standIn, reach } = input;
  checkDay(from);
  checkDay(to);
  if (from > to) throw new Expected(l10n.t('The absence would end before it begins.'));
  const id = absence ?? book.newId();
  const words = { stand_in: standIn?.trim() || null, reach: reach?.trim() || null };
  await book.record([{ type: 'absence.set', absence: id, person: book.person, from, to, ...words }]);
  return id;
}

/** @throws Expected when it is not there any more */
export async function removeAbsence(book: Book, absence: Id): Promise<void> {
  if (!book.state.absences.has(absence)) throw new Expected(l10n.t('That absence is not there any more.'));
  await book.record([{ type: 'absence.set', absence, gone: true }]);
}

/** The person at this machine, with what they said of themselves on their other ones; undefined: nothing is known. */
export function ownPerson(book: Pick<Book, 'state' | 'person'>): Person | undefined {
  const { state, person } = book;
  const own = [...state.persons.values()].filter(({ id }) => isOwn(book)({ person: id }));
  const [first, ...others] = [...own.filter(({ id }) => id === person), ...own.filter(({ id }) => id !== person)];
  if (first === undefined) return undefined;
  const said = <V>(of: (each: Person) => V | null) =>
    [first, ...others].map(of).find((value) => value !== null) ?? null;
  return {
    ...first,
    name: said(({ name }) => name),
    position: said(({ position }) => position),
    company: said(({ company }) => company),
    contacts: said(({ contacts }) => (contacts.length > 0 ? contacts : null)) ?? [],
    rate: said(({ rate }) => rate),
    hoursPerDay: said(({ hoursPerDay }) => hoursPerDay),
  };
}

/** The project with the person's own rate and planned hours where it says none. */
export function agreedTerms(book: Book, project: Project): Project {
  const person = ownPerson(book);
  return {
    ...project,
    rate: project.rate ?? person?.rate ?? null,
    hoursPerDay: project.hoursPerDay ?? person?.hoursPerDay ?? null,
  };
}
