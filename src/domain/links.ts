/** Which task a branch belongs to at a moment (docs/hours.md, rule 6). */
import type { Link } from './entities.ts';
import type { Id } from './events.ts';

/** Links by repository and branch, each list sorted so that the last one with `since` ≤ t is in force at t. */
export type LinkTable = ReadonlyMap<Id, ReadonlyMap<string, readonly Link[]>>;

const NONE: readonly Link[] = [];

/** Of the same list it is asked for again and again; a list is never changed, only replaced. */
const tables = new WeakMap<readonly Link[], LinkTable>();

/** `links` in the order in which they were made: of those in force since the same moment, the last one counts. */
export function linkTable(links: readonly Link[]): LinkTable {
  const table = tables.get(links) ?? makeTable(links);
  tables.set(links, table);
  return table;
}

function makeTable(links: readonly Link[]): LinkTable {
  const table = new Map<Id, Map<string, Link[]>>();
  for (const link of links) {
    const branches = table.get(link.repository) ?? new Map<string, Link[]>();
    table.set(link.repository, branches);
    const list = branches.get(link.branch);
    if (list === undefined) branches.set(link.branch, [link]);
    else list.push(link);
  }
  for (const branches of table.values()) {
    for (const list of branches.values()) list.sort((a, b) => (a.since === b.since ? 0 : a.since - b.since));
  }
  return table;
}

/** A branch's links; a detached HEAD has none. */
export function linksOf(table: LinkTable, repository: Id, branch: string | null): readonly Link[] {
  return (branch === null ? undefined : table.get(repository)?.get(branch)) ?? NONE;
}

/** The task of a branch at `at`; null when it has none. */
export function linkedTask(table: LinkTable, repository: Id, branch: string | null, at: number): Id | null {
  return linkAt(table, repository, branch, at)?.task ?? null;
}

/** The link in force at `at`, or undefined. */
export function linkAt(table: LinkTable, repository: Id, branch: string | null, at: number): Link | undefined {
  return linksOf(table, repository, branch).findLast((link) => link.since <= at);
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly repository: Id;
  readonly branch: string | null;
  /** The picked task; it goes before any link. */
  readonly task: Id | null;
}
/** A piece of time, not empty, and whose it is. */
interface Part {
  readonly start: number;
  readonly end: number;
  readonly task: Id | null;
}

/** Cuts a piece of time where its branch was linked anew. */
export function splitByLinks({ start, end, repository, branch, task }: Span, table: LinkTable): readonly Part[] {
  return task === null ? split(start, end, linksOf(table, repository, branch)) : [{ start, end, task }];
}

/** Cuts [start, end) where one of the links begins. */
export function split(start: number, end: number, links: readonly Link[]): readonly Part[] {
  const parts: Part[] = [];
  let from = start;
  let task: Id | null = null;
  for (const link of links) {
    if (link.since >= end) break;
    if (link.since > from) {
      parts.push({ start: from, end: link.since, task });
      from = link.since;
    }
    task = link.task;
  }
  parts.push({ start: from, end, task });
  return parts;
}
