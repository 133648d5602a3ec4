/** Hours of another program, as one of its files tells them: pieces of time, and lines of which nothing can be made. */

import * as l10n from '@vscode/l10n';
import { Expected } from './expected.ts';

/** Instants are ms. */
export interface ImportEntry {
  /** Where in the file: its line, or its place in a list, from 1. */
  readonly line: number;
  readonly from: number;
  readonly to: number;
  /** IANA name. */
  readonly zone: string;
  readonly client: string;
  readonly project: string;
  /** A task, or the tags; empty: nobody said. */
  readonly task: string;
  readonly note: string;
}

/** Why of a line no time can be made. */
export type Unclear =
  | 'no-date'
  | 'no-time'
  | 'no-length'
  | 'negative'
  | 'empty'
  | 'too-long'
  | 'contradiction'
  | 'skipped-hour'
  | 'running'
  | 'future'
  | 'unreadable';

export interface UnclearLine {
  readonly line: number;
  readonly why: Unclear;
  /** What stands there, as it stands. */
  readonly text: string;
}

export interface ImportFile {
  /** What the file is: "toggl", "timewarrior", … */
  readonly format: string;
  readonly entries: readonly ImportEntry[];
  readonly unclear: readonly UnclearLine[];
}

/** How days are written where it can be read in several ways. */
export const DATE_ORDERS = ['ymd', 'dmy', 'mdy'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/**
 * So many pieces are a dozen a day for twenty years. Each may take four events, and until all of these are written they
 * are held in memory, a gigabyte of them.
 */
const MOST_PIECES = 100_000;

/** @throws Expected when there are more pieces than are imported at once */
export function checkCount(pieces: number): void {
  if (pieces <= MOST_PIECES) return;
  throw new Expected(
    l10n.t('The file has more than {0} pieces of time, which is the most at once; export fewer years.', MOST_PIECES),
  );
}

/** More than this in one piece nobody worked, ms. */
export const LONGEST_MS = 24 * 3_600_000;

/** What is wrong with a piece of time; null: nothing. `now`: what comes later has not happened (ms). */
export function flawOf(from: number, to: number, now: number): Unclear | null {
  if (to < from) return 'negative';
  if (to === from) return 'empty';
  if (to - from > LONGEST_MS) return 'too-long';
  return to > now ? 'future' : null;
}
