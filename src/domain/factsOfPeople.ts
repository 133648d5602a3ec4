/** Facts about people: the person themselves, clients and their contacts. */
import type { Detail, Id, Language, Process, RhythmKind } from './events.ts';

export interface PersonSet {
  readonly type: 'person.set';
  readonly person: Id;
  readonly name?: string | null;
}
/** An e-mail alias: people who share one are the same person. */
export interface PersonEmail {
  readonly type: 'person.email';
  readonly person: Id;
  readonly email: string;
  readonly gone?: boolean;
}
/** What a person says of themselves; `person.set` is what git's settings say, and gives way to it. */
export interface ProfileSet {
  readonly type: 'profile.set';
  readonly person: Id;
  readonly name?: string | null;
  readonly position?: string | null;
  readonly company?: string | null;
  /** Ways to reach them, in the order of a signature: telephone numbers, addresses. */
  readonly contacts?: readonly string[];
  /** For an hour, where the project has no rate of its own. */
  readonly rate_amount?: number | null;
  readonly rate_currency?: string | null;
  /** Planned hours a working day, where the project says none. */
  readonly hours_per_day?: number | null;
}
/** Days on which a person is not at work, both included. */
export interface AbsenceSet {
  readonly type: 'absence.set';
  readonly absence: Id;
  readonly person?: Id;
  readonly from?: string;
  readonly to?: string;
  /** Who answers in the meantime. */
  readonly stand_in?: string | null;
  /** How the stand-in, or the person, can be reached. */
  readonly reach?: string | null;
  readonly gone?: boolean;
}
/** A word of the person's own, which is spelt as it should be although no dictionary has it. */
export interface WordSet {
  readonly type: 'word.set';
  /** The entry's own id. */
  readonly word: Id;
  readonly person?: Id;
  readonly text?: string;
  readonly gone?: boolean;
}
/** `rhythm` weekly needs `rhythm_weekday` and `rhythm_hour`, days needs `rhythm_days`. */
export interface ClientSet {
  readonly type: 'client.set';
  readonly client: Id;
  readonly name?: string;
  readonly language?: Language;
  readonly detail?: Detail;
  readonly signature?: string | null;
  readonly greeting?: string | null;
  readonly company?: string | null;
  /** Where they agreed to be written to, like "e-mail" or "Telegram". */
  readonly channel?: string | null;
  readonly process?: Process | null;
  /** IANA name of their time zone. */
  readonly zone?: string | null;
  /** The day on which they want to hear from us again. */
  readonly quiet_until?: string | null;
  readonly rhythm?: RhythmKind | null;
  /** ISO weekday, 1 is Monday. */
  readonly rhythm_weekday?: number | null;
  /** Hour of the day in the person's own zone, 0 to 23. */
  readonly rhythm_hour?: number | null;
  /** From one note to the next. */
  readonly rhythm_days?: number | null;
  readonly gone?: boolean;
}
export interface ContactSet {
  readonly type: 'contact.set';
  readonly contact: Id;
  readonly client: Id;
  readonly name?: string | null;
  readonly email?: string | null;
  readonly position?: string | null;
  readonly phone?: string | null;
  readonly gone?: boolean;
}
/** A word of ours and the client's own for it. */
export interface GlossarySet {
  readonly type: 'glossary.set';
  /** The entry's own id. */
  readonly term: Id;
  readonly client: Id;
  readonly from?: string;
  /** null: what says it is not for the client. */
  readonly to?: string | null;
  readonly gone?: boolean;
}

export type PeopleFact =
  | PersonSet
  | PersonEmail
  | ProfileSet
  | AbsenceSet
  | WordSet
  | ClientSet
  | ContactSet
  | GlossarySet;
