/**
 * The timeline of one person while stretches come in. What lies before the last session cannot change unless a fact
 * about it does, so it is kept, and only what comes after it is derived again.
 */
import type { Stretch } from './entities.ts';
import { deriveTimeline, joined, type Policy, type Recorded, type Timeline } from './timeline.ts';
import { clip } from './totals.ts';

interface Base {
  readonly recorded: Recorded;
  readonly idleMs: number;
  /** Of whole sessions; sorted. */
  readonly stretches: readonly Stretch[];
  /** Where the last of them ends (ms). */
  readonly cut: number;
  /** Up to the cut. */
  readonly timeline: Timeline;
}

export class GrowingTimeline {
  #base: Base | null = null;

  /** The same as `deriveTimeline`; `recorded.stretches` must be sorted by start. */
  derive(recorded: Recorded, now: number, policy: Policy): Timeline {
    const base = this.#usable(recorded, policy);
    if (base === null) {
      const timeline = deriveTimeline(recorded, now, policy);
      this.#keep(recorded, timeline, 0, policy);
      return timeline;
    }
    const tail = { ...recorded, stretches: recorded.stretches.slice(base.stretches.length) };
    const after = deriveTimeline(tail, now, policy);
    const timeline: Timeline = {
      segments: joined(base.timeline.segments, clip(after.segments, base.cut, Number.POSITIVE_INFINITY)),
      reading: joined(base.timeline.reading, clip(after.reading, base.cut, Number.POSITIVE_INFINITY)),
      readingMs: base.timeline.readingMs + after.readingMs,
    };
    this.#keep(recorded, timeline, base.stretches.length, policy);
    return timeline;
  }

  /** What is kept, if it still begins this timeline. */
  #usable({ stretches, statements, links }: Recorded, { idleMs }: Policy): Base | null {
    const base = this.#base;
    if (base === null || base.idleMs !== idleMs || !isSame(base.recorded.statements, statements)) return null;
    if (base.recorded.links !== links || stretches.length < base.stretches.length) return null;
    // An open statement ends now: it may reach into what is kept, differently each time.
    if (statements.some(({ to, from }) => to === null && from < base.cut)) return null;
    // Stretches are never changed, only replaced: the same objects say the same.
    for (let i = 0; i < base.stretches.length; i++) if (base.stretches[i] !== stretches[i]) return null;
    const next = stretches[base.stretches.length];
    return next === undefined || next.start - base.cut > idleMs ? base : null;
  }

  /** Keeps all but the last session; what comes before `from` is known to be whole sessions. */
  #keep(recorded: Recorded, timeline: Timeline, from: number, policy: Policy): void {
    const { stretches } = recorded;
    let end = from > 0 && this.#base !== null ? this.#base.cut : Number.NEGATIVE_INFINITY;
    let count = 0;
    let cut = end;
    for (let i = from; i < stretches.length; i++) {
      const stretch = stretches[i] as Stretch;
      if (i > 0 && stretch.start - end > policy.idleMs) {
        count = i;
        cut = end;
      }
      end = Math.max(end, stretch.end);
    }
    // Nothing new is whole; an open statement would have to be painted anew each time.
    if (count <= from || recorded.statements.some(({ to, from: start }) => to === null && start < cut)) return;
    const last = deriveTimeline({ ...recorded, statements: [], stretches: stretches.slice(count) }, cut, policy);
    this.#base = {
      recorded,
      idleMs: policy.idleMs,
      stretches: stretches.slice(0, count),
      cut,
      timeline: {
        segments: clip(timeline.segments, Number.NEGATIVE_INFINITY, cut),
        reading: clip(timeline.reading, Number.NEGATIVE_INFINITY, cut),
        readingMs: timeline.readingMs - last.readingMs,
      },
    };
  }
}

function isSame<T>(a: readonly T[], b: readonly T[]): boolean {
  return a === b || (a.length === b.length && a.every((item, index) => item === b[index]));
}
