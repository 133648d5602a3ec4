/** What a person types into the boxes that ask for times, read while they type. Pure; instants are ms. */

import * as l10n from '@vscode/l10n';
import { clockAt, dayOf } from '../domain/days.ts';
import type { Range } from '../domain/pieces.ts';
import { type DayStrings, ENGLISH_DAY } from './dayStrings.ts';
import { clockRange, instantOf, shortClock } from './dayTimes.ts';
import { fill, formatClock, formatDay } from './format.ts';
import { translated } from './translated.ts';
import { parseRange } from './words.ts';

const MINUTE = 60_000;

/** `said`: how it was understood, or why it was not. */
export type Typed<T> = { readonly value: T; readonly said: string } | { readonly value: null; readonly said: string };

/** The day and the clock by which times are meant. */
export interface Surroundings {
  /** "yyyy-MM-dd" */
  readonly day: string;
  readonly zone: string;
  readonly locale: string;
}

interface Entry {
  readonly start: number;
  readonly end: number;
}

/** "10:30-12 call with Anna": a range and what was done then, '' if that was not said. */
export function typedAddition(
  text: string,
  now: number,
  around: Surroundings,
): Typed<{ readonly range: Range; readonly note: string }> {
  const strings = translated(ENGLISH_DAY);
  const spoken = parseRange(text, around.day, around.zone);
  if (spoken === null) return { value: null, said: strings.addUnread };
  const { range, rest } = spoken;
  const problem = problemOf(range, now, strings);
  if (problem !== null) return { value: null, said: problem };
  const note = rest.trim();
  return {
    value: { range, note },
    said: [describe(range, around), ...(note === '' ? [] : [l10n.t('“{0}”', note)])].join(', '),
  };
}

/** "14:05-14:30" in the place of an entry's times. Where they are left as they were shown, their seconds stay. */
export function typedTrim(text: string, entry: Entry, now: number, around: Surroundings): Typed<Range> {
  const strings = translated(ENGLISH_DAY);
  const spoken = parseRange(text, around.day, around.zone);
  if (spoken === null) return { value: null, said: strings.addUnread };
  if (spoken.rest.trim() !== '')
    return { value: null, said: l10n.t('Only from when to when, please: the words go into a note.') };
  const range = keepSeconds(spoken.range, entry);
  const problem = problemOf(range, now, strings);
  return problem === null ? { value: range, said: describe(range, around) } : { value: null, said: problem };
}

/** "14:20": an instant inside the entry. */
export function typedSplit(text: string, entry: Entry, around: Surroundings): Typed<number> {
  const strings = translated(ENGLISH_DAY);
  const { zone } = around;
  const at = instantOf(text.trim(), around.day, zone, entry);
  if (at === null) return { value: null, said: strings.notATime };
  const clock = (instant: number) => shortClock(clockAt(instant, zone));
  if (at <= entry.start || at >= entry.end) {
    return { value: null, said: fill(strings.splitOutside, clock(entry.start), clock(entry.end)) };
  }
  const said = `${clockRange(entry.start, at, zone)} (${formatClock(at - entry.start)}) + ${clockRange(at, entry.end, zone)} (${formatClock(entry.end - at)})`;
  return { value: at, said };
}

/** The times that a box is filled with, for the person to change. */
export function timesOf({ start, end }: Entry, zone: string): string {
  return `${shortClock(clockAt(start, zone))}-${shortClock(clockAt(end, zone))}`;
}

/** The full minute in the middle of an entry, as a split is suggested. */
export function middleOf({ start, end }: Entry, zone: string): string {
  return shortClock(clockAt((start + end) / 2, zone));
}

function keepSeconds({ from, to }: Range, { start, end }: Entry): Range {
  const kept = (at: number, was: number) => (was >= at && was - at < MINUTE ? was : at);
  return { from: kept(from, start), to: kept(to, end) };
}

function problemOf({ from, to }: Range, now: number, strings: DayStrings): string | null {
  if (from >= to) return strings.trimEmpty;
  return to > now ? l10n.t('That time is still to come.') : null;
}

function describe({ from, to }: Range, { zone, locale, day }: Surroundings): string {
  const date = dayLabel(from, zone, locale, day);
  return `${date}${clockRange(from, to, zone)} (${formatClock(to - from)})`;
}

/** The day, where it is not the one that is looked at. */
function dayLabel(at: number, zone: string, locale: string, shown: string): string {
  const day = dayOf(at, zone);
  return day === shown ? '' : `${formatDay(day, locale)}, `;
}
