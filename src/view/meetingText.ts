/**
 * What a person writes down of a call, in plain lines, English or Russian:
 *
 *     When: 18 June 15:00-15:45
 *     Who: Anna, Ivan Petrov
 *     - The slideshow goes first
 *     @me a new menu by Fri
 *     @Anna sends the photos by Mon
 *     ? Which photos come first by Mon 12:00 else the first three
 *
 * Pure. It never throws, and nothing is lost: a line that is nothing else is a point that was agreed. Lines that begin
 * with "# " are not read, and what was left empty ("Who:", "-") says nothing. Instants are ms, days "yyyy-MM-dd", lines count from 0.
 */

import { dayOf, rangeOfDay } from '../domain/days.ts';
import type { Range } from '../domain/pieces.ts';
import { instantOf, readClock } from './dayTimes.ts';
import { takeDay } from './dayWords.ts';
import { type Deadline, takeDeadline } from './deadlineWords.ts';
import { parseRange } from './words.ts';

export interface MeetingText {
  /** null: nothing says it, or not in a way that can be read. */
  readonly when: When | null;
  /** The line that should say it, as it stands there. */
  readonly whenLine: { readonly text: string; readonly line: number } | null;
  readonly people: readonly string[];
  /** To which task the call's time belongs, as it was written. */
  readonly task: { readonly text: string; readonly line: number } | null;
  readonly points: readonly Point[];
}

/** `range` null: only the beginning is known. */
export interface When {
  readonly at: number;
  readonly range: Range | null;
}

export type Point =
  | { readonly kind: 'agreed'; readonly text: string; readonly line: number }
  /** `who` null: the person who writes. */
  | {
      readonly kind: 'action';
      readonly who: string | null;
      readonly text: string;
      readonly by: string | null;
      readonly line: number;
    }
  /** `under`: the place among the points of the person's own action that it stands below; null: below none. */
  | {
      readonly kind: 'question';
      readonly text: string;
      readonly by: number | null;
      readonly otherwise: string | null;
      readonly under: number | null;
      readonly line: number;
    };

const MINUTE = 60_000;
const COMMENT = /^#(?:\s|$)/;
const HEADER = /^(?<name>when|who|task|когда|кто|участники|задача)\s*:\s*(?<value>.*)$/iu;
const NOTHING = /^(?:[-*•–—]|\d{1,3}[.)])?$/u;
const BULLET = /^(?:[-*•–—]|\d{1,3}[.)])\s+(?=\S)/u;
const ACTION = /^@(?:"(?<quoted>[^"]*[^"\s][^"]*)"|(?<word>[\p{L}\p{N}][^\s:,]*))[:,]?\s+(?<text>\S.*)$/u;
const ME = /^(?:me|i|we|я|мы|мне|нам)$/iu;
const QUESTION = /^(?:\?|(?:question|вопрос)\s*:)\s*(?<text>[^\s?].*)$/iu;
const OTHERWISE = /[\s,;.—–-]+(?:otherwise|иначе)[\s,:]+(?<otherwise>\S.*)$/iu;
/** "else" may stand in the question itself ("anybody else?"), so that before it there must be a date or a stop. */
const ELSE = /[\s,;.—–-]+else[\s,:]+(?<otherwise>\S.*)$/iu;

type Header = 'when' | 'who' | 'task';
const HEADERS: Readonly<Record<string, Header>> = {
  when: 'when',
  когда: 'when',
  who: 'who',
  кто: 'who',
  участники: 'who',
  task: 'task',
  задача: 'task',
};

/** `today`: the day on which it is read; days that are named without a year are near it, or near the call's. */
export function readMeeting(text: string, today: string, zone: string): MeetingText {
  const headers = new Map<Header, { readonly text: string; readonly line: number }>();
  const lines: { readonly text: string; readonly line: number }[] = [];
  for (const [line, raw] of text.split(/\r\n?|\n|\u2028|\u2029/).entries()) {
    // In one line, also because a pattern takes long to see that there is nothing behind a thousand spaces.
    const written = raw.replace(/\s+/gu, ' ').trim();
    if (NOTHING.test(written) || COMMENT.test(written)) continue;
    const { name = '', value = '' } = HEADER.exec(written)?.groups ?? {};
    const header = HEADERS[name.toLowerCase()];
    if (header === undefined || (headers.has(header) && value !== '')) lines.push({ text: written, line });
    else if (value !== '') headers.set(header, { text: value, line });
  }
  const whenLine = headers.get('when') ?? null;
  const { when, rest } = whenLine === null ? { when: null, rest: '' } : readWhen(whenLine.text, today, zone);
  const day = when === null ? today : dayOf(when.at, zone);
  return {
    when,
    whenLine,
    people: [...peopleIn(headers.get('who')?.text ?? ''), ...peopleIn(rest.replace(/^(?:with|с|со)\s+/iu, ''))],
    task: headers.get('task') ?? null,
    points: readPoints(lines, day, zone),
  };
}

/** "18 June 15:00-15:45", "вчера в 15:00", "15:00" on that day. */
function readWhen(text: string, today: string, zone: string): { readonly when: When | null; readonly rest: string } {
  const spoken = parseRange(text, today, zone);
  if (spoken !== null) return { when: { at: spoken.range.from, range: spoken.range }, rest: spoken.rest };
  const [, before = '', time = ''] = /^(?:(.*?)[\s,]+)?(?:(?:at|в) )?(\d{1,2}[:.]\d\d)$/iu.exec(text) ?? [];
  const dated = takeDay(`${before} `, '', today);
  const clock = readClock(time);
  if (dated === null || dated.before.trim() !== '' || clock === null) return { when: null, rest: '' };
  const at = instantOf(clock, dated.day, zone, rangeOfDay(dated.day, zone));
  return { when: at === null ? null : { at, range: null }, rest: '' };
}

function peopleIn(text: string): readonly string[] {
  const names = text.split(/[,;]|\s(?:and|и|&)\s/iu).map((name) => name.trim());
  return [...new Set(names.filter((name) => name !== ''))];
}

function readPoints(lines: readonly { readonly text: string; readonly line: number }[], day: string, zone: string) {
  const points: Point[] = [];
  let under: number | null = null;
  for (const { text, line } of lines) {
    const bare = text.replace(BULLET, '');
    const point: Point | null = readAction(bare, line, day) ?? readQuestion(bare, line, under, day, zone);
    points.push(point ?? { kind: 'agreed', text: bare, line });
    if (point?.kind === 'action') under = point.who === null ? points.length - 1 : null;
    else if (point === null) under = null;
  }
  return points;
}

function readAction(line: string, at: number, day: string): Extract<Point, { kind: 'action' }> | null {
  const { quoted, word, text } = ACTION.exec(line)?.groups ?? {};
  const who = quoted?.trim() ?? word;
  if (who === undefined || text === undefined) return null;
  const { rest, by } = takeDeadline(text, day);
  return { kind: 'action', who: ME.test(who) ? null : who, text: rest, by: by?.day ?? null, line: at };
}

function readQuestion(
  line: string,
  at: number,
  under: number | null,
  day: string,
  zone: string,
): Extract<Point, { kind: 'question' }> | null {
  const { text } = QUESTION.exec(line)?.groups ?? {};
  if (text === undefined) return null;
  const said = cutOtherwise(text, day);
  const { rest, by } = takeDeadline(said.text, day);
  const deadline = by === null ? null : instantBy(by, zone);
  return { kind: 'question', text: rest, by: deadline, otherwise: said.otherwise, under, line: at };
}

function cutOtherwise(text: string, day: string): { readonly text: string; readonly otherwise: string | null } {
  for (const pattern of [OTHERWISE, ELSE]) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const before = text.slice(0, match.index);
    const stopped = /^\s*[,;.—–-]/u.test(match[0]) || before.endsWith('?') || takeDeadline(before, day).by !== null;
    if (before.trim() !== '' && (pattern === OTHERWISE || stopped)) {
      return { text: before.trim(), otherwise: match.groups?.otherwise ?? null };
    }
  }
  return { text, otherwise: null };
}

/** A day without a time means its last minute, as everywhere. */
function instantBy({ day, clock }: Deadline, zone: string): number {
  const range = rangeOfDay(day, zone);
  return (clock === null ? null : instantOf(clock, day, zone, range)) ?? range.end - MINUTE;
}
