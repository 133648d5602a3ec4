/** The day that stands beside a range of time in words: "yesterday", "в пятницу", "2026-06-18", "18.06", "18 June". Pure. */
import { isDay, plusDays, weekdayOf } from '../domain/days.ts';

/** What is left of the text around the range, and the day that it named or, without one, the given day. */
export interface Dated {
  readonly day: string;
  readonly before: string;
  readonly after: string;
}

const DAYS_BACK: readonly (readonly [pattern: string, days: number])[] = [
  ['today|сегодня', 0],
  ['yesterday|вчера', 1],
  ['(?:the )?day before yesterday|позавчера', 2],
  // Named all the same, so that it is not taken for a note about today.
  ['tomorrow|завтра', -1],
  ['(?:the )?day after tomorrow|послезавтра', -2],
];
/** Monday first. */
const WEEKDAYS: readonly string[] = [
  'mon(?:day)?|понедельник|пн',
  'tue(?:s|sday)?|вторник|вт',
  'wed(?:nesday)?|сред[ау]|ср',
  'thu(?:r|rs|rsday)?|четверг|чт',
  'fri(?:day)?|пятниц[ау]|пт',
  'sat(?:urday)?|суббот[ау]|сб',
  'sun(?:day)?|воскресенье|вс',
];

/** January first. Russian ones as they stand after a number. */
const MONTHS: readonly string[] = [
  'jan(?:uary)?|янв(?:аря)?',
  'feb(?:ruary)?|фев(?:р|раля)?',
  'mar(?:ch)?|мар(?:та)?',
  'apr(?:il)?|апр(?:еля)?',
  'may|мая',
  'june?|июня?',
  'july?|июля?',
  'aug(?:ust)?|авг(?:уста)?',
  'sept?(?:ember)?|сен(?:т|тября)?',
  'oct(?:ober)?|окт(?:ября)?',
  'nov(?:ember)?|ноя(?:б|бря)?',
  'dec(?:ember)?|дек(?:абря)?',
];

const ON = String.raw`(?:(?:on|в|во)\s+)`;
const LAST = String.raw`(?<last>(?:last|прошл(?:ый|ую|ое|ая))\s+)`;
const WEEKDAY = `(?<weekday>${WEEKDAYS.join('|')})`;
const FIGURES = String.raw`(?<figures>\d{4}-\d\d-\d\d|\d\d?\.\d\d?(?:\.\d{4})?)`;
const BACK = `(?<back>${DAYS_BACK.map(([words]) => words).join('|')})`;
const NTH = String.raw`\d\d?(?:st|nd|rd|th|-?го)?`;
const MONTH = String.raw`(?:${MONTHS.join('|')})\.?(?![\p{L}\d])`;
const DATED = String.raw`(?<dated>(?:${NTH}\s+(?:of\s+)?${MONTH}|${MONTH}\s+${NTH}(?!\d))(?:,?\s+\d{4}(?!\d))?)`;
/** A weekday alone may as well begin the note, "10-12 Friday demo"; so may figures, "10-12 2.10 released", and a date, "10-12 5 May release". */
const SURE = String.raw`(?:${BACK}|${ON}?(?<figures>\d{4}-\d\d-\d\d)|${ON}${DATED}|(?:${ON}?${LAST}|${ON})${WEEKDAY})`;
const ANY = `(?:${BACK}|${ON}?${FIGURES}|${ON}?${DATED}|${ON}?${LAST}?${WEEKDAY})`;

/** Where a day may stand, the nearest to the range first. */
const PLACES: readonly (readonly [side: 'before' | 'after', pattern: RegExp])[] = [
  ['before', new RegExp(String.raw`(?<!\S)${ANY}[\s,:;]*$`, 'iu')],
  ['before', new RegExp(String.raw`^${ANY}(?=[\s,:;])`, 'iu')],
  ['after', new RegExp(String.raw`^[\s,]*${SURE}(?=[\s,:;.)]|$)`, 'iu')],
  ['after', new RegExp(String.raw`^[\s,]*${ANY}[\s.]*$`, 'iu')],
];
/** Figures right before the range that are a date in a way that cannot be told. */
const UNCLEAR = /(?<!\S)\d{1,4}[./-]\d{1,2}(?:[./-]\d{2,4})?[\s,:]*$/;

/** `today`: what "today" means, "yyyy-MM-dd". null: a day is named that does not exist or cannot be told. */
export function takeDay(before: string, after: string, today: string): Dated | null {
  const sides = { before, after };
  for (const [side, pattern] of PLACES) {
    const match = pattern.exec(sides[side]);
    if (match === null) continue;
    const day = dayFrom(match.groups ?? {}, today);
    return day === null ? null : { ...sides, day, [side]: sides[side].replace(pattern, ' ') };
  }
  return UNCLEAR.test(before) ? null : { ...sides, day: today };
}

function dayFrom(
  { figures, dated, back, last, weekday }: Partial<Record<string, string>>,
  today: string,
): string | null {
  if (dated !== undefined) return dayOfFigures(figuresOf(dated), today);
  if (figures !== undefined) return dayOfFigures(figures, today);
  if (back !== undefined) {
    const days = DAYS_BACK.find(([words]) => new RegExp(`^(?:${words})$`, 'iu').test(back))?.[1] ?? 0;
    return plusDays(today, -days);
  }
  const wanted = weekdayNamed(weekday ?? '') ?? -1;
  const ago = (weekdayOf(today) - wanted + 7) % 7;
  return plusDays(today, last !== undefined && ago === 0 ? -7 : -ago);
}

/** "fri", "пятница" → 4, Monday being 0; null when it names no weekday. */
export function weekdayNamed(word: string): number | null {
  const index = WEEKDAYS.findIndex((words) => new RegExp(`^(?:${words})$`, 'iu').test(word));
  return index === -1 ? null : index;
}

/** "18 June", "June 18th, 2026", "18 июня" → "18.6", "18.6.2026". */
function figuresOf(dated: string): string {
  const [date = '', ...year] = dated.match(/\d+/g) ?? [];
  const word = /\p{L}{3,}/gu;
  const words = dated.match(word) ?? [];
  const month = MONTHS.findIndex((names) => words.some((name) => new RegExp(`^(?:${names})$`, 'iu').test(name)));
  return [date, month + 1, ...year].join('.');
}

/** "2026-06-18", "18.06.2026", or "18.06": the latest such day that is not after today. */
function dayOfFigures(figures: string, today: string): string | null {
  if (figures.includes('-')) return isDay(figures) ? figures : null;
  const [date = '', month = '', year] = figures.split('.');
  const dayIn = (in_: string | number) => `${in_}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const thisYear = Number(today.slice(0, 4));
  const years = year === undefined ? [thisYear, thisYear - 1] : [Number(year)];
  return years.map(dayIn).find((day) => isDay(day) && (year !== undefined || day <= today)) ?? null;
}
