/** What waits for the person's word: time that is nobody's, reading, timers that nothing bears out, time to come. */
import { DaySplitter, dayOf } from './days.ts';
import type { Id } from './events.ts';
import { type Range, without } from './pieces.ts';
import { shortKey } from './shortKey.ts';
import type { Suggestion } from './suggest.ts';
import type { Segment, Timeline } from './timeline.ts';
import { clip } from './totals.ts';
import type { UnseenTimer } from './unseenTimers.ts';

/** `future`: recorded while the clock was ahead, so that it lies after now. */
export type ReviewKind = 'unassigned' | 'reading' | 'timer' | 'future';

/** Time of one kind, of one day, repository and branch. Instants and durations are ms. */
export interface Waiting {
  readonly kind: ReviewKind;
  /** "yyyy-MM-dd" in the zone in which it was recorded. */
  readonly day: string;
  readonly zone: string;
  /** Sorted and disjoint; their length is `ms`. Of a timer: the time in which nothing was seen. */
  readonly ranges: readonly Range[];
  readonly ms: number;
  readonly repository: Id | null;
  readonly branch: string | null;
  /** Of a timer, and of reading on a branch that was linked or where a task was picked: the task. */
  readonly task: Id | null;
  /** Of timers only. */
  readonly timer: { readonly id: Id; readonly suggestedStop: number } | null;
}

export interface ReviewItem extends Waiting {
  /** Short enough to type. It changes with what the item says, so that nobody takes what they have not seen. */
  readonly key: string;
  readonly suggestion: Suggestion | null;
}

/** Whether there is something to accept: a task, or where a timer should have been stopped. */
export function isOffered({ suggestion, timer }: ReviewItem): boolean {
  return suggestion !== null || timer !== null;
}

/** Whose clock is a little ahead is nobody's business (ms). */
const CLOCKS_DIFFER = 60_000;
/** A glance is no reading (ms). */
const LEAST_READING = 60_000;

/**
 * What is to be decided, in no order: unassigned time and reading of past days (today goes on), the timers, and what
 * lies after `now`. Time of a timer that waits itself does not wait twice.
 */
export function waitingTime(timeline: Timeline, timers: readonly UnseenTimer[], now: number): readonly Waiting[] {
  const groups = new Groups(now);
  for (const segment of timeline.segments) {
    if (segment.task !== null || segment.start >= now) continue;
    for (const part of segment.source === 'timer' ? outside(segment, timers) : [segment])
      groups.addPast('unassigned', part);
  }
  for (const segment of timeline.reading) if (segment.start < now) groups.addPast('reading', segment);
  for (const segments of [timeline.segments, timeline.reading]) {
    for (const segment of clip(segments, now + CLOCKS_DIFFER, Number.POSITIVE_INFINITY)) {
      if (segment.source === 'auto') groups.add('future', segment);
    }
  }
  return [
    ...groups.list.filter(({ kind, ms }) => kind !== 'reading' || ms >= LEAST_READING),
    ...timers.map(waitingTimer),
  ];
}

/** Newest day first, and each day from morning to night. */
export function reviewOf(
  waiting: readonly Waiting[],
  suggestionFor: (time: Waiting) => Suggestion | null,
): readonly ReviewItem[] {
  const startOf = ({ ranges }: Waiting) => ranges[0]?.from ?? 0;
  const sorted = waiting.toSorted((a, b) => (a.day === b.day ? startOf(a) - startOf(b) : a.day < b.day ? 1 : -1));
  const taken = new Set<string>();
  return sorted.map((time) => {
    // Whatever was done while the clock was ahead, it was not done then.
    const suggestion = time.kind === 'timer' || time.kind === 'future' ? null : suggestionFor(time);
    return { ...time, suggestion, key: shortKey(identityOf(time, suggestion), taken) };
  });
}

/** What the person sees of it. A timer that runs grows, and stays the same question. */
function identityOf(
  { kind, day, ranges, repository, branch, task, timer }: Waiting,
  suggestion: Suggestion | null,
): string {
  const what = timer === null ? ranges.map(({ from, to }) => [from, to]) : [timer.id, timer.suggestedStop];
  return JSON.stringify([kind, day, repository, branch, task, what, suggestion?.task]);
}

function waitingTimer({ timer, from, to, suggestedStop }: UnseenTimer): Waiting {
  return {
    kind: 'timer',
    day: dayOf(from, timer.zone),
    zone: timer.zone,
    ranges: [{ from, to }],
    ms: to - from,
    repository: null,
    branch: null,
    task: timer.task,
    timer: { id: timer.id, suggestedStop },
  };
}

/** What of a segment no such timer claims. */
function outside(segment: Segment, timers: readonly UnseenTimer[]): readonly Segment[] {
  let parts: readonly Range[] = [{ from: segment.start, to: segment.end }];
  for (const timer of timers) parts = parts.flatMap((part) => without(part, timer));
  return parts.map(({ from, to }) => ({ ...segment, start: from, end: to }));
}

type Group = { -readonly [K in keyof Waiting]: Waiting[K] } & { readonly ranges: Range[] };

/** Time by kind, day, repository, branch and task, in order of time. */
class Groups {
  readonly #now: number;
  readonly #groups = new Map<string, Group>();
  readonly #splitter = new DaySplitter();
  readonly #todays = new Map<string, string>();

  constructor(now: number) {
    this.#now = now;
  }

  get list(): readonly Waiting[] {
    return [...this.#groups.values()];
  }

  addPast(kind: ReviewKind, segment: Segment): void {
    this.add(kind, segment, this.#todayIn(segment.zone));
  }

  /** `before`: leaves out that day and later ones. */
  add(kind: ReviewKind, segment: Segment, before: string | null = null): void {
    for (const { day, start, end, repository, branch, task, zone } of this.#splitter.split(segment)) {
      if (before !== null && day >= before) return;
      const key = JSON.stringify([kind, day, repository, branch, task]);
      const range = { from: start, to: end };
      const group = this.#groups.get(key);
      if (group === undefined) {
        const subject = { kind, day, zone, repository, branch, task, timer: null };
        this.#groups.set(key, { ...subject, ranges: [range], ms: end - start });
      } else {
        group.ranges.push(range);
        group.ms += end - start;
      }
    }
  }

  #todayIn(zone: string): string {
    const known = this.#todays.get(zone);
    if (known !== undefined) return known;
    const today = dayOf(this.#now, zone);
    this.#todays.set(zone, today);
    return today;
  }
}
