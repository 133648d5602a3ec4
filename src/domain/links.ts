/** Which task a branch belongs to at a moment (docs/hours.md, rule 6). */
import type { Link } from './entities.ts';
import type { Id } from './events.ts';

/** Links by repository and branch, each list sorted so that the last one with `since` ≤ t is in force at t. */
export type LinkTable = ReadonlyMap<string, readonly Link[]>;

/**
 * `links` in the order in which they were made: of those in force since the same moment, the last one counts.
 * Only the links that can still be in force are kept.
 */
export function linkTable(links: readonly Link[]): LinkTable {
  const table = new Map<string, Link[]>();
  for (const link of links) {
    const key = keyOf(link.repository, link.branch);
    const list = table.get(key);
    if (list === undefined) table.set(key, [link]);
    else list.push(link);
  }
  for (const list of table.values()) list.sort((a, b) => (a.since === b.since ? 0 : a.since - b.since));
  return table;
}

/** The task of a branch at `at`; null when it has none. */
export function linkedTask(table: LinkTable, repository: Id, branch: string | null, at: number): Id | null {
  return linkAt(table, repository, branch, at)?.task ?? null;
}

/** The link in force at `at`, or undefined. */
export function linkAt(table: LinkTable, repository: Id, branch: string | null, at: number): Link | undefined {
  if (branch === null) return undefined;
  return table.get(keyOf(repository, branch))?.findLast((link) => link.since <= at);
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly repository: Id;
  readonly branch: string | null;
  /** The picked task; it goes before any link. */
  readonly task: Id | null;
}

/** Cuts a piece of time where its branch was linked anew. */
export function* splitByLinks(
  span: Span,
  table: LinkTable,
): Generator<{ start: number; end: number; task: Id | null }> {
  const links = span.task !== null || span.branch === null ? undefined : table.get(keyOf(span.repository, span.branch));
  if (links === undefined) {
    yield { start: span.start, end: span.end, task: span.task };
    return;
  }
  let start = span.start;
  let task: Id | null = null;
  for (const link of links) {
    if (link.since >= span.end) break;
    if (link.since > start) {
      yield { start, end: link.since, task };
      start = link.since;
    }
    task = link.task;
  }
  yield { start, end: span.end, task };
}

/** Git allows no NUL in a branch name. */
function keyOf(repository: Id, branch: string): string {
  return `${repository}\0${branch}`;
}
