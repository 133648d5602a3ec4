/** What is typed into a form's fields, recorded: field by field, each an action of its own. */
import * as l10n from '@vscode/l10n';
import type { Client, Rhythm } from '../domain/entities.ts';
import type { Id } from '../domain/events.ts';
import { ofProject } from '../domain/order.ts';
import { reorder } from '../domain/reorder.ts';
import { ENGLISH_PROBLEMS, problemOf } from '../view/field.ts';
import { FORM_READERS, type RecordKind } from '../view/formFields.ts';
import type { FormAdd } from '../view/formModel.ts';
import { ENGLISH_FORMS } from '../view/formStrings.ts';
import { parseContact } from '../view/parse.ts';
import type { FormSheet } from '../view/place.ts';
import type { Reader } from '../view/readings.ts';
import { translated } from '../view/translated.ts';
import type { Book } from './book.ts';
import { type ClientChanges, removeContact, renameClient, setClient, setContact } from './clients.ts';
import { Expected } from './expected.ts';
import { changeTerm, removeTerm, setTerm } from './glossary.ts';
import { removeAbsence, setAbsence, setProfile } from './profile.ts';
import { setProject } from './setup.ts';
import { addComponent, setComponent } from './tasks.ts';

/** @throws Expected when what was typed is no such value, or what it is of is not there any more */
export async function setRecordField(book: Book, kind: RecordKind, id: Id, field: string, text: string): Promise<void> {
  const { state } = book;
  switch (kind) {
    case 'client': {
      const client = found(state.clients.get(id));
      const { name, ...changes } = read(FORM_READERS.client, field, text);
      if (name !== undefined) return renameClient(book, id, name);
      await setClient(book, id, wholeRhythm(client, changes));
      return;
    }
    case 'contact': {
      const contact = found(state.contacts.get(id));
      return setContact(book, contact.client, id, { ...contact, ...read(FORM_READERS.contact, field, text) });
    }
    case 'term':
      return changeTerm(book, id, read(FORM_READERS.term, field, text));
    case 'project':
      found(state.projects.get(id));
      return setProject(book, id, read(FORM_READERS.project, field, text));
    case 'component': {
      const component = found(state.components.get(id));
      return setComponent(book, component, read(FORM_READERS.component, field, text));
    }
    case 'profile':
      if (id !== book.person) throw gone();
      return setProfile(book, read(FORM_READERS.profile, field, text));
    case 'absence': {
      const absence = found(state.absences.get(id));
      await setAbsence(book, id, { ...absence, ...read(FORM_READERS.absence, field, text) });
    }
  }
}

/** Adds one more to what the form is of. @throws Expected when the text does not say what */
export async function addRecord(book: Book, sheet: FormSheet, kind: FormAdd['kind'], text: string): Promise<void> {
  switch (kind) {
    case 'contact': {
      const contact = parseContact(text);
      if (contact === null) throw new Expected(translated(ENGLISH_FORMS).contactUnread);
      return setContact(book, clientOf(book, sheet), null, contact);
    }
    case 'term': {
      const [from = '', ...to] = text.split('=');
      return setTerm(book, clientOf(book, sheet), from, to.join('=').trim() || null);
    }
    case 'component': {
      if (sheet.view !== 'project') throw gone();
      found(book.state.projects.get(sheet.project));
      await addComponent(book, sheet.project, text);
      return;
    }
    case 'absence': {
      const [from, to = from, ...more] = text.match(/\d{4}-\d\d-\d\d/g) ?? [];
      if (from === undefined || to === undefined || more.length > 0)
        throw new Expected(translated(ENGLISH_FORMS).absenceUnread);
      const days = { ...read(FORM_READERS.absence, 'from', from), ...read(FORM_READERS.absence, 'to', to) };
      await setAbsence(book, null, { from, to, ...days, standIn: null, reach: null });
    }
  }
}

/** @throws Expected when it is not there any more */
export async function removeRecord(book: Book, kind: FormAdd['kind'], id: Id): Promise<void> {
  switch (kind) {
    case 'contact':
      return removeContact(book, found(book.state.contacts.get(id)));
    case 'term': {
      const { client, from } = found(book.state.glossary.get(id));
      return removeTerm(book, client, from);
    }
    case 'component':
      return setComponent(book, found(book.state.components.get(id)), { gone: true });
    case 'absence':
      return removeAbsence(book, id);
  }
}

/** Puts a component before another one of its project; null: last. @throws Expected when it is not there any more */
export async function moveComponent(book: Book, id: Id, before: Id | null): Promise<void> {
  const { project } = found(book.state.components.get(id));
  const siblings = ofProject(book.state.components.values(), project);
  const orders = reorder(siblings, [id], before);
  await book.record([...orders].map(([component, order]) => ({ type: 'component.set', component, order }) as const));
}

function read<C>(readers: Readonly<Record<string, Reader<C>>>, field: string, text: string): C {
  const reader = Object.hasOwn(readers, field) ? readers[field] : undefined;
  if (reader === undefined) throw gone();
  const reading = reader(text);
  if (!reading.ok) throw new Expected(problemOf(reading, translated(ENGLISH_PROBLEMS)) ?? '');
  return reading.value;
}

type ClientFields = Omit<Extract<ReturnType<(typeof FORM_READERS.client)['name']>, { ok: true }>['value'], 'name'>;

/** A rhythm is never half: what was not said of it stays as it was, or is what most people agree on. */
function wholeRhythm({ rhythm: before }: Client, changes: ClientFields): ClientChanges {
  const { rhythm, rhythm_weekday, rhythm_hour, rhythm_days, ...rest } = changes;
  const isAbout = [rhythm, rhythm_weekday, rhythm_hour, rhythm_days].some((each) => each !== undefined);
  if (!isAbout) return rest;
  const kind = rhythm === undefined ? (before?.kind ?? 'none') : rhythm;
  return { ...rest, rhythm: kind === null ? null : rhythmOf(kind, before, changes) };
}

const FRIDAY = 5;
const AFTERNOON = 15;
const WEEK = 7;

function rhythmOf(kind: Rhythm['kind'], before: Rhythm | null, changes: ClientFields): Rhythm {
  const weekly = before?.kind === 'weekly' ? before : { weekday: FRIDAY, hour: AFTERNOON };
  switch (kind) {
    case 'weekly':
      return {
        kind,
        weekday: changes.rhythm_weekday ?? weekly.weekday,
        hour: changes.rhythm_hour ?? weekly.hour,
      };
    case 'days':
      return { kind, days: changes.rhythm_days ?? (before?.kind === 'days' ? before.days : WEEK) };
    default:
      return { kind };
  }
}

function clientOf(book: Book, sheet: FormSheet): Id {
  if (sheet.view !== 'client') throw gone();
  return found(book.state.clients.get(sheet.client)).id;
}

function found<T>(entity: T | undefined): T {
  if (entity === undefined) throw gone();
  return entity;
}

function gone(): Expected {
  return new Expected(l10n.t('That is not there any more.'));
}
