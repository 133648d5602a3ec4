/** The dates that stand in a text, English and Russian, and how to write another one in the same way. */
import { isDay, plusDays } from '../../domain/days.ts';
import type { Passage, Range } from './draft.ts';

export interface WrittenDay extends Range {
  readonly text: string;
  /** "yyyy-MM-dd"; null: there is no such day. */
  readonly day: string | null;
  /** ISO's, 1 is Monday; null: it is not named. */
  readonly weekday: number | null;
  /** Where the weekday stands. */
  readonly weekdayRange: Range | null;
  /** Writes another day, the year left out, in the same language and case. */
  write(day: string): string;
  /** Writes the weekday of another day in the form of the one that stands here. */
  writeWeekday(day: string): string;
}

const EN_DAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const EN_MONTHS = 'January February March April May June July August September October November December'.split(' ');
/** Nominative, accusative, genitive, dative (many), short. */
const RU_DAYS: readonly (readonly string[])[] = [
  ['понедельник', 'понедельник', 'понедельника', 'понедельнику', 'пн'],
  ['вторник', 'вторник', 'вторника', 'вторнику', 'вт'],
  ['среда', 'среду', 'среды', 'среде', 'ср'],
  ['четверг', 'четверг', 'четверга', 'четвергу', 'чт'],
  ['пятница', 'пятницу', 'пятницы', 'пятнице', 'пт'],
  ['суббота', 'субботу', 'субботы', 'субботе', 'сб'],
  ['воскресенье', 'воскресенье', 'воскресенья', 'воскресенью', 'вс'],
];
const RU_MONTHS = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ');

const EN_DAY = `(?:Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun|${EN_DAYS.join('|')})`;
const EN_MONTH = `(?:${EN_MONTHS.join('|')}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)`;
const RU_DAY = `(?:${RU_DAYS.flat().join('|')})`;
const RU_MONTH = `(?:${RU_MONTHS.join('|')})`;
const L = String.raw`(?<![\p{L}\p{N}.])`;
const R = String.raw`(?![\p{L}\p{N}])`;

const ENGLISH = new RegExp(
  String.raw`${L}(?:(?<wd>${EN_DAY})\.?,? (?:the )?)?(?<d>\d{1,2})(?:st|nd|rd|th)? (?:of )?(?<m>${EN_MONTH})(?:,? (?<y>\d{4}))?${R}`,
  'giu',
);
const AMERICAN = new RegExp(
  String.raw`${L}(?:(?<wd>${EN_DAY})\.?,? )?(?<m>${EN_MONTH})\.? (?<d>\d{1,2})(?:st|nd|rd|th)?(?:, (?<y>\d{4}))?${R}(?!:)`,
  'giu',
);
/** "from Fri 19 to Wed 24 June": the first one's month is the second's. */
const ENGLISH_SHORT = new RegExp(
  String.raw`${L}(?<wd>${EN_DAY})\.? (?<d>\d{1,2})(?= to (?:${EN_DAY}\.? )?\d{1,2} (?<m>${EN_MONTH})(?: (?<y>\d{4}))?${R})`,
  'giu',
);
const RUSSIAN = new RegExp(
  String.raw`${L}(?:(?<wd>${RU_DAY})\.?,? )?(?<d>\d{1,2}) (?<m>${RU_MONTH})(?: (?<y>\d{4}))?${R}`,
  'giu',
);
const NUMERIC = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,])(?:(?<wd>${RU_DAY}),? )?(?<d>\d{2})\.(?<m>\d{2})(?:\.(?<y>\d{4}))?(?![\p{L}\p{N}]|[.,]\d)`,
  'giu',
);
const ISO = /(?<![\p{L}\p{N}-])(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})(?![\p{L}\p{N}-])/gu;

/** Several rules ask for the days of the same passage. */
const known = new WeakMap<Passage, { readonly today: string; readonly days: readonly WrittenDay[] }>();

/** In their order. A date without a year is one near `today`. */
export function daysIn(passage: Passage, today: string): readonly WrittenDay[] {
  const before = known.get(passage);
  if (before?.today === today) return before.days;
  const days = findDays(passage, today);
  known.set(passage, { today, days });
  return days;
}

function findDays(passage: Passage, today: string): readonly WrittenDay[] {
  const found: WrittenDay[] = [];
  for (const pattern of [ENGLISH, AMERICAN, ENGLISH_SHORT, RUSSIAN, NUMERIC, ISO]) {
    for (const match of passage.text.matchAll(pattern)) {
      const start = passage.start + match.index;
      const end = start + match[0].length;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const written = read(match[0], match.groups ?? {}, start, today);
      // Two figures with a point may be a number as well.
      if (pattern !== NUMERIC || written.day !== null) found.push(written);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function read(text: string, groups: Partial<Record<string, string>>, start: number, today: string): WrittenDay {
  const { wd, d = '', m = '', y } = groups;
  const weekday = wd === undefined ? null : weekdayOf(wd);
  const russian = /\p{Script=Cyrillic}/u.test(text) || /\.\d/.test(text);
  const form = wd === undefined ? 0 : formOf(wd);
  const short = wd !== undefined && wd.length <= 5 && !russian;
  const writeWeekday = (day: string) => {
    const index = isoWeekday(day) - 1;
    if (russian) return RU_DAYS[index]?.[form] ?? '';
    return short ? (EN_DAYS[index]?.slice(0, 3) ?? '') : (EN_DAYS[index] ?? '');
  };
  return {
    start,
    end: start + text.length,
    text,
    day: resolve(Number(d), monthOf(m), y === undefined ? null : Number(y), today),
    weekday,
    weekdayRange:
      wd === undefined ? null : { start: start + text.indexOf(wd), end: start + text.indexOf(wd) + wd.length },
    write: (day) => writeDay(day, russian, wd === undefined ? '' : writeWeekday(day)),
    writeWeekday,
  };
}

/** "Wed 24 June", "среду, 24 июня". */
export function writeDay(day: string, russian: boolean, weekday: string): string {
  const [, month = 1, date = 1] = day.split('-').map(Number);
  const name = (russian ? RU_MONTHS : EN_MONTHS)[month - 1] ?? '';
  const before = weekday === '' ? '' : russian ? `${weekday}, ` : `${weekday} `;
  return `${before}${date} ${name}`;
}

/** The weekday's usual form after a preposition: "Wed", "среду". */
export function shortWeekday(day: string, russian: boolean): string {
  const index = isoWeekday(day) - 1;
  return russian ? (RU_DAYS[index]?.[1] ?? '') : (EN_DAYS[index]?.slice(0, 3) ?? '');
}

/** Prepositions with the index of the case that they ask for in RU_DAYS. */
const RU_CASES: readonly (readonly [RegExp, number])[] = [
  [/(?<!\p{L})(?:до|с|со|от|после|около)\s$/iu, 2],
  [/(?<!\p{L})(?:к|ко)\s$/iu, 3],
  [/(?<!\p{L})(?:на|в|во|за)\s$/iu, 1],
];

/**
 * A written day with its weekday, in the case that the words before it ask for; in brackets, where nothing tells. What
 * is written in figures alone is written out.
 */
export function withWeekday({ text, write }: WrittenDay, day: string, before: string): string {
  const index = isoWeekday(day) - 1;
  const written = /^\d{4}-/.test(text) ? write(day) : text;
  if (!/\p{Script=Cyrillic}|\d\.\d/u.test(written)) return `${EN_DAYS[index]?.slice(0, 3) ?? ''} ${written}`;
  const form = RU_CASES.find(([preposition]) => preposition.test(before))?.[1];
  if (form === undefined) return `${written} (${RU_DAYS[index]?.[4] ?? ''})`;
  return `${RU_DAYS[index]?.[form] ?? ''}, ${written}`;
}

/** 1 is Monday. */
export function isoWeekday(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

function weekdayOf(word: string): number {
  const lower = word.toLowerCase();
  const english = EN_DAYS.findIndex((name) => name.toLowerCase().startsWith(lower.slice(0, 3)));
  return (english >= 0 ? english : RU_DAYS.findIndex((forms) => forms.includes(lower))) + 1;
}

function formOf(word: string): number {
  const lower = word.toLowerCase();
  return Math.max(0, RU_DAYS.find((forms) => forms.includes(lower))?.indexOf(lower) ?? 0);
}

function monthOf(word: string): number {
  if (/^\d+$/.test(word)) return Number(word);
  const lower = word.toLowerCase();
  const english = EN_MONTHS.findIndex((name) => name.toLowerCase().startsWith(lower.slice(0, 3)));
  return (english >= 0 ? english : RU_MONTHS.indexOf(lower)) + 1;
}

/** Without a year: of the three months before today or of the rest of a year after it, as a person would read it. */
function resolve(date: number, month: number, year: number | null, today: string): string | null {
  const years = year === null ? [-1, 0, 1].map((more) => Number(today.slice(0, 4)) + more) : [year];
  const two = (part: number) => String(part).padStart(2, '0');
  const days = years.map((each) => `${each}-${two(month)}-${two(date)}`).filter(isDay);
  if (year !== null) return days[0] ?? null;
  const earliest = plusDays(today, -90);
  return days.find((day) => day >= earliest) ?? days.at(-1) ?? null;
}

/** The first day after `day` for which `holds` is true, of the next two months; null: none. */
export function nextDay(day: string, holds: (day: string) => boolean): string | null {
  let next = day;
  for (let count = 0; count < 60; count++) {
    next = plusDays(next, 1);
    if (holds(next)) return next;
  }
  return null;
}
