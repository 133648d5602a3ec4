/** Letters to a client that are no status notes, with what the ledger knows. */

import * as l10n from '@vscode/l10n';
import { dayOf } from '../domain/days.ts';
import type { Absence, Project } from '../domain/entities.ts';
import type { Language } from '../domain/events.ts';
import { promisedDay } from '../domain/updateDue.ts';
import { toTell } from '../note/absence.ts';
import { absenceNotice, type Letter, type LetterFacts } from '../note/letter.ts';
import type { Book } from './book.ts';
import { Expected } from './expected.ts';
import type { HoursBook } from './hours.ts';
import { contactsOf, senderOf } from './letter.ts';
import { absencesFrom } from './profile.ts';
import { nextUpdates } from './rhythm.ts';

/** Whom a letter about the project goes to and from whom; without `language` in the client's. @throws Expected */
export function letterFacts(book: Book, project: Project, language?: Language): LetterFacts {
  const client = book.state.clients.get(project.client);
  if (client === undefined)
    throw new Expected(l10n.t('The client of the project "{0}" is not known here.', project.name));
  const { clock } = book;
  return {
    now: clock.now(),
    zone: clock.zone(),
    language: language ?? client.language,
    detail: client.detail,
    client,
    contacts: contactsOf(book, client.id),
    project,
    sender: senderOf(book),
  };
}

/** The absence that is next, or lasts. @throws Expected when there is none */
export function nextAbsence(book: Book): Absence {
  const [first] = absencesFrom(book, dayOf(book.clock.now(), book.clock.zone()));
  if (first === undefined) {
    throw new Expected(l10n.t('No absence is planned: say first from when to when you are away.'));
  }
  return first;
}

/** Tells the client of the project when the person is away, and when the next update comes. @throws Expected */
export function writeAbsenceNotice(
  book: Book,
  hours: HoursBook,
  project: Project,
  absence: Absence,
  language?: Language,
): Letter {
  const facts = letterFacts(book, project, language);
  const { workdays } = hours;
  // What is due by now comes, if at all, before the absence; the client wants to know when they hear from us again.
  const due = nextUpdates(book, workdays).find((each) => each.project.id === project.id)?.due;
  const next =
    due === undefined || due.at <= facts.now ? promisedDay(facts.client, facts.now, workdays, facts.zone) : due.day;
  return absenceNotice(facts, toTell(absence, workdays), next);
}
