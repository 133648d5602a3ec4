/**
 * All stretches. The same one may arrive several times (while it grows, finished by its window, adopted after a
 * crash): the earliest start, the latest end and the greatest counts stand. What changed lately is kept, so that who
 * derives something from the stretches need not look at all of them again.
 */
import { decodeStretch, type SeenStretch } from './decode.ts';
import type { Stretch } from './entities.ts';
import type { EventOf } from './events.ts';
import { KnownStretches } from './knownStretches.ts';
import { SortedStretches, type StretchChange } from './sortedStretches.ts';
import type { StretchBlock } from './stretchTable.ts';

/** Signals at most a minute apart for a whole week are nobody's work, but a clock gone wrong or a forged line (ms). */
export const LONGEST_STRETCH_MS = 7 * 24 * 3_600_000;

/** Whoever is further behind than so many changes does better to begin anew. */
const REMEMBERED = 256;

/** What changed among the stretches. */
export interface StretchLog {
  /** How many changes there were so far. */
  readonly revision: number;
  /** The changes since the log was at `revision`, the oldest first; null when that is too long ago. */
  since(revision: number): readonly StretchChange[] | null;
}

export class StretchSet implements StretchLog {
  readonly #known = new KnownStretches();
  /** Every id and name once, however many stretches there are. */
  readonly #texts = new Map<string, string>();
  /** The last changes. */
  #changes: StretchChange[] = [];
  /** How many changes came before those. */
  #forgotten = 0;
  #sorted = new SortedStretches();
  /** At which revision that list is. */
  #sortedAt = 0;

  get revision(): number {
    return this.#forgotten + this.#changes.length;
  }

  since(revision: number): readonly StretchChange[] | null {
    return revision < this.#forgotten ? null : this.#changes.slice(revision - this.#forgotten);
  }

  /** How many there are, those longer than any can be among them. */
  get size(): number {
    return this.#known.size;
  }

  /** Files are read one after the other, so sorting waits until somebody asks. */
  get sorted(): SortedStretches {
    const changes = this.since(this.#sortedAt);
    if (changes === null) {
      this.#sorted = new SortedStretches(this.#known.refs(isPossible), this.#known.table);
    } else for (const change of changes) this.#sorted.put(change);
    this.#sortedAt = this.revision;
    return this.#sorted;
  }

  /** False when it says nothing new. */
  add(event: EventOf<'stretch'>): boolean {
    return this.addSeen(decodeStretch(event, (text) => this.#share(text)));
  }

  /** The same for an event that was decoded before. */
  addSeen(next: SeenStretch): boolean {
    const known = this.#known.get(next.id);
    const merged = known === undefined ? next : merge(known, next);
    if (merged === known) return false;
    this.#known.set(merged);
    this.#log(
      known === undefined || !isPossible(known.start, known.end) ? null : known,
      isPossible(merged.start, merged.end) ? merged : null,
    );
    return true;
  }

  /** The same for many; false when they say nothing new. They are not among the changes that are kept. */
  addBlock(block: StretchBlock): boolean {
    const before = this.revision;
    const again = this.#known.addBlock(block);
    const fresh = block.starts.length - again.length;
    if (fresh > 0) {
      this.#forgotten += this.#changes.length + fresh;
      this.#changes = [];
    }
    for (const stretch of again) this.addSeen(stretch);
    return this.revision !== before;
  }

  #log(old: Stretch | null, next: Stretch | null): void {
    if (this.#changes.length >= REMEMBERED) {
      this.#forgotten += this.#changes.length;
      this.#changes = [];
    }
    this.#changes.push({ old, next });
  }

  #share(text: string): string {
    const known = this.#texts.get(text);
    if (known === undefined) this.#texts.set(text, text);
    return known ?? text;
  }
}

function isPossible(start: number, end: number): boolean {
  return end - start <= LONGEST_STRETCH_MS;
}

/**
 * The same object when `next` says nothing new. The subject is that of the event with the smallest `seq`, should several
 * disagree; their ids are not kept for so rare a case, so of equal ones the subject itself decides.
 */
function merge(known: SeenStretch, next: SeenStretch): SeenStretch {
  const isFirst = next.seq < known.seq || (next.seq === known.seq && subjectOf(next) < subjectOf(known));
  if (!isFirst && next.start >= known.start && next.end <= known.end && (known.worked || !next.worked)) return known;
  return {
    ...(isFirst ? next : known),
    start: Math.min(known.start, next.start),
    end: Math.max(known.end, next.end),
    worked: known.worked || next.worked,
  };
}

function subjectOf({ person, repository, branch, task, zone }: Stretch): string {
  return JSON.stringify([person, repository, branch, task, zone]);
}
