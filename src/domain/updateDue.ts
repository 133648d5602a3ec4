/**
 * When a client is written to next: what was agreed, moved off the days on which the person does not work. Days are
 * "yyyy-MM-dd", instants ms. Pure.
 */
import { TZDate } from '@date-fns/tz';
import { dayOf, daysBetween, plusDays, weekdayOf } from './days.ts';
import type { Client, Rhythm } from './entities.ts';
import { firstWorkday, type Workdays } from './workdays.ts';

/** Days from one update to the next, while nobody has said. */
const USUAL_DAYS = 7;
/** The hour at which a day's update is due where the rhythm names none: when the day's work begins. */
const MORNING = 9;

/** What makes an update due: the rhythm, what the project reached, or the day on which the client is back. */
export type DueWhy = 'weekly' | 'days' | 'milestone' | 'quiet';

/**
 * What a client who is written to by milestone wants to hear of: a component is done, the client's date of a task that
 * is still open has come, the launch has come.
 */
export interface Milestone {
  readonly kind: 'component' | 'clientDue' | 'launch';
  /** Of the component or the task; null: the launch. */
  readonly name: string | null;
  /** On which it was, or will be, reached. */
  readonly day: string;
}

/** The project as it stands between two updates. */
export interface Standing {
  /** End of the last sent update's period; null: none was sent. */
  readonly lastSent: number | null;
  /** When the work was first planned; an update that nobody was sent before is counted from it. */
  readonly begun: number;
  /** Reached since the last update, or to be reached. */
  readonly milestones: readonly Milestone[];
}

export interface UpdateDue {
  readonly day: string;
  readonly at: number;
  readonly why: DueWhy;
  readonly milestone: Milestone | null;
}

/**
 * The next update after the last one; null: none is agreed, or nothing is known yet that would make one due. It may lie
 * in the past. Before half of the usual time has passed none is due, for that would be too soon (pre-flight).
 */
export function nextUpdate(
  { rhythm, quietUntil }: Pick<Client, 'rhythm' | 'quietUntil'>,
  standing: Standing,
  workdays: Workdays,
  zone: string,
): UpdateDue | null {
  const agreed = agreedDay(rhythm, standing, zone);
  const since = dayOf(standing.lastSent ?? standing.begun, zone);
  // Who says when they are back wants to hear from us then, and not before.
  const isBack = quietUntil !== null && quietUntil > since && (agreed === null || agreed.day !== quietUntil);
  const due: Pick<UpdateDue, 'day' | 'why' | 'milestone'> | null = isBack
    ? { day: quietUntil, why: 'quiet', milestone: null }
    : agreed;
  if (due === null) return null;
  const day = firstWorkday(due.day, workdays);
  const hour = rhythm?.kind === 'weekly' && due.why !== 'quiet' ? rhythm.hour : MORNING;
  return { ...due, day, at: instantAt(day, hour, zone) };
}

/** The day that an update written now can promise for the one after it; null: none is agreed. */
export function promisedDay(
  client: Pick<Client, 'rhythm' | 'quietUntil'>,
  now: number,
  workdays: Workdays,
  zone: string,
): string | null {
  // A milestone is reached when it is; a day promised for it would be a guess.
  return nextUpdate(client, { lastSent: now, begun: now, milestones: [] }, workdays, zone)?.day ?? null;
}

/** Days from one update to the next; 0: no distance is agreed, so none is too short. */
export function rhythmDays({ rhythm }: Pick<Client, 'rhythm'>): number {
  switch (rhythm?.kind) {
    case undefined:
    case 'weekly':
      return USUAL_DAYS;
    case 'days':
      return rhythm.days;
    case 'milestone':
    case 'none':
      return 0;
  }
}

function agreedDay(
  rhythm: Rhythm | null,
  { lastSent, begun, milestones }: Standing,
  zone: string,
): Pick<UpdateDue, 'day' | 'why' | 'milestone'> | null {
  const since = dayOf(lastSent ?? begun, zone);
  switch (rhythm?.kind) {
    case undefined:
      // Nobody agreed on anything, but every update names the day of the next.
      return lastSent === null ? null : { day: plusDays(since, USUAL_DAYS), why: 'days', milestone: null };
    case 'weekly': {
      const apart = lastSent === null ? 1 : Math.ceil(USUAL_DAYS / 2);
      return { day: weekdayFrom(plusDays(since, apart), rhythm.weekday), why: 'weekly', milestone: null };
    }
    case 'days':
      return { day: plusDays(since, rhythm.days), why: 'days', milestone: null };
    case 'milestone': {
      const [first] = milestones.toSorted((a, b) => daysBetween(b.day, a.day));
      return first === undefined ? null : { day: first.day, why: 'milestone', milestone: first };
    }
    case 'none':
      return null;
  }
}

/** The first such weekday (ISO, 1 is Monday) from `day` on. */
function weekdayFrom(day: string, weekday: number): string {
  return plusDays(day, (weekday - 1 - weekdayOf(day) + 7) % 7);
}

function instantAt(day: string, hour: number, zone: string): number {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const at = new TZDate(year, month - 1, date, hour, zone || 'UTC').getTime();
  return Number.isNaN(at) ? instantAt(day, hour, 'UTC') : at;
}
