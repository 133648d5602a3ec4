/**
 * The timeline of one person while facts come in. It is kept in pages, cut between sessions: a change makes only the
 * pages anew that it touches, and only when somebody asks for them. After every change it is what `deriveTimeline`
 * makes of all facts.
 */
import { type Closed, changedRanges, type Relinked, relinkedBranches } from './changedRanges.ts';
import type { Link, Statement, Stretch } from './entities.ts';
import type { Id } from './events.ts';
import { layStretches } from './layer.ts';
import { type LinkTable, linkTable } from './links.ts';
import { addUp, byTask, cutPages, type Page, type PageRange, paintedIn, type Seen, sumsOf } from './page.ts';
import { type Painted, paint, repaint } from './paint.ts';
import { PairSums } from './pairSums.ts';
import type { Range } from './pieces.ts';
import type { SortedStretches, StretchChange } from './sortedStretches.ts';
import { assemble, join, overlay, type Segment, type Timeline } from './timeline.ts';
import { clip } from './totals.ts';

const ALWAYS = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const;

/** The least number of stretches in a page that something has changed: the next change is in the sums at once. */
const LEAST = 128;
/** In those as they are first cut so many times as many: a page costs some microseconds however short it is. */
const AT_FIRST = 8;

/** More changed ranges than this are not painted one by one. */
const FEW = 8;

export class PagedTimeline implements Timeline {
  readonly #sorted: SortedStretches;
  readonly #least: number;
  #idleMs = 0;
  #statements: readonly Closed[] = [];
  #painted: readonly Painted[] = [];
  #links: readonly Link[] = [];
  #table: LinkTable = new Map();
  /** Never none; each begins where the one before ends. */
  #pages: Page[] = [];
  /** Of the pages whose sums are known. */
  #total = new PairSums();
  #whole: Partial<Record<'segments' | 'reading', readonly Segment[]>> = {};

  /** Takes over the stretches. */
  constructor(sorted: SortedStretches, idleMs: number, least = LEAST) {
    this.#sorted = sorted;
    this.#least = least;
    this.#cutAnew(idleMs);
  }

  /** By start, then id. All of them, made anew: with years of them, rather ask for those around a range. */
  get stretches(): readonly Stretch[] {
    return this.#sorted.list;
  }

  /** The start of the first stretch (ms); Infinity where there is none. */
  get begin(): number {
    return this.#sorted.length === 0 ? Number.POSITIVE_INFINITY : this.#sorted.startAt(0);
  }

  get stretchCount(): number {
    return this.#sorted.length;
  }

  /**
   * The stretches of the sessions that touch [from, to), of the session before and of the one after; more may come.
   * Sessions by an idle limit (ms), if it is another one than the timeline's.
   */
  stretchesAround(from: number, to: number, idleMs = this.#idleMs): readonly Stretch[] {
    let first = Math.max(this.#pageAt(from) - 1, 0);
    let last = Math.min(this.#pageAt(to) + 1, this.#pages.length - 1);
    while (first > 0 && (this.#isEmpty(first) || !this.#isApart(first, idleMs))) first--;
    while (last < this.#pages.length - 1 && (this.#isEmpty(last) || !this.#isApart(last + 1, idleMs))) last++;
    return this.#startedIn(this.#startOf(first), this.#endOf(last));
  }

  /** The first range of more than `least` within [from, to) in which nothing was seen (ms). */
  unseenIn(from: number, to: number, least: number): Range | null {
    let seenTo = from;
    for (let index = this.#sorted.indexFrom(this.#startOf(this.#pageAt(from))); ; index++) {
      const start = index < this.#sorted.length ? this.#sorted.startAt(index) : Number.POSITIVE_INFINITY;
      const gapEnd = Math.min(to, start);
      if (gapEnd - seenTo > least) return { from: seenTo, to: gapEnd };
      if (start >= to) return null;
      seenTo = Math.max(seenTo, this.#sorted.endAt(index));
    }
  }

  /** All of them: with years of them, rather ask for a range or for sums. */
  get segments(): readonly Segment[] {
    this.#whole.segments ??= this.#gather('segments', ...ALWAYS);
    return this.#whole.segments;
  }

  get reading(): readonly Segment[] {
    this.#whole.reading ??= this.#gather('reading', ...ALWAYS);
    return this.#whole.reading;
  }

  get readingMs(): number {
    return this.#pages.reduce((sum, _, index) => sum + this.#seenIn(index).readingMs, 0);
  }

  /** The part of the segments inside [from, to). */
  segmentsIn(from: number, to: number): readonly Segment[] {
    return this.#gather('segments', from, to);
  }

  /** ms by repository (null: stated by hand) and task (null: unassigned) in [from, to). To be read at once. */
  sumsIn(from: number, to: number): Iterable<readonly [Id | null, Id | null, number]> {
    if (from === ALWAYS[0] && to === ALWAYS[1]) {
      for (const index of this.#pages.keys()) this.#sumsOf(index);
      return this.#total;
    }
    const sums = new PairSums();
    for (const index of this.#pagesIn(from, to)) {
      const isInside = from <= this.#startOf(index) && this.#endOf(index) <= to;
      if (isInside) sums.addAll(this.#sumsOf(index));
      else
        for (const { repository, task, start, end } of this.#clipped(index, 'segments', from, to))
          sums.add(repository, task, end - start);
    }
    return sums;
  }

  /** Puts a stretch in, takes one out or replaces one. */
  put(change: StretchChange): void {
    this.#sorted.put(change);
    const touched = [change.old, change.next].filter((stretch) => stretch !== null);
    // Before a page that begins at most the idle limit after, no session ends any more.
    const end = Math.max(...touched.map(({ end }) => end)) + this.#idleMs;
    this.#cut(Math.min(...touched.map(({ start }) => start)), end);
  }

  /** All else that it depends on; `now` (ms) is where a timer or pause that was never ended is cut. */
  tell(statements: readonly Statement[], links: readonly Link[], now: number, idleMs: number): void {
    if (idleMs !== this.#idleMs) this.#cutAnew(idleMs);
    const closed = areClosed(statements) ? statements : statements.map((each) => ({ ...each, to: each.to ?? now }));
    if (closed !== this.#statements) {
      const changed = changedRanges(this.#statements, closed);
      const few = changed.length <= FEW;
      for (const { from, to } of changed) {
        if (few && from < to) this.#cut(from, to);
        else for (const index of this.#pagesIn(from, to)) this.#forget(index);
      }
      this.#statements = closed;
      this.#painted = few
        ? changed.reduce((painted, range) => repaint(painted, closed, now, range), this.#painted)
        : paint(closed, now);
    }
    if (links !== this.#links) {
      const table = linkTable(links);
      for (const change of relinkedBranches(this.#table, table)) this.#relink(change);
      this.#links = links;
      this.#table = table;
    }
  }

  /** The pages that hold [from, to] are to be made anew, and are short ones from now on. */
  #cut(from: number, to: number): void {
    const [first, last] = [this.#pageAt(from), this.#pageAt(to)];
    const start = this.#startOf(first);
    const within = this.#rangeOf(start, this.#endOf(last));
    for (let index = first; index <= last; index++) this.#forget(index);
    this.#pages.splice(first, last - first + 1, ...cutPages(this.#sorted, within, start, this.#idleMs, this.#least));
  }

  #cutAnew(idleMs: number): void {
    this.#idleMs = idleMs;
    this.#pages = cutPages(this.#sorted, [0, this.#sorted.length], ALWAYS[0], idleMs, AT_FIRST * this.#least);
    this.#total = new PairSums();
    this.#whole = {};
  }

  /** Moves a branch's time to other tasks where pages are added up already. */
  #relink({ repository, branch, before, after, from, to }: Relinked): void {
    for (const index of this.#pagesIn(from, to)) {
      const page = this.#pages[index] as Page;
      const seen = page.seen?.branches.get(repository)?.get(branch);
      if (seen === undefined) continue;
      page.timeline = null;
      this.#whole = {};
      if (page.sums === null) continue;
      for (const sums of [page.sums, this.#total]) {
        for (const [task, ms] of byTask(seen, before)) sums.add(repository, task, -ms);
        for (const [task, ms] of byTask(seen, after)) sums.add(repository, task, ms);
      }
    }
  }

  /** The page is to be made anew. */
  #forget(index: number): void {
    const { start, sums } = this.#pages[index] as Page;
    if (sums !== null) this.#total.subtractAll(sums);
    this.#pages[index] = { start, seen: null, sums: null, timeline: null };
    this.#whole = {};
  }

  #seenIn(index: number): Seen {
    const page = this.#pages[index] as Page;
    if (page.seen === null) {
      const range = this.#pageRange(index);
      page.seen = addUp(this.#sorted.columns(range.from, range.to), paintedIn(range, this.#painted), this.#idleMs);
    }
    return page.seen;
  }

  #sumsOf(index: number): PairSums {
    const page = this.#pages[index] as Page;
    if (page.sums === null) {
      page.sums = sumsOf(this.#seenIn(index), this.#table);
      this.#total.addAll(page.sums);
    }
    return page.sums;
  }

  #timelineOf(index: number): Timeline {
    const page = this.#pages[index] as Page;
    if (page.timeline === null) {
      const range = this.#pageRange(index);
      const layer = layStretches(this.#sorted.slice(range.from, range.to), this.#idleMs);
      const painted = paintedIn(range, this.#painted);
      page.timeline = assemble(layer, overlay(layer, painted), this.#table);
    }
    return page.timeline;
  }

  #pageRange(index: number): PageRange {
    const [start, end] = [this.#startOf(index), this.#endOf(index)];
    const [from, to] = this.#rangeOf(start, end);
    return { start, end, from, to };
  }

  /** Whether a page begins after a gap above an idle limit. */
  #isApart(index: number, idleMs: number): boolean {
    // So pages are cut.
    if (idleMs <= this.#idleMs) return true;
    const [first, last] = this.#rangeOf(this.#startOf(index - 1), this.#startOf(index));
    let end = Number.NEGATIVE_INFINITY;
    for (let i = first; i < last; i++) end = Math.max(end, this.#sorted.endAt(i));
    return first < last && this.#startOf(index) - end > idleMs;
  }

  #isEmpty(index: number): boolean {
    const [first, last] = this.#rangeOf(this.#startOf(index), this.#endOf(index));
    return first === last;
  }

  #startedIn(from: number, to: number): readonly Stretch[] {
    return this.#sorted.slice(...this.#rangeOf(from, to));
  }

  /** The indices of those that start in [from, to). */
  #rangeOf(from: number, to: number): readonly [number, number] {
    return [this.#sorted.indexFrom(from), this.#sorted.indexFrom(to)];
  }

  #gather(which: 'segments' | 'reading', from: number, to: number): readonly Segment[] {
    const all: Segment[] = [];
    for (const index of this.#pagesIn(from, to)) {
      // What was stated may go on over the end of a page.
      for (const segment of this.#clipped(index, which, from, to)) join(all, segment);
    }
    return all;
  }

  #clipped(index: number, which: 'segments' | 'reading', from: number, to: number): readonly Segment[] {
    return clip(this.#timelineOf(index)[which], from, to);
  }

  /** Of the pages that touch [from, to). */
  *#pagesIn(from: number, to: number): Generator<number> {
    if (from >= to) return;
    const last = this.#pageAt(to);
    for (let index = this.#pageAt(from); index <= last; index++) yield index;
  }

  #startOf(index: number): number {
    return (this.#pages[index] as Page).start;
  }

  #endOf(index: number): number {
    return this.#pages[index + 1]?.start ?? ALWAYS[1];
  }

  /** The page in which an instant lies. */
  #pageAt(at: number): number {
    let low = 0;
    let high = this.#pages.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#startOf(middle) <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

function areClosed(statements: readonly Statement[]): statements is readonly Closed[] {
  return statements.every(({ to }) => to !== null);
}
