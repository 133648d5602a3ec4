/** A day's entries along the axis of time: what lies between them, and how high each is drawn. Pure. */
import { clockAt } from '../domain/days.ts';
import type { BlockKind, DayTick } from './dayModel.ts';
import { hoursBetween, shortClock } from './dayTimes.ts';

const MINUTE = 60_000;
/** px of a minute. */
const SCALE = 1.2;
/** px: one line can be read. */
const LEAST = 28;
/** What nobody worked in is drawn no longer than this (ms): a night is no taller than a lunch break. */
const FOLD_ABOVE = 75 * MINUTE;
const FOLDED = 56;
/** px that the labels at a block's ends want for themselves. */
const LABEL = 16;

const FOLDS: readonly BlockKind[] = ['away', 'notWork', 'pause', 'empty'];

interface Spread {
  readonly start: number;
  readonly end: number;
}

/** The entries in order, and `empty` ones where at least a minute lies between two of them. */
export function withGaps<E extends Spread, G>(
  entries: readonly E[],
  gap: (start: number, end: number) => G,
): (E | G)[] {
  const all: (E | G)[] = [];
  let last = Number.POSITIVE_INFINITY;
  for (const entry of entries) {
    if (entry.start - last >= MINUTE) all.push(gap(last, entry.start));
    all.push(entry);
    last = entry.end;
  }
  return all;
}

export interface Layout {
  readonly height: number;
  readonly folded: boolean;
  readonly ticks: readonly DayTick[];
}

/** How high an entry is, and the full hours in it that have room for their label. */
export function layOut(kind: BlockKind, start: number, end: number, zone: string): Layout {
  const length = end - start;
  if (FOLDS.includes(kind) && length > FOLD_ABOVE) return { height: FOLDED, folded: true, ticks: [] };
  const height = Math.max(LEAST, Math.round((length / MINUTE) * SCALE));
  const ticks: DayTick[] = [];
  for (const hour of height < 3 * LABEL ? [] : hoursBetween(start, end, zone)) {
    const top = Math.round(((hour - start) / length) * height);
    if (top >= LABEL && top <= height - LABEL) ticks.push({ label: shortClock(clockAt(hour, zone)), top });
  }
  return { height, folded: false, ticks };
}
