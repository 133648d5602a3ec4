/** The board as the flat list of rows on screen, after filter and folding. Pure; every row is equally high. */
import type { Id } from '../domain/events.ts';
import type { BoardGroup, BoardModel, BoardTask } from './boardModel.ts';
import { type FilterContext, type FilterTerm, matches, parseFilter } from './taskFilter.ts';

export type BoardRow =
  | { readonly kind: 'group'; readonly key: string; readonly group: BoardGroup; readonly open: boolean }
  | { readonly kind: 'task'; readonly key: string; readonly group: BoardGroup; readonly task: BoardTask }
  /** "3 done or dropped", which unfolds them. */
  | { readonly kind: 'closed'; readonly key: string; readonly group: BoardGroup; readonly open: boolean }
  /** The line in which a new task is typed. */
  | { readonly kind: 'add'; readonly key: string; readonly group: BoardGroup };

export interface Folding {
  readonly filter: string;
  /** Group keys. */
  readonly collapsed: ReadonlySet<string>;
  readonly unfolded: ReadonlySet<string>;
}

/** What a group is called in the view's state. */
export function groupKey(component: Id | null): string {
  return component ?? '';
}

/**
 * With a filter (`parseFilter`) the rows are the matching tasks under their groups, done ones too, and nothing is
 * folded.
 */
export function boardRows(model: BoardModel, { filter, collapsed, unfolded }: Folding): BoardRow[] {
  const terms = parseFilter(filter);
  return model.groups.flatMap((group) =>
    terms.length > 0 ? found(group, terms, model) : folded(group, collapsed, unfolded),
  );
}

function found(group: BoardGroup, terms: readonly FilterTerm[], context: FilterContext): BoardRow[] {
  const hits = [...group.open, ...group.closed].filter((task) => matches(task, group, terms, context));
  if (hits.length === 0) return [];
  return [
    { kind: 'group', key: `g:${groupKey(group.id)}`, group, open: true },
    ...hits.map((task) => row(group, task)),
  ];
}

function folded(group: BoardGroup, collapsed: ReadonlySet<string>, unfolded: ReadonlySet<string>): BoardRow[] {
  const key = groupKey(group.id);
  const head: BoardRow = { kind: 'group', key: `g:${key}`, group, open: !collapsed.has(key) };
  if (!head.open) return [head];
  const rows: BoardRow[] = [
    head,
    ...group.open.map((task) => row(group, task)),
    { kind: 'add', key: `a:${key}`, group },
  ];
  if (group.closed.length === 0) return rows;
  const open = unfolded.has(key);
  rows.push({ kind: 'closed', key: `c:${key}`, group, open });
  return open ? [...rows, ...group.closed.map((task) => row(group, task))] : rows;
}

const rows = new WeakMap<BoardTask, BoardRow>();
function row(group: BoardGroup, task: BoardTask): BoardRow {
  const known = rows.get(task);
  if (known?.group === group) return known;
  const made: BoardRow = { kind: 'task', key: `t:${task.id}`, group, task };
  rows.set(task, made);
  return made;
}
