/**
 * The board's filter: words, and typed terms such as `state:waiting component:"News page" due:late branch:slider`, of
 * which a minus takes the opposite. Pure. All of it must hold for a task; what no term understands is a word.
 */
import { plusDays } from '../domain/days.ts';
import { PRIORITIES, TASK_STATES } from '../domain/events.ts';
import type { BoardGroup, BoardTask } from './boardModel.ts';
import type { BoardStrings } from './boardStrings.ts';

export const FILTER_FIELDS = ['state', 'component', 'priority', 'due', 'branch'] as const;
export type FilterField = (typeof FILTER_FIELDS)[number];

/** Of the nearer of our date and the client's; `week`: today and the six days after it, and what is late. */
export const DUE_WORDS = ['late', 'today', 'week', 'none'] as const;

export interface FilterTerm {
  /** null: a word, to be found anywhere. */
  readonly field: FilterField | null;
  /** Folded. */
  readonly value: string;
  readonly not: boolean;
}

/** What a filter is read against. */
export interface FilterContext {
  readonly strings: BoardStrings;
  /** "yyyy-MM-dd" */
  readonly today: string;
}

const TERM = /(?<not>-)?(?:(?<field>\p{L}+):)?(?:"(?<quoted>[^"]*)"?|(?<word>\S+))?/gu;

/** An unfinished term, as in "state:", asks for nothing yet. */
export function parseFilter(text: string): readonly FilterTerm[] {
  return [...text.matchAll(TERM)].flatMap(({ groups = {}, 0: whole }) => {
    const field = FILTER_FIELDS.find((each) => each === groups.field?.toLowerCase()) ?? null;
    const given = groups.quoted ?? groups.word ?? '';
    // "https://…" is a word with a colon in it.
    const value = fold(groups.field !== undefined && field === null ? whole : given).trim();
    const not = groups.not !== undefined && field !== null;
    return value === '' ? [] : [{ field, value: field === null && groups.not ? `-${value}` : value, not }];
  });
}

/** Whether every term holds for a task of the group. */
export function matches(
  task: BoardTask,
  group: Pick<BoardGroup, 'name'>,
  terms: readonly FilterTerm[],
  context: FilterContext,
): boolean {
  return terms.every((term) => holds(task, group.name, term, context) !== term.not);
}

function holds(
  task: BoardTask,
  component: string,
  { field, value }: FilterTerm,
  { strings, today }: FilterContext,
): boolean {
  switch (field) {
    case null:
      return searchText(task, component, strings).includes(value);
    case 'state':
      return named(task.state, strings.states[task.state], value);
    case 'priority':
      return named(task.priority, strings.priorities[task.priority], value);
    case 'component':
      return squash(fold(component)).includes(squash(value));
    case 'branch':
      return (
        task.links.some(({ label }) => fold(label).includes(value)) || (value === 'none' && task.links.length === 0)
      );
    case 'due':
      return isDue(task, value, today);
  }
}

/** By the word that the ledger has for it, or by the one that is shown; the beginning is enough. */
function named(key: string, label: string, value: string): boolean {
  return key.startsWith(value) || squash(fold(label)).startsWith(squash(value));
}

function isDue({ due, clientDue }: BoardTask, value: string, today: string): boolean {
  const dates = [due, clientDue].filter((date) => date !== null);
  const until = (last: string) => dates.some(({ day }) => day <= last);
  switch (DUE_WORDS.find((word) => word.startsWith(value))) {
    case 'late':
      return dates.some(({ late }) => late);
    case 'today':
      return dates.some(({ day }) => day === today);
    case 'week':
      return until(plusDays(today, 6));
    case 'none':
      return dates.length === 0;
    case undefined:
      return dates.some(({ day, label }) => day === value || fold(label).includes(value));
  }
}

// A model is replaced, never changed, so what was folded for one of its tasks stays right.
const searched = new WeakMap<BoardTask, string>();

function searchText(task: BoardTask, component: string, strings: BoardStrings): string {
  const known = searched.get(task);
  if (known !== undefined) return known;
  const branches = task.links.map((link) => link.label);
  const text = fold(
    [task.title, component, strings.states[task.state], strings.priorities[task.priority], ...branches].join('\n'),
  );
  searched.set(task, text);
  return text;
}

/** How the last word of a filter may go on: whole filters, the shortest way first. Empty when nothing fits. */
export function completions(
  text: string,
  components: readonly string[],
  { strings }: Pick<FilterContext, 'strings'>,
): readonly string[] {
  const start = /(?:^|\s)-?(?<last>(?:\p{L}+:"[^"]*|[^\s"]*))$/u.exec(text)?.groups?.last;
  if (start === undefined || start === '') return [];
  const before = text.slice(0, text.length - start.length);
  const [name = '', given] = start.split(/:(.*)/su, 2);
  if (given === undefined) {
    const fields = FILTER_FIELDS.filter((field) => field.startsWith(name.toLowerCase()));
    return fields.map((field) => `${before}${field}:`);
  }
  const wanted = squash(fold(given.replace('"', '')));
  return valuesOf(name.toLowerCase(), components, strings)
    .filter(({ key, label }) => squash(fold(key)).startsWith(wanted) || squash(fold(label)).startsWith(wanted))
    .map(({ key }) => `${before}${name}:${/\s/u.test(key) ? `"${key}"` : key}`)
    .filter((whole) => whole !== text);
}

function valuesOf(field: string, components: readonly string[], strings: BoardStrings) {
  const plain = (keys: readonly string[]) => keys.map((key) => ({ key, label: key }));
  switch (field) {
    case 'state':
      return TASK_STATES.map((key) => ({ key: key as string, label: strings.states[key] }));
    case 'priority':
      return PRIORITIES.map((key) => ({ key: key as string, label: strings.priorities[key] }));
    case 'component':
      return plain(components);
    case 'due':
      return plain(DUE_WORDS);
    default:
      return [];
  }
}

/** Case and accents do not matter: "resume" finds "Résumé". */
export function fold(text: string): string {
  if (!/\P{ASCII}/u.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}

/** Nor do spaces and hyphens: "newspage" and "news-page" are "News page". */
function squash(folded: string): string {
  return folded.replace(/[\s_\p{Pd}]+/gu, '');
}
