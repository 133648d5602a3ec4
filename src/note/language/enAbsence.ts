/** English: when the person is away. */
import type { NoteAbsence } from '../absence.ts';
import { data, join, say, type Words } from '../words.ts';
import { endBare } from './ends.ts';
import { writeDay, writeMove } from './enWords.ts';

/** Whole sentences. `today`: an absence that has begun is told of in another way. */
export function writeAbsence(absence: NoteAbsence, today: string, year: number): Words {
  return join([say`${writeAway(absence, today, year)}.`, writeStandIn(absence)], ' ');
}

/** "away from Wed 1 to Fri 10 July", as it stands in a subject. */
export function writeAwayBriefly({ from, to }: NoteAbsence, today: string, year: number): string {
  if (from <= today) return `away until ${writeDay(to, year)}`;
  return from === to ? `away on ${writeDay(from, year)}` : `away ${writeMove(from, to, year)}`;
}

function writeAway(absence: NoteAbsence, today: string, year: number): Words {
  const back = writeDay(absence.back, year);
  const am = absence.from <= today ? 'am' : 'will be';
  return say`I ${am} ${writeAwayBriefly(absence, today, year)}, and back on ${back}`;
}

function writeStandIn({ standIn, reach }: NoteAbsence): Words {
  const [name, way] = [data(endBare(standIn ?? '')), data(endBare(reach ?? ''), 'signature')];
  if (name.length > 0) return way.length > 0 ? say`${name} stands in for me: ${way}.` : say`${name} stands in for me.`;
  return way.length > 0 ? say`To reach me in the meantime: ${way}.` : [];
}
