/** People from the merged fields of their events; null while something they cannot do without is missing. */
import type * as e from './entities.ts';
import type { Id } from './events.ts';
import type { Fields } from './fields.ts';

/** What the person says of themselves goes before what git's settings say. */
export function decodePerson(
  id: Id,
  set: Fields<'person.set'>,
  profile: Fields<'profile.set'>,
  emails: readonly string[],
): e.Person {
  return {
    id,
    name: profile.name ?? set.name ?? null,
    emails,
    position: profile.position ?? null,
    company: profile.company ?? null,
    contacts: profile.contacts ?? [],
    rate: decodeRate(profile.rate_amount, profile.rate_currency),
    hoursPerDay: profile.hours_per_day ?? null,
  };
}

/** An amount counts only with its currency. */
export function decodeRate(amount: number | null | undefined, currency: string | null | undefined): e.Rate | null {
  return amount == null || currency == null ? null : { amount, currency };
}

export function decodeAbsence(id: Id, set: Fields<'absence.set'>): e.Absence | null {
  const { person, from, to } = set;
  if (person === undefined || from === undefined || to === undefined || from > to) return null;
  return { id, person, from, to, standIn: set.stand_in ?? null, reach: set.reach ?? null };
}

export function decodeWord(id: Id, { person, text }: Fields<'word.set'>): e.OwnWord | null {
  return person === undefined || text === undefined ? null : { id, person, text };
}

export function decodeClient(id: Id, set: Fields<'client.set'>): e.Client | null {
  if (set.name === undefined) return null;
  return {
    id,
    name: set.name,
    language: set.language ?? 'en',
    detail: set.detail ?? 'B',
    signature: set.signature ?? null,
    greeting: set.greeting ?? null,
    company: set.company ?? null,
    channel: set.channel ?? null,
    process: set.process ?? null,
    zone: set.zone ?? null,
    quietUntil: set.quiet_until ?? null,
    rhythm: decodeRhythm(set),
  };
}

function decodeRhythm(set: Fields<'client.set'>): e.Rhythm | null {
  const { rhythm: kind, rhythm_weekday: weekday, rhythm_hour: hour, rhythm_days: days } = set;
  switch (kind) {
    case 'weekly':
      return weekday == null || hour == null ? null : { kind, weekday, hour };
    case 'days':
      return days == null ? null : { kind, days };
    default:
      return kind == null ? null : { kind };
  }
}

export function decodeContact(id: Id, set: Fields<'contact.set'>): e.Contact | null {
  if (set.client === undefined) return null;
  return {
    id,
    client: set.client,
    name: set.name ?? null,
    email: set.email ?? null,
    position: set.position ?? null,
    phone: set.phone ?? null,
  };
}

export function decodeTerm(id: Id, set: Fields<'glossary.set'>): e.Term | null {
  if (set.client === undefined || set.from === undefined) return null;
  return { id, client: set.client, from: set.from, to: set.to ?? null };
}
