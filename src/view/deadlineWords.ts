/** By when something is to be done, in the words of a line: "the menu by Fri 12:00", "меню к пятнице". Pure. */
import { plusDays, weekdayOf } from '../domain/days.ts';
import { dayAhead } from './daysAhead.ts';
import { readClock } from './dayTimes.ts';
import { weekdayNamed } from './dayWords.ts';

export interface Deadline {
  readonly day: string;
  /** "12:00"; null: the day is all that was said. */
  readonly clock: string | null;
}

/** The line without its deadline; the line itself where it has none, or one that cannot be read. */
export interface Dated {
  readonly rest: string;
  readonly by: Deadline | null;
}

const BY = /(?:^|[\s,;.(—–-]+)(?:by|until|till|до|к|ко)\s+(?=\S)/giu;
/** "Fri, 19 June, 12:00" */
const MOST_WORDS = 6;
/** As they stand after "к" and "до"; Monday first. */
const INFLECTED: readonly RegExp[] = [
  /^понедельник[ау]$/iu,
  /^вторник[ау]$/iu,
  /^сред[ыеу]$/iu,
  /^четверг[ау]$/iu,
  /^пятниц[ыеу]$/iu,
  /^суббот[ыеу]$/iu,
  /^воскресень[яю]$/iu,
];

/** `from`: the day on which it was said; a weekday is the next one after it. Of several the last one counts. */
export function takeDeadline(line: string, from: string): Dated {
  for (const match of [...line.matchAll(BY)].toReversed()) {
    const words = line.slice(match.index + match[0].length).split(' ');
    for (let count = Math.min(MOST_WORDS, words.length); count > 0; count--) {
      const by = readDeadline(words.slice(0, count).join(' '), from);
      // A figure behind it may belong to it in a way that cannot be read.
      if (by === null || /^\d/.test(words[count] ?? '')) continue;
      const rest = `${line.slice(0, match.index)} ${words.slice(count).join(' ')}`.trim();
      return rest === '' ? { rest: line, by: null } : { rest, by };
    }
  }
  return { rest: line, by: null };
}

/** "Fri", "19.06 12:00", "вторнику, 23 июня"; null: it is none. */
export function readDeadline(text: string, from: string): Deadline | null {
  const words = text.replace(/[.,;:!?)]+$/u, '').trim();
  const day = dayNamed(words, from);
  if (day !== null) return { day, clock: null };
  const [, head = '', time = ''] = /^(.+?)[\s,]+(?:at |в )?(\d{1,2}[:.]\d\d)$/iu.exec(words) ?? [];
  const [on, clock] = [dayNamed(head, from), readClock(time)];
  return on === null || clock === null ? null : { day: on, clock };
}

function dayNamed(text: string, from: string): string | null {
  const [, name = '', date] = /^(\p{L}+)\.?(?:,? (.+))?$/u.exec(text) ?? [];
  const weekday = weekdayIn(name);
  if (weekday === null) return dayAhead(text, from);
  if (date === undefined) return plusDays(from, (weekday - weekdayOf(from) + 7) % 7 || 7);
  const day = dayAhead(date, from);
  // Of a weekday and a date that disagree nobody knows which is right.
  return day !== null && weekdayOf(day) === weekday ? day : null;
}

/** Monday is 0. */
function weekdayIn(word: string): number | null {
  const inflected = INFLECTED.findIndex((pattern) => pattern.test(word));
  return inflected >= 0 ? inflected : weekdayNamed(word);
}
