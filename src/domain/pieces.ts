/**
 * Where a total comes from: every piece of a range of time with the reason why it counts or does not. The same rules as
 * the timeline's (docs/hours.md), which adds these pieces up. Pure; instants are ms.
 */
import { type DayRange, dayAt } from './days.ts';
import type { Statement, Stretch } from './entities.ts';
import type { Id } from './events.ts';
import { type Automatic, layStretches, sessionsAround, sessionsOf } from './layer.ts';
import { type LinkTable, linkTable, splitByLinks } from './links.ts';
import { type Painted, paint } from './paint.ts';
import { overlay, type Policy, type Recorded } from './timeline.ts';

export interface Range {
  readonly from: number;
  readonly to: number;
}

/** What is left of a range: none, one or two ranges. */
export function without({ from, to }: Range, hole: Range): readonly Range[] {
  const before = { from, to: Math.min(to, hole.from) };
  const after = { from: Math.max(from, hole.to), to };
  return [before, after].filter((part) => part.from < part.to);
}

/**
 * `stretch`: the person was seen at work; `gap`: the idle limit bridges it; `reading`: seen, in a repository that saw
 * no edit or run in the session; `away`: a gap above the idle limit; the others: the person said so.
 */
export type Why = 'stretch' | 'gap' | 'reading' | 'away' | 'timer' | 'mark' | 'notWork' | 'pause';

export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly why: Why;
  /** null: unassigned, or nobody's time. */
  readonly task: Id | null;
  /** Of observed time only. */
  readonly repository: Id | null;
  readonly branch: string | null;
  readonly zone: string;
  /** The stretch that was seen then, or that the gap belongs to; null of what was stated, and of `away`. */
  readonly stretch: Stretch | null;
  /** What the person said; null of observed time. */
  readonly statement: Statement | null;
}

/** What the pieces of a range add up to (ms). */
export interface ExplainedSums {
  readonly countedMs: number;
  /** Counted, because something was seen. */
  readonly seenMs: number;
  /** Counted: gaps within the idle limit. */
  readonly bridgedMs: number;
  /** Counted, because the person said so: timers and marks. */
  readonly statedMs: number;
  readonly readingMs: number;
  readonly awayMs: number;
  /** Said not to be work: marks and pauses. */
  readonly notWorkMs: number;
  /** What would be counted with these idle limits, the one in force among them; the shortest first. */
  readonly otherLimits: readonly { readonly idleMinutes: number; readonly countedMs: number }[];
}

const COUNTED: ReadonlySet<Why> = new Set<Why>(['stretch', 'gap', 'timer', 'mark']);

export function isCounted(why: Why): boolean {
  return COUNTED.has(why);
}

/**
 * The pieces of one person, whose stretches are sorted by start, in [range.from, range.to): sorted, disjoint, none
 * empty. The counted ones add up to what
 * `deriveTimeline` counts there, task by task. `away` is what lies between two sessions of one day, where nothing was
 * stated: nobody was away at night. `now` is where a timer or pause that was never ended is cut.
 */
export function explain(recorded: Recorded, range: Range, now: number, policy: Policy): readonly Piece[] {
  const { from, to } = range;
  const near = sessionsAround(recorded.stretches, from, to, policy.idleMs);
  const stated = recorded.statements.filter((statement) => statement.from < to && (statement.to ?? now) > from);
  const links = linkTable(recorded.links);
  const pieces: Piece[] = [];
  for (const part of overlay(laid(near, policy.idleMs), paint(stated, now))) {
    const [start, end] = [Math.max(part.start, from), Math.min(part.end, to)];
    if (start >= end) continue;
    if ('kind' in part) pieces.push(statedPiece({ ...part, start, end }));
    else if ('gap' in part) pieces.push(...seenPieces({ ...part, start, end }, links));
    else pieces.push({ ...NOBODYS, start, end, zone: part.zone });
  }
  return pieces;
}

interface Away {
  readonly start: number;
  readonly end: number;
  /** Of the stretch before it. */
  readonly zone: string;
}

/** The automatic layer with what lies between its sessions. */
function laid(sorted: readonly Stretch[], idleMs: number): readonly (Automatic | Away)[] {
  const pieces: (Automatic | Away)[] = [];
  let before: Stretch | null = null;
  let day: (DayRange & { readonly zone: string }) | null = null;
  for (const session of sessionsOf(sorted, idleMs)) {
    const start = (session[0] as Stretch).start;
    if (before !== null) {
      const { end, zone } = before;
      // Looking a day up is slow, and most sessions end on the day of the one before.
      if (day === null || day.zone !== zone || end >= day.end) day = { ...dayAt(end, zone), zone };
      if (start <= day.end) pieces.push({ start: end, end: start, zone });
    }
    pieces.push(...layStretches(session, idleMs));
    before = session.reduce((last, stretch) => (stretch.end >= last.end ? stretch : last));
  }
  return pieces;
}

const NOBODYS = { why: 'away', task: null, repository: null, branch: null, stretch: null, statement: null } as const;

function* seenPieces(part: Automatic, links: LinkTable): Generator<Piece> {
  const { stretch, gap, counted } = part;
  const { repository, branch, task: picked, zone } = stretch;
  const why = !counted ? 'reading' : gap ? 'gap' : 'stretch';
  for (const { start, end, task } of splitByLinks({ ...part, repository, branch, task: picked }, links)) {
    yield { start, end, why, task, repository, branch, zone, stretch, statement: null };
  }
}

function statedPiece({ start, end, kind, statement }: Painted): Piece {
  const { task, zone } = statement;
  const why = kind !== 'nothing' ? kind : statement.kind === 'pause' ? 'pause' : 'notWork';
  return { start, end, why, task, repository: null, branch: null, zone, stretch: null, statement };
}
