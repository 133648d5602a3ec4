/** Where a total comes from: of a range, of a task, of a project, of days. Instants and durations are ms. */
import { DaySplitter, rangeOfDay } from '../domain/days.ts';
import type { Id } from '../domain/events.ts';
import { type ExplainedSums, explain, isCounted, type Piece, type Range, type Why } from '../domain/pieces.ts';
import { deriveTimeline, lengthOf } from '../domain/timeline.ts';
import { clip, sumBy } from '../domain/totals.ts';
import type { TotalPart } from '../view/total.ts';
import type { Book } from './book.ts';
import type { HoursBook } from './hours.ts';
import { projectFinder } from './projectFinder.ts';

export interface Explanation extends ExplainedSums {
  /** Of what was asked for alone. */
  readonly pieces: readonly Piece[];
}

/** The same of everybody's time, as the totals of a board are. */
export interface ExplainedTotal extends Explanation {
  /** What other people add to it: it is not explained. */
  readonly othersMs: number;
  /** What counts of it on each day, the earliest first. */
  readonly byDay: readonly { readonly day: string; readonly ms: number }[];
}

interface Part {
  readonly start: number;
  readonly end: number;
  readonly zone: string;
  readonly task: Id | null;
  readonly repository: Id | null;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const LIMITS: readonly number[] = [1, 2, 3, 5, 10, 15, 30];
const NONE: TotalPart = {};

/** Of the person at this machine. */
export function explainRange(book: Book, hours: HoursBook, range: Range, part: TotalPart = NONE): Explanation {
  const only = partOf(book, part);
  const { days: _, ...subject } = part;
  const isWhole = Object.keys(subject).length === 0;
  const limits = [...new Set([...LIMITS, hours.policy.idleMs / MINUTE])].sort((a, b) => a - b);
  const recorded = hours.ownRecordedAround(range.from, range.to, Math.max(...limits) * MINUTE);
  const now = book.clock.now();
  const asked = explain(recorded, range, now, hours.policy).filter(
    ({ why }) => isWhole || isCounted(why) || why === 'reading',
  );
  const pieces = [...only(asked)];
  const sum = (...whys: readonly Why[]) => lengthOf(pieces.filter(({ why }) => whys.includes(why)));
  // The timeline adds up to the same as the pieces, and is there sooner.
  const countedWith = (idleMs: number) =>
    lengthOf(only(clip(deriveTimeline(recorded, now, { idleMs }).segments, range.from, range.to)));
  return {
    pieces,
    countedMs: sum('stretch', 'gap', 'timer', 'mark'),
    seenMs: sum('stretch'),
    bridgedMs: sum('gap'),
    statedMs: sum('timer', 'mark'),
    readingMs: sum('reading'),
    awayMs: sum('away'),
    notWorkMs: sum('notWork', 'pause'),
    otherLimits: limits.map((idleMinutes) => ({ idleMinutes, countedMs: countedWith(idleMinutes * MINUTE) })),
  };
}

/** A total as the board shows it. The whole ledger must have been read. */
export function explainTotal(book: Book, hours: HoursBook, part: TotalPart): ExplainedTotal {
  const range = rangeOf(book, part);
  const explained = explainRange(book, hours, range, part);
  const counted = explained.pieces.filter(({ why }) => isCounted(why));
  return {
    ...explained,
    othersMs: lengthOf(partOf(book, part)(hours.segments(range))) - explained.countedMs,
    byDay: [...sumBy(daysOf(counted), ({ day }) => day)].map(([day, ms]) => ({ day, ms })).sort(byDayFirst),
  };
}

function* daysOf(pieces: readonly Piece[]) {
  const splitter = new DaySplitter();
  for (const piece of pieces) yield* splitter.split(piece);
}

function byDayFirst(a: { readonly day: string }, b: { readonly day: string }): number {
  return a.day < b.day ? -1 : 1;
}

function rangeOf(book: Book, { days }: TotalPart): Range {
  if (days === undefined) return { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
  const zone = book.clock.zone();
  // Elsewhere a day begins up to a day earlier or later.
  return { from: rangeOfDay(days.first, zone).start - DAY, to: rangeOfDay(days.last, zone).end + DAY };
}

/** What of some pieces or segments is asked for. */
function partOf(book: Book, { task, project, component, assigned, days }: TotalPart) {
  const projectOf = projectFinder(book.state);
  const splitter = new DaySplitter();
  const componentOf = (id: Id | null) => (id === null ? null : (book.state.tasks.get(id)?.component ?? null));
  return function* <P extends Part>(parts: Iterable<P>): Generator<P> {
    for (const part of parts) {
      if (task !== undefined && part.task !== task) continue;
      if (component !== undefined && componentOf(part.task) !== component) continue;
      if (assigned === true && part.task === null) continue;
      if (project !== undefined && projectOf(part) !== project) continue;
      if (days === undefined) yield part;
      else for (const piece of splitter.split(part)) if (days.first <= piece.day && piece.day <= days.last) yield piece;
    }
  };
}
