/** Russian: when the person is away. */
import type { NoteAbsence } from '../absence.ts';
import { data, join, say, type Words } from '../words.ts';
import { endBare } from './ends.ts';
import { NBSP, writeDate, writeDay } from './ruWords.ts';

/** Whole sentences. `today`: an absence that has begun is told of in another way. */
export function writeAbsence(absence: NoteAbsence, today: string, year: number): Words {
  return join([say`${writeAway(absence, today, year)}.`, writeStandIn(absence)], ' ');
}

/** "отсутствие с 1 июля по 10 июля", as it stands in a subject. */
export function writeAwayBriefly({ from, to }: NoteAbsence, today: string, year: number): string {
  if (from <= today) return `отсутствие до${NBSP}${writeDate(to, year)}`;
  if (from === to) return `отсутствие ${writeDate(from, year)}`;
  const first = from.slice(0, 7) === to.slice(0, 7) ? String(Number(from.slice(8))) : writeDate(from, year);
  return `отсутствие с${NBSP}${first} по${NBSP}${writeDate(to, year)}`;
}

function writeAway({ from, to, back }: NoteAbsence, today: string, year: number): Words {
  const returning = `вернусь ${writeDay(back, year, 'on')}`;
  if (from <= today) return say`Меня нет ${writeDay(to, year, 'until')}, включительно, ${returning}`;
  if (from === to) return say`Меня не${NBSP}будет ${writeDay(from, year, 'on')}, ${returning}`;
  return say`Меня не${NBSP}будет ${writeDay(from, year, 'since')}, по${NBSP}${writeDay(to, year, 'through')}, ${returning}`;
}

function writeStandIn({ standIn, reach }: NoteAbsence): Words {
  const [name, way] = [data(endBare(standIn ?? '')), data(endBare(reach ?? ''), 'signature')];
  if (name.length > 0) {
    return way.length > 0
      ? say`В${NBSP}это время меня заменяет ${name}: ${way}.`
      : say`В${NBSP}это время меня заменяет ${name}.`;
  }
  return way.length > 0 ? say`Связаться со${NBSP}мной в${NBSP}это время: ${way}.` : [];
}
