/**
 * What an import of earlier hours would do, worked out before anything is recorded. What is recorded already stays as
 * it is: an imported piece gets only the time that nobody has counted or spoken of. The same piece twice is one.
 */
import * as l10n from '@vscode/l10n';
import { parse, v5 } from 'uuid';
import { DaySplitter } from '../domain/days.ts';
import type { Task } from '../domain/entities.ts';
import type { Fact, Id } from '../domain/events.ts';
import type { Range } from '../domain/pieces.ts';
import { shown } from '../domain/shown.ts';
import type { Book } from './book.ts';
import { sameName } from './checks.ts';
import { Expected } from './expected.ts';
import type { ImportEntry, ImportFile, UnclearLine } from './importEntry.ts';
import { isoRange } from './instant.ts';
import { Past } from './past.ts';

/** Where the time of a group goes. `create`: to a task that is made of its name. */
export type Target =
  | { readonly kind: 'task'; readonly task: Id }
  | { readonly kind: 'create'; readonly project: Id; readonly title: string }
  | { readonly kind: 'unassigned' }
  | { readonly kind: 'skip' };

/** The pieces that say the same project and task. */
export interface ImportGroup {
  readonly key: string;
  readonly client: string;
  readonly project: string;
  readonly task: string;
  readonly count: number;
  readonly ms: number;
  /** The task of that name, if there is one alone; else unassigned. */
  readonly suggested: Target;
}

interface Piece {
  readonly id: Id;
  readonly entry: ImportEntry;
  readonly range: Range;
  readonly target: Exclude<Target, { kind: 'skip' }>;
}

export interface ImportPlan {
  readonly pieces: readonly Piece[];
  /** What would be added, ms. */
  readonly addedMs: number;
  readonly entries: number;
  /** Imported before: they are left as they are. */
  readonly known: number;
  /** Of the others, time that is recorded already, ms; and the lines that lie in such time as a whole. */
  readonly overlapMs: number;
  readonly covered: readonly number[];
  readonly skipped: number;
  readonly unclear: readonly UnclearLine[];
  /** Of the new pieces. */
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  readonly days: number;
}

/** Any name would do, as long as it stays the same; as bytes, because there may be many pieces. */
const NAMESPACE = parse('d2c4fb9a-6a3c-4b0e-9d53-0f8f2f6f8f51');
const LONGEST_TITLE = 200;

/** The largest first. */
export function groupsOf(book: Book, { entries }: ImportFile): readonly ImportGroup[] {
  const groups = new Map<string, { entry: ImportEntry; count: number; ms: number }>();
  for (const entry of entries) {
    const key = groupKey(entry);
    const group = groups.get(key) ?? { entry, count: 0, ms: 0 };
    group.count++;
    group.ms += entry.to - entry.from;
    groups.set(key, group);
  }
  return [...groups]
    .map(
      ([
        key,
        {
          entry: { client, project, task },
          count,
          ms,
        },
      ]) => {
        const suggested = suggest(book, project, task);
        return { key, client, project, task, count, ms, suggested };
      },
    )
    .sort((a, b) => b.ms - a.ms);
}

/** "Flora site: Slider": what people call a group. */
export function groupName({ project, task }: Pick<ImportGroup, 'project' | 'task'>): string {
  return shown([project, task].filter((part) => part !== '').join(': '));
}

export function groupKey({ client, project, task }: Pick<ImportEntry, 'client' | 'project' | 'task'>): string {
  return JSON.stringify([client, project, task]);
}

/** The title of the task that is made of a group. @throws Expected when it has no name */
export function titleOf({ project, task }: Pick<ImportGroup, 'project' | 'task'>): string {
  const title = shown(task || project).slice(0, LONGEST_TITLE);
  if (title === '')
    throw new Expected(l10n.t('Hours without a name cannot become a task; choose one, or leave them unassigned.'));
  return title;
}

function suggest(book: Book, project: string, task: string): Target {
  const { tasks, projects } = book.state;
  const isOf = ({ project: id }: Task) => project === '' || sameName(projects.get(id)?.name ?? '', project);
  const named = [...tasks.values()].filter(({ title }) => task !== '' && sameName(title, task));
  const own = named.filter(isOf);
  const [only, ...more] = own.length > 0 ? own : named;
  return only !== undefined && more.length === 0 ? { kind: 'task', task: only.id } : { kind: 'unassigned' };
}

/** `targets`: by the key of a group; what is missing goes where it is suggested. */
export function planImport(book: Book, file: ImportFile, targets: ReadonlyMap<string, Target> = new Map()): ImportPlan {
  const suggested = new Map(groupsOf(book, file).map((group) => [group.key, group.suggested]));
  const targetOf = (entry: ImportEntry): Target => {
    const key = groupKey(entry);
    return targets.get(key) ?? suggested.get(key) ?? { kind: 'unassigned' };
  };
  const there = new Set(book.state.statements.map(({ id }) => id));
  const fresh: { readonly id: Id; readonly entry: ImportEntry; readonly target: Piece['target'] }[] = [];
  let known = 0;
  let skipped = 0;
  for (const { id, entry } of identified(file.entries)) {
    const target = targetOf(entry);
    if (there.has(id)) known++;
    else if (target.kind === 'skip') skipped++;
    else fresh.push({ id, entry, target });
  }
  const pieces: Piece[] = [];
  const covered: number[] = [];
  let overlapMs = 0;
  const free = freeTime(
    book,
    fresh.map(({ entry }) => entry),
  );
  for (const { id, entry, target } of fresh.sort((a, b) => a.entry.from - b.entry.from)) {
    const parts = free(entry);
    overlapMs += entry.to - entry.from - lengthOf(parts);
    if (parts.length === 0) covered.push(entry.line);
    for (const [index, range] of parts.entries()) {
      pieces.push({ id: index === 0 ? id : v5(`${id} ${index}`, NAMESPACE), entry, range, target });
    }
  }
  const days = daysOf(pieces);
  return {
    ...{ pieces, addedMs: lengthOf(pieces.map(({ range }) => range)), entries: file.entries.length },
    ...{ known, overlapMs, covered, skipped, unclear: file.unclear },
    ...{ firstDay: days[0] ?? null, lastDay: days.at(-1) ?? null, days: days.length },
  };
}

/** On which the pieces, which are in the order of their starts, lie; each once. */
function daysOf(pieces: readonly Piece[]): readonly string[] {
  const splitter = new DaySplitter();
  const days = new Set<string>();
  for (const { range, entry } of pieces) {
    for (const { day } of splitter.split({ start: range.from, end: range.to, zone: entry.zone })) days.add(day);
  }
  return [...days].sort();
}

/** Records the plan as one action. Returns how many pieces. */
export async function recordImport(book: Book, { pieces }: ImportPlan): Promise<number> {
  const batch = book.newId();
  const made = new Map<string, Id>();
  const facts: Fact[] = [];
  const taskOf = (target: Piece['target']): Id | null => {
    if (target.kind !== 'create') return target.kind === 'task' ? target.task : null;
    const key = JSON.stringify([target.project, target.title]);
    const id = made.get(key) ?? book.newId();
    if (!made.has(key)) facts.push(taskFact(book, id, target, made.size));
    made.set(key, id);
    return id;
  };
  for (const piece of pieces) facts.push(...pieceFacts(piece, taskOf(piece.target), batch));
  if (facts.length > 0) await book.record(facts);
  return pieces.length;
}

function taskFact(book: Book, task: Id, { project, title }: Extract<Target, { kind: 'create' }>, before: number): Fact {
  const siblings = [...book.state.tasks.values()].filter((other) => other.project === project);
  const order = Math.max(0, ...siblings.map((other) => other.order)) + 1 + before;
  return { type: 'task.set', task, project, title, order };
}

function pieceFacts({ id, entry, range }: Piece, task: Id | null, batch: Id): readonly Fact[] {
  const { zone, note } = entry;
  const { from, to } = isoRange(range);
  const words = shown(note);
  if (task !== null) {
    return [{ type: 'mark.set', mark: id, from, to, task, note: words || null, zone, import: batch }];
  }
  // A mark without a task would say that it was not work.
  const timer: readonly Fact[] = [
    { type: 'timer.start', timer: id, task, from, zone, import: batch },
    { type: 'timer.stop', timer: id, task, to },
    { type: 'timer.confirm', timer: id, task, to },
  ];
  // Nobody has assigned it yet: its names help to.
  const text = [groupName(entry), words].filter((part) => part !== '').join(': ');
  return text === ''
    ? timer
    : [...timer, { type: 'note.set', note: v5(`${id} note`, NAMESPACE), task, text, from, to, zone }];
}

/** Ids by what a piece says, so that it has the same one whichever file it comes from; equal lines are counted. */
function* identified(entries: readonly ImportEntry[]): Generator<{ readonly id: Id; readonly entry: ImportEntry }> {
  const seen = new Map<string, number>();
  for (const entry of entries) {
    const { from, to, client, project, task, note } = entry;
    const said = JSON.stringify([from, to, client, project, task, note]);
    const count = (seen.get(said) ?? 0) + 1;
    seen.set(said, count);
    yield { id: v5(`${said} ${count}`, NAMESPACE), entry };
  }
}

/** What of each range is free; ranges are asked for in the order of their starts, and what was given is taken. */
function freeTime(book: Book, entries: readonly ImportEntry[]): (entry: ImportEntry) => readonly Range[] {
  if (entries.length === 0) return () => [];
  const from = entries.reduce((first, entry) => Math.min(first, entry.from), Number.POSITIVE_INFINITY);
  const to = entries.reduce((last, entry) => Math.max(last, entry.to), Number.NEGATIVE_INFINITY);
  const taken = new Past(book)
    .pieces({ from, to })
    // Reading and time away count for nothing: an import may say what it was.
    .filter(({ why }) => why !== 'reading' && why !== 'away');
  let first = 0;
  let given = Number.NEGATIVE_INFINITY;
  return (entry) => {
    while (first < taken.length && (taken[first]?.end ?? 0) <= entry.from) first++;
    const parts: Range[] = [];
    let at = Math.max(entry.from, given);
    for (let index = first; index < taken.length && at < entry.to; index++) {
      const { start, end } = taken[index] ?? { start: entry.to, end: entry.to };
      if (start >= entry.to) break;
      if (start > at) parts.push({ from: at, to: start });
      at = Math.max(at, end);
    }
    if (at < entry.to) parts.push({ from: at, to: entry.to });
    given = Math.max(given, entry.to);
    return parts;
  };
}

function lengthOf(ranges: readonly Range[]): number {
  return ranges.reduce((sum, { from, to }) => sum + to - from, 0);
}
