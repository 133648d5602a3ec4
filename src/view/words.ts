/** Ranges of time in words, English or Russian: "10:30-12 call with Anna", "вчера с 10 до 12 созвон". Pure. */
import { isDay } from '../domain/days.ts';
import type { Range } from '../domain/pieces.ts';
import { DAY, readingsOf, spanOf, timeIn, timePattern } from './clockWords.ts';
import { takeDay } from './dayWords.ts';
import { DURATION, parseDuration } from './parse.ts';

export interface SpokenRange {
  readonly range: Range;
  /** The words left: what was done. */
  readonly rest: string;
}

const MINUTE = 60_000;

const UNTIL = 'until|till?|до';
const DASH = String.raw`\s*(?:[-\u2010-\u2015\u2212~→]|\.{2,3}|…)\s*`;
/** Not in the middle of a number, a date or a longer chain of times. */
const STARTS = String.raw`(?<![^\s([«"',;])(?<!\d\s+(?:to|по|${UNTIL})\s+)`;
const ENDS = String.raw`(?![\p{L}\p{N}%]|[.,:/]\d|[-\u2010-\u2015]\d|\s+(?:to|по|${UNTIL})\s+\d)`;

/**
 * The ways to write a range; of two that read the same words the first is right: "2h until 15:00". `said`: a word
 * without which bare hours could be anything, as in "14 2h".
 */
const FORMS: readonly RegExp[] = [
  String.raw`(?<length>${DURATION})\s+(?<said>${UNTIL})\s+${timePattern('b')}`,
  String.raw`(?<said>${UNTIL})\s+${timePattern('b')}\s+(?:(?:for|на)\s+)?(?<length>${DURATION})`,
  String.raw`(?<length>${DURATION})\s+(?<said>from|at|с|со|в|@)\s+${timePattern('a')}`,
  String.raw`(?:(?<said>from|at|с|со|в)\s+)?${timePattern('a')}(?:\s*[,+]\s*|\s+(?:(?:for|на)\s+)?)(?<length>${DURATION})`,
  String.raw`(?:(?<said>from|с|со|от)\s+)?${timePattern('a')}(?:${DASH}|\s+(?<to>to|through|по|${UNTIL})\s+)${timePattern('b')}`,
  String.raw`(?<said>between|между)\s+${timePattern('a')}\s+(?:and|и)\s+${timePattern('b')}`,
].map((source) => new RegExp(STARTS + source + ENDS, 'giu'));

interface Found {
  readonly start: number;
  readonly end: number;
  /** More than two bare hours, which might as well be pages or tickets. */
  readonly exact: boolean;
  readonly on: (day: string, zone: string) => Range | null;
}

/**
 * The range that a person means, on the day that they name or else on `day` ("yyyy-MM-dd"), in an IANA zone. Over
 * midnight it ends on the next day. A time that the clocks skip or show twice is the earlier one. It lasts a day at
 * most, by the clock on the wall. null: there is no range in the text, or several that it could be.
 */
export function parseRange(text: string, day: string, zone: string): SpokenRange | null {
  // In one line, also because a pattern takes long to see that there is nothing behind a thousand spaces.
  const line = text.trim().replace(/\s+/g, ' ');
  const found = isDay(day) ? theOneIn(line, day) : null;
  if (found === null) return null;
  const dated = takeDay(line.slice(0, found.start), line.slice(found.end), day);
  const range = dated === null ? null : found.on(dated.day, zone);
  return dated === null || range === null ? null : { range, rest: restOf(dated.before, dated.after) };
}

/** The one at the beginning, after a day at most, unless another follows at once; else the only one. */
function theOneIn(text: string, day: string): Found | null {
  const all = FORMS.flatMap((form) => [...text.matchAll(form)].flatMap((match) => foundIn(match) ?? []));
  // Sorting is stable: of those that read the same words the form that comes first stays first.
  const sorted = all.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const [first] = sorted;
  if (first !== undefined && takeDay(text.slice(0, first.start), '', day)?.before.trim() === '') {
    const next = sorted.find(({ start }) => start >= first.end);
    const between = text.slice(first.end, next?.start);
    return next !== undefined && /^(?:[\s,;+&]|and|и)*$/iu.test(between) ? null : first;
  }
  const exact = sorted.filter((found) => found.exact);
  const [only, ...others] = exact.length > 0 ? exact : sorted;
  return only === undefined || others.some(({ start }) => start >= only.end) ? null : only;
}

function foundIn(match: RegExpExecArray): Found | null {
  const groups = match.groups ?? {};
  const { said, to, length } = groups;
  const [a, b] = [timeIn(groups, 'a'), timeIn(groups, 'b')];
  const exact = said !== undefined || to !== undefined || a?.exact === true || b?.exact === true;
  const place = { start: match.index, end: match.index + match[0].length, exact };
  if (length === undefined) {
    const span = a === null || b === null ? null : spanOf(a, b);
    return span && { ...place, on: (day, zone) => between(span.start, span.end, day, zone) };
  }
  const ms = parseDuration(length) ?? 0;
  if (ms <= 0 || ms > DAY * MINUTE || !exact) return null;
  if (b !== null) return { ...place, on: (day, zone) => endingAt(readingsOf(b.minutes || DAY, day, zone)[0], ms) };
  return a && { ...place, on: (day, zone) => startingAt(readingsOf(a.minutes, day, zone)[0], ms) };
}

/** Where the clocks change in between, the earlier end may come before the start; then the later one is meant. */
function between(start: number, end: number, day: string, zone: string): Range | null {
  const [from] = readingsOf(start, day, zone);
  const to = readingsOf(end, day, zone).find((at) => at > from);
  return to === undefined ? null : { from, to };
}

function startingAt(from: number, ms: number): Range {
  return { from, to: from + ms };
}

function endingAt(to: number, ms: number): Range {
  return { from: to - ms, to };
}

/** What is left, without the marks that stood between it and the range. */
function restOf(before: string, after: string): string {
  const first = before.replace(/^[\s,;:]+|[\s,;:\u2010-\u2015([«-]+$/g, '');
  const second = after.replace(/^(?:[\s,;:\u2010-\u2015)\]»-]|\.(?=\s|$))+|\s+$/g, '');
  return `${first} ${second}`.trim();
}
