/** Times of day as people write them, English or Russian: "9", "9.30", "9am", "7 вечера", "noon". Pure. */
import { tzOffset } from '@date-fns/tz';

const MINUTE = 60_000;
/** Minutes of a day by the clock on the wall. */
const HALF_DAY = 12 * 60;
export const DAY = 24 * 60;

export interface Time {
  /** After midnight on the wall; 1440 is the midnight that ends the day. */
  readonly minutes: number;
  /** `said`: which half of the day was said; `open`: "9" may be meant twelve hours later; `full`: one of 24 hours. */
  readonly half: 'said' | 'open' | 'full';
  /** More than a bare hour. */
  readonly exact: boolean;
}

const NAMED: ReadonlyMap<string, number> = new Map([
  ['noon', HALF_DAY],
  ['полдень', HALF_DAY],
  ['полудня', HALF_DAY],
  ['midnight', 0],
  ['полночь', 0],
  ['полуночи', 0],
]);
const WORD_ENDS = String.raw`(?![\p{L}\p{N}])`;

/** The source of a pattern (flags iu) for a time; its groups begin with the letter. */
export function timePattern(letter: 'a' | 'b'): string {
  return (
    `(?:(?<${letter}Named>${[...NAMED.keys()].join('|')})${WORD_ENDS}|` +
    String.raw`(?<${letter}Hour>2[0-4]|[01]?\d)(?:[:.](?<${letter}Minute>[0-5]\d))?` +
    String.raw`(?:\s*(?:h|o'clock|ч|час(?:а|ов)?)${WORD_ENDS})?` +
    String.raw`(?:\s*(?<${letter}Half>[ap]\.?m\.?|утра|дня|вечера|ночи)${WORD_ENDS})?)`
  );
}

/** The time in the groups of such a pattern; null: there is none on a clock. */
export function timeIn(groups: Readonly<Partial<Record<string, string>>>, letter: 'a' | 'b'): Time | null {
  const [named, hour, minute, half] = ['Named', 'Hour', 'Minute', 'Half'].map((name) => groups[letter + name]);
  if (named !== undefined) return { minutes: NAMED.get(named.toLowerCase()) ?? 0, half: 'said', exact: true };
  if (hour === undefined) return null;
  const figure = Number(hour);
  const minutes = figure * 60 + Number(minute ?? 0);
  if (minutes > DAY) return null;
  if (half !== undefined) {
    const hours = hoursOf(figure, half.toLowerCase());
    return hours === null ? null : { minutes: hours * 60 + Number(minute ?? 0), half: 'said', exact: true };
  }
  const open = figure >= 1 && figure <= 12 && !hour.startsWith('0');
  return { minutes, half: open ? 'open' : 'full', exact: minute !== undefined };
}

/** Of 24; null for "14 am". */
function hoursOf(figure: number, half: string): number | null {
  const late = half.startsWith('p') || half === 'дня' || half === 'вечера' || (half === 'ночи' && figure >= 9);
  if (figure > 12) return late ? figure : null;
  const first = figure % 12;
  return late && !(half === 'ночи' && figure === 12) ? first + 12 : first;
}

export interface WallSpan {
  /** Minutes after midnight of the day; `end` is after `start`, by a day at most. */
  readonly start: number;
  readonly end: number;
}

/**
 * From one time to the next. What was not said follows from the other end ("9-11pm", "10am-2"), and where the end
 * would come before the start, "9-5" and "11:30-1" are meant as in the afternoon; all else ends on the next day.
 */
export function spanOf(a: Time, b: Time): WallSpan | null {
  const starts = a.half === 'open' && b.half === 'said' ? [a.minutes, (a.minutes + HALF_DAY) % DAY] : [a.minutes];
  const afternoon = b.half === 'open' && a.half !== 'full' ? [b.minutes + HALF_DAY] : [];
  for (const end of [b.minutes, ...afternoon, b.minutes + DAY]) {
    const start = Math.max(...starts.filter((minutes) => minutes < end));
    if (a.minutes === b.minutes && a.half === b.half) return null;
    if (start >= 0 && start < DAY) return { start, end };
  }
  return null;
}

/**
 * When the clock on the wall shows so many minutes after midnight of a day (more than 1440: on the next one), the
 * earlier reading first. An hour that is skipped has two readings too: by the clock before the change and after it.
 */
export function readingsOf(minutes: number, day: string, zone: string): readonly [earlier: number, later: number] {
  const wall = Date.parse(`${day}T00:00:00Z`) + minutes * MINUTE;
  const offsetAt = (at: number) => tzOffset(zone, new Date(at)) || 0;
  const readings = [wall - DAY * MINUTE, wall + DAY * MINUTE].map((at) => wall - offsetAt(at) * MINUTE);
  const shown = readings.filter((at) => at + offsetAt(at) * MINUTE === wall);
  const possible = shown.length > 0 ? shown : readings;
  return [Math.min(...possible), Math.max(...possible)];
}
