/** The calendar of the demo's story and the activity of its days: the same for the same `now` and zone. */
import { TZDate } from '@date-fns/tz';
import { dayOf, plusDays } from '../domain/days.ts';
import type { Id } from '../domain/events.ts';
import { type OpenStretch, WindowRecorder } from '../domain/recorder.ts';

/** The story has this many working days before today; day number PAST_DAYS is today itself. */
export const PAST_DAYS = 15;

/** A day's number in the story and a local time "HH:mm". */
export type StoryTime = readonly [day: number, time: string];

export interface StoryCalendar {
  /** "yyyy-MM-dd" of a day of the story; after today they are working days too. */
  day(number: number): string;
  /** ms */
  at(time: StoryTime): number;
}

export function storyCalendar(now: number, zone: string): StoryCalendar {
  const today = dayOf(now, zone);
  const days = new Map([[PAST_DAYS, today]]);
  const fill = (step: 1 | -1, until: number) => {
    for (let number = PAST_DAYS, day = today; number !== until; ) {
      day = plusDays(day, step);
      if (isWorkingDay(day)) {
        number += step;
        days.set(number, day);
      }
    }
  };
  fill(-1, 0);
  fill(1, 3 * PAST_DAYS);
  const dayNumbered = (number: number) => days.get(number) ?? today;
  return {
    day: dayNumbered,
    at([number, time]) {
      const [year, month, day] = dayNumbered(number).split('-').map(Number) as [number, number, number];
      const [hour, minute] = time.split(':').map(Number) as [number, number];
      return new TZDate(year, month - 1, day, hour, minute, zone).getTime();
    },
  };
}

/** Monday to Friday. */
export function isWorkingDay(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

export interface Block {
  /** ms */
  readonly from: number;
  readonly to: number;
  readonly branch: string;
  /** Nothing is written, only looked at. */
  readonly reading: boolean;
}

/** Plays the signals of somebody at work through the real recorder. */
export function workThrough(
  block: Block,
  repository: Id,
  newId: () => Id,
  random: () => number,
): readonly OpenStretch[] {
  const finished: OpenStretch[] = [];
  const recorder = new WindowRecorder(newId, { finished: (stretch) => finished.push(stretch) });
  for (let at = block.from; at < block.to; at += pause(random())) {
    const chance = random();
    const kind = block.reading || chance < 0.3 ? 'look' : chance < 0.94 ? 'edit' : 'run';
    recorder.signal(kind, Math.round(at), repository, block.branch);
  }
  recorder.blur(block.to);
  recorder.finish();
  return finished;
}

/** Mostly some seconds; now and then a think, seldom a coffee. `chance`: 0 to 1. ms */
function pause(chance: number): number {
  if (chance > 0.995) return 8 * 60_000;
  if (chance > 0.97) return 60_000 + (chance - 0.97) * 6_000_000;
  return 4_000 + chance * 36_000;
}

/** Numbers from 0 to 1 that look random and come in the same order every time (mulberry32). */
export function sameRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
