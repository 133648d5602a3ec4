/** Clients and their contacts: what people say about who pays. Each function is one action, undone as one. */
import * as l10n from '@vscode/l10n';
import type { Contact, Rhythm } from '../domain/entities.ts';
import type { Fact, FactType, Id } from '../domain/events.ts';
import type { Book } from './book.ts';
import { checkDay, checkZone, oneLine, sameName } from './checks.ts';
import { Expected } from './expected.ts';
import { findClient } from './refs.ts';

type Changes<T extends FactType, K extends string> = Omit<Extract<Fact, { type: T }>, 'type' | K>;
type RhythmField = 'rhythm' | 'rhythm_weekday' | 'rhythm_hour' | 'rhythm_days';

/** As in the ledger, but for the rhythm, which is set as a whole; null takes it away. */
export interface ClientChanges extends Changes<'client.set', 'client' | 'name' | RhythmField> {
  readonly rhythm?: Rhythm | null;
}

/** Of a contact that is there, what is not named is left as it was. */
export type ContactInput = Pick<Contact, 'name' | 'email'> & Partial<Pick<Contact, 'position' | 'phone'>>;

/**
 * Makes the client of that name (or id) or changes it; a contact that is there already is not added twice.
 * @throws Expected when a value makes no sense
 */
export async function setClient(
  book: Book,
  name: string,
  changes: ClientChanges & { readonly contacts?: readonly ContactInput[] },
): Promise<Id> {
  const clean = oneLine(name, l10n.t("A client's name cannot be empty."));
  const known = [...book.state.clients.values()].some(({ id, name: other }) => id === clean || sameName(other, clean));
  const client = known ? findClient(book.state, clean).id : book.newId();
  const { contacts = [], rhythm, ...rest } = changes;
  checkZone(rest.zone);
  checkDay(rest.quiet_until);
  const fields = { ...rest, ...rhythmFields(rhythm) };
  const facts: Fact[] = [];
  if (!known) facts.push({ type: 'client.set', client, name: clean, ...fields });
  else if (Object.keys(fields).length > 0) facts.push({ type: 'client.set', client, ...fields });
  const there = [...book.state.contacts.values()].filter((contact) => contact.client === client);
  for (const contact of contacts) {
    const old = there.find(({ email, name: other }) =>
      contact.email === null ? other === contact.name : email === contact.email,
    );
    if (old !== undefined && isSame(old, contact)) continue;
    facts.push({ type: 'contact.set', contact: old?.id ?? book.newId(), client, ...contact });
  }
  if (facts.length > 0) await book.record(facts);
  return client;
}

/** @throws Expected when another client has the name. */
export async function renameClient(book: Book, client: Id, name: string): Promise<void> {
  const clean = oneLine(name, l10n.t("A client's name cannot be empty."));
  const twin = [...book.state.clients.values()].find((other) => other.id !== client && sameName(other.name, clean));
  if (twin !== undefined) throw new Expected(l10n.t('There is a client "{0}" already ({1}).', twin.name, twin.id));
  await book.record([{ type: 'client.set', client, name: clean }]);
}

/** Changes a contact; null adds one. */
export async function setContact(book: Book, client: Id, contact: Id | null, fields: ContactInput): Promise<void> {
  await book.record([{ type: 'contact.set', contact: contact ?? book.newId(), client, ...fields }]);
}

export async function removeContact(book: Book, { id, client }: Contact): Promise<void> {
  await book.record([{ type: 'contact.set', contact: id, client, gone: true }]);
}

function isSame(old: Contact, { name, position, phone }: ContactInput): boolean {
  return (
    old.name === name &&
    (position === undefined || old.position === position) &&
    (phone === undefined || old.phone === phone)
  );
}

/** What is left of an earlier rhythm is cleared. @throws Expected when there is no such weekday, hour or number of days */
function rhythmFields(rhythm: Rhythm | null | undefined): Pick<Changes<'client.set', 'client'>, RhythmField> {
  if (rhythm === undefined) return {};
  const fields = { rhythm: rhythm?.kind ?? null, rhythm_weekday: null, rhythm_hour: null, rhythm_days: null };
  switch (rhythm?.kind) {
    case 'weekly': {
      const { weekday, hour } = rhythm;
      if (!isWhole(weekday, 1, 7) || !isWhole(hour, 0, 23)) {
        throw new Expected(l10n.t('A weekly note needs a weekday and an hour from 0 to 23.'));
      }
      return { ...fields, rhythm_weekday: weekday, rhythm_hour: hour };
    }
    case 'days':
      if (!isWhole(rhythm.days, 1, 365)) throw new Expected(l10n.t('Between two notes there are 1 to 365 days.'));
      return { ...fields, rhythm_days: rhythm.days };
    default:
      return fields;
  }
}

function isWhole(number: number, least: number, most: number): boolean {
  return Number.isInteger(number) && least <= number && number <= most;
}
