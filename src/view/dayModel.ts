/** A person's day as plain JSON, worded and laid out: what the host computes and the board's Day view draws. */
import type { Id } from '../domain/events.ts';
import type { DayStrings } from './dayStrings.ts';

export const BLOCK_KINDS = ['work', 'reading', 'away', 'timer', 'mark', 'notWork', 'pause', 'empty'] as const;
/** `empty`: between two entries nothing was recorded and nothing was said. */
export type BlockKind = (typeof BLOCK_KINDS)[number];
export const COUNTED_KINDS: ReadonlySet<BlockKind> = new Set<BlockKind>(['work', 'timer', 'mark']);

export const DAY_ACTIONS = ['assign', 'split', 'trim', 'notWork', 'note', 'explain'] as const;
export type DayAction = (typeof DAY_ACTIONS)[number];

/** How many colours tasks have before they repeat. */
export const TONES = 6;

/** Which entry of a day is meant: as it was seen, so that nothing else is changed in its place. ms. */
export interface EntryRef {
  readonly kind: BlockKind;
  readonly start: number;
  readonly end: number;
}
/** Stays the same while the entry grows. */
export function keyOf({ kind, start }: Pick<EntryRef, 'kind' | 'start'>): string {
  return `${kind}-${start}`;
}
/** An hour inside a block: where its line is, px from the block's top. */
export interface DayTick {
  readonly label: string;
  readonly top: number;
}
export interface DayBlock extends EntryRef {
  /** {@link keyOf} */
  readonly key: string;
  /** What it begins and ends at on the clock, "9:05". */
  readonly from: string;
  readonly to: string;
  /** "9:05–10:30" */
  readonly times: string;
  /** "1:25" */
  readonly duration: string;
  /** "1 hour 25 minutes", for screen readers. */
  readonly length: string;
  /** In its middle, "9:45": where a split is suggested. */
  readonly middle: string;
  readonly title: string;
  /** Component and project. */
  readonly detail: string;
  /** How it came about, where it was not simply seen: "timer", "by hand". */
  readonly source: string;
  readonly branch: string;
  readonly note: string;
  /** All of it in words, for screen readers. */
  readonly label: string;
  readonly task: Id | null;
  /** Projects whose tasks it can be; empty: all. */
  readonly projects: readonly Id[];
  /** The task's colour, from 0; null: none. */
  readonly tone: number | null;
  readonly running: boolean;
  readonly actions: readonly DayAction[];
  /** px, in proportion to its length but for very short and for folded ones. */
  readonly height: number;
  /** Its height says nothing of its length. */
  readonly folded: boolean;
  readonly ticks: readonly DayTick[];
}
export interface DayTask {
  readonly id: Id;
  readonly title: string;
  readonly detail: string;
  readonly project: Id;
}
export interface DayFigure {
  readonly label: string;
  readonly value: string;
  readonly hint: string;
}
export interface ExplainedPiece {
  readonly times: string;
  readonly duration: string;
  readonly text: string;
  readonly counted: boolean;
}
export interface DayExplanation {
  /** The entry that it is about; null: the whole day. */
  readonly key: string | null;
  readonly title: string;
  /** The sum, in sentences. */
  readonly summary: readonly string[];
  readonly pieces: readonly ExplainedPiece[];
  /** How many pieces more there are; empty when all are there. */
  readonly more: string;
  readonly limits: readonly { readonly label: string; readonly value: string; readonly current: boolean }[];
}
export interface DayModel {
  readonly locale: string;
  readonly strings: DayStrings;
  /** "yyyy-MM-dd" */
  readonly day: string;
  readonly title: string;
  readonly today: boolean;
  readonly previous: string;
  /** null: the day after has not come. */
  readonly next: string | null;
  /** The last day that can be gone to. */
  readonly last: string;
  readonly figures: readonly DayFigure[];
  readonly blocks: readonly DayBlock[];
  /** When the last block ends, on the axis; empty without blocks. */
  readonly end: string;
  /** Last used first. */
  readonly tasks: readonly DayTask[];
  readonly explanation: DayExplanation | null;
}
