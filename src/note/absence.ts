/** When the person is away: what of it a note tells the client. Days are "yyyy-MM-dd". */
import { plusDays } from '../domain/days.ts';
import type { Absence } from '../domain/entities.ts';
import type { Id } from '../domain/events.ts';
import { firstWorkday, WORKWEEK, type Workdays } from '../domain/workdays.ts';
import type { NoteFacts } from './facts.ts';

/** An absence as a client is told of it. */
export interface NoteAbsence {
  readonly id: Id;
  readonly from: string;
  readonly to: string;
  /** The first working day after it. */
  readonly back: string;
  readonly standIn: string | null;
  readonly reach: string | null;
}

/** Of `previous`: what says that a client has been told. */
export type ToldAbsence = Omit<NoteAbsence, 'back'>;

/** Without a day for the next note nobody can say that another one comes before it. */
const AHEAD_DAYS = 14;

/**
 * Those of which no note has told yet, and those that begin before the next note: the client hears of an absence as soon
 * as it is known, and once more before it begins. The first one first; those that are over are left out.
 */
export function absencesToTell(
  {
    absences = [],
    previous,
    nextUpdate,
    workdays,
  }: Pick<NoteFacts, 'absences' | 'previous' | 'nextUpdate' | 'workdays'>,
  today: string,
): readonly NoteAbsence[] {
  const soon = nextUpdate ?? plusDays(today, AHEAD_DAYS);
  return absences
    .filter((absence) => absence.to >= today && (absence.from <= soon || !isTold(absence, previous?.absences ?? [])))
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
    .map((absence) => toTell(absence, workdays ?? WORKWEEK));
}

export function toTell({ id, from, to, standIn, reach }: Absence, workdays: Workdays): NoteAbsence {
  return { id, from, to, back: firstWorkday(plusDays(to, 1), workdays), standIn, reach };
}

/** Other days, another stand-in or another way to reach them are news again. */
function isTold({ id, from, to, standIn, reach }: Absence, told: readonly ToldAbsence[]): boolean {
  return told.some(
    (each) =>
      each.id === id && each.from === from && each.to === to && each.standIn === standIn && each.reach === reach,
  );
}
