/** One day as a person sees and corrects it, and where a total comes from. Instants and durations are ms. */
import { rangeOfDay } from '../domain/days.ts';
import type { Note } from '../domain/entities.ts';
import type { Id } from '../domain/events.ts';
import { explain, isCounted, type Piece, type Why } from '../domain/pieces.ts';
import { STRETCH_GAP_MS } from '../domain/recorder.ts';
import { lengthOf } from '../domain/timeline.ts';
import type { Book } from './book.ts';
import type { HoursBook } from './hours.ts';
import { isOwn } from './statements.ts';

export type EntryKind = 'work' | 'reading' | 'away' | 'timer' | 'mark' | 'notWork' | 'pause';

export interface DayEntry {
  readonly start: number;
  readonly end: number;
  readonly kind: EntryKind;
  /** null: unassigned, or nobody's time. */
  readonly task: Id | null;
  /** Of observed time only. */
  readonly repository: Id | null;
  readonly branch: string | null;
  /** The mark, timer or pause that it comes from; it may reach beyond the entry. */
  readonly statement: Id | null;
  /** The mark's own, and all notes that overlap, one a line. */
  readonly note: string | null;
  /** It ends now and may go on: an open timer or pause, or a stretch that had a signal less than a minute ago. */
  readonly running: boolean;
}

export interface Day {
  /** "yyyy-MM-dd" */
  readonly day: string;
  readonly start: number;
  readonly end: number;
  /** Sorted and disjoint. */
  readonly entries: readonly DayEntry[];
  readonly countedMs: number;
  /** Of the counted time. */
  readonly unassignedMs: number;
  readonly readingMs: number;
  readonly awayMs: number;
}

/** A day of the person at this machine, in the clock's zone. `day` must be a real "yyyy-MM-dd". */
export function readDay(book: Book, hours: HoursBook, day: string): Day {
  const { start, end } = rangeOfDay(day, book.clock.zone());
  const now = book.clock.now();
  const pieces = explain(hours.ownRecordedAround(start, end), { from: start, to: end }, now, hours.policy);
  const notes = [...book.state.notes.values()].filter(isOwn(book));
  const counted = pieces.filter(({ why }) => isCounted(why));
  return {
    day,
    start,
    end,
    entries: entriesOf(pieces, notes, now),
    countedMs: lengthOf(counted),
    unassignedMs: lengthOf(counted.filter(({ task }) => task === null)),
    readingMs: lengthOf(pieces.filter(({ why }) => why === 'reading')),
    awayMs: lengthOf(pieces.filter(({ why }) => why === 'away')),
  };
}

/** Neighbouring pieces that say the same become one entry. */
function entriesOf(pieces: readonly Piece[], notes: readonly Note[], now: number): readonly DayEntry[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last !== undefined && isSame(last, piece)) joined[joined.length - 1] = { ...piece, start: last.start };
    else joined.push(piece);
  }
  return joined.map((piece) => ({
    start: piece.start,
    end: piece.end,
    kind: kindOf(piece.why),
    task: piece.task,
    repository: piece.repository,
    branch: piece.branch,
    statement: piece.statement?.id ?? null,
    note: wordsOf(piece, notes),
    running: isRunning(piece, now),
  }));
}

function kindOf(why: Why): EntryKind {
  return why === 'stretch' || why === 'gap' ? 'work' : why;
}

function isSame(last: Piece, next: Piece): boolean {
  return (
    last.end === next.start &&
    kindOf(last.why) === kindOf(next.why) &&
    last.task === next.task &&
    last.repository === next.repository &&
    last.branch === next.branch &&
    last.statement?.id === next.statement?.id
  );
}

function wordsOf({ start, end, statement }: Piece, notes: readonly Note[]): string | null {
  const words = notes.filter((note) => note.from < end && note.to > start).map(({ text }) => text);
  if (statement?.note != null) words.unshift(statement.note);
  return words.length === 0 ? null : [...new Set(words)].join('\n');
}

function isRunning({ end, why, statement, stretch }: Piece, now: number): boolean {
  if (statement !== null) return statement.to === null && end === now;
  return why !== 'gap' && stretch?.end === end && end <= now && now - end < STRETCH_GAP_MS;
}
