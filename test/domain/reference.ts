/**
 * The rules of "Time" once more, slowly: every slot [t, t + 1) is asked by itself what it is. Written from the rules
 * and not from the sweep that they are compared with.
 */
import type { Link, Stretch } from '../../src/domain/entities.ts';
import type { Recorded, Segment, Source, Timeline } from '../../src/domain/timeline.ts';

type Cell = Omit<Segment, 'start' | 'end'>;
type Numbered = Stretch & { readonly index: number };

export function slowTimeline(recorded: Recorded, now: number, idle: number, slots: number): Timeline {
  const stretches = recorded.stretches.map((stretch, index) => ({ ...stretch, index }));
  const cells: (Cell | null)[] = [];
  const read: (Cell | null)[] = [];
  let readingMs = 0;
  for (let t = 0; t < slots; t++) {
    const owner = ownerOf(stretches, t, idle);
    const counts = owner !== null && isWorkedOn(stretches, owner, idle);
    if (owner !== null && !counts) readingMs++;
    const stated = statedAt(recorded, t, now);
    const seen = stated === null && owner !== null ? automatic(owner, recorded.links, t) : null;
    cells.push(stated ?? (counts ? seen : null));
    read.push(counts ? null : seen);
  }
  const segments = runsOf(cells.map((cell) => (cell === NOTHING ? null : cell)));
  return { segments, reading: runsOf(read), readingMs };
}

/** Rules 1 and 2. */
function ownerOf(stretches: readonly Numbered[], t: number, idle: number): Numbered | null {
  const covering = stretches.filter(({ start, end }) => start <= t && t < end);
  if (covering.length > 0) return laterStarted(covering);
  const left = Math.max(...stretches.map(({ end }) => end).filter((end) => end <= t));
  const right = Math.min(...stretches.map(({ start }) => start).filter((start) => start > t));
  if (!Number.isFinite(left) || !Number.isFinite(right) || right - left > idle) return null;
  const before = laterStarted(stretches.filter(({ end }) => end === left));
  const after = laterStarted(stretches.filter(({ start }) => start === right));
  return !before.worked && after.worked ? after : before;
}

/** Of stretches that start together the later one in the list. */
function laterStarted(stretches: readonly Numbered[]): Numbered {
  return stretches.reduce((a, b) => (b.start > a.start || (b.start === a.start && b.index > a.index) ? b : a));
}

/** Rule 3. */
function isWorkedOn(stretches: readonly Numbered[], owner: Numbered, idle: number): boolean {
  const breaks = stretches
    .map(({ start }) => start)
    .filter((start) => start - Math.max(...stretches.filter((s) => s.start < start).map(({ end }) => end)) > idle);
  const sessionOf = ({ start }: Numbered) => new Set(breaks.filter((at) => at <= start)).size;
  return stretches.some(
    (other) => other.repository === owner.repository && other.worked && sessionOf(other) === sessionOf(owner),
  );
}

/** Stated not to be work. */
const NOTHING: Cell = { repository: null, branch: null, task: null, source: 'mark', zone: '' };

/** Rules 4 and 5; null: nobody said anything. */
function statedAt({ statements }: Recorded, t: number, now: number): Cell | null {
  const last = statements.filter(({ from, to }) => from <= t && t < (to ?? now)).at(-1);
  if (last === undefined) return null;
  if (last.kind === 'pause' || (last.kind === 'mark' && last.task === null)) return NOTHING;
  const source: Source = last.kind;
  return { repository: null, branch: null, task: last.task, source, zone: last.zone };
}

/** Rule 6. */
function automatic({ repository, branch, task, zone }: Numbered, links: readonly Link[], t: number): Cell {
  let inForce: Link | null = null;
  for (const link of links) {
    if (link.repository !== repository || link.branch !== branch || link.since > t) continue;
    if (inForce === null || link.since >= inForce.since) inForce = link;
  }
  return { repository, branch, task: task ?? inForce?.task ?? null, source: 'auto', zone };
}

function runsOf(cells: readonly (Cell | null)[]): Segment[] {
  const segments: Segment[] = [];
  for (const [t, cell] of cells.entries()) {
    const last = segments.at(-1);
    if (cell === null) continue;
    if (last?.end === t && KEYS.every((key) => last[key] === cell[key]))
      segments[segments.length - 1] = { ...last, end: t + 1 };
    else segments.push({ start: t, end: t + 1, ...cell });
  }
  return segments;
}

const KEYS = ['repository', 'branch', 'task', 'source', 'zone'] as const;
