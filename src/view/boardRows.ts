/** The board as the flat list of rows on screen, after filter and folding. Pure; every row is equally high. */
import type { Id } from '../domain/events.ts';
import type { BoardGroup, BoardModel, BoardTask } from './boardModel.ts';
import type { BoardStrings } from './boardStrings.ts';

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
 * With a filter, every word of which must occur in a task's title, component, branch, state or priority, the rows are
 * the matching tasks under their groups, done ones too, and nothing is folded.
 */
export function boardRows(model: BoardModel, { filter, collapsed, unfolded }: Folding): BoardRow[] {
  const words = fold(filter).split(/\s+/).filter(Boolean);
  return model.groups.flatMap((group) =>
    words.length > 0 ? found(group, words, model.strings) : folded(group, collapsed, unfolded),
  );
}

function found(group: BoardGroup, words: readonly string[], strings: BoardStrings): BoardRow[] {
  const matches = [...group.open, ...group.closed].filter((task) => {
    const text = searchText(task, group, strings);
    return words.every((word) => text.includes(word));
  });
  if (matches.length === 0) return [];
  return [
    { kind: 'group', key: `g:${groupKey(group.id)}`, group, open: true },
    ...matches.map((task) => row(group, task)),
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

function row(group: BoardGroup, task: BoardTask): BoardRow {
  return { kind: 'task', key: `t:${task.id}`, group, task };
}

// A model is replaced, never changed, so what was folded for one of its tasks stays right.
const searched = new WeakMap<BoardTask, string>();

function searchText(task: BoardTask, group: BoardGroup, strings: BoardStrings): string {
  const known = searched.get(task);
  if (known !== undefined) return known;
  const branches = task.links.map((link) => link.label);
  const text = fold(
    [task.title, group.name, strings.states[task.state], strings.priorities[task.priority], ...branches].join('\n'),
  );
  searched.set(task, text);
  return text;
}

/** Case and accents do not matter: "resume" finds "Résumé". */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}
