/** The board as it arrives in the page: every field of it is looked at before it is drawn. */
import * as v from 'valibot';
import { PRIORITIES, TASK_STATES } from '../domain/events.ts';
import type { BoardBar, BoardDate, BoardLink, BoardModel, BoardTask } from './boardModel.ts';
import type { BoardPatch } from './boardPatch.ts';
import { type BoardStrings, ENGLISH } from './boardStrings.ts';
import { hasShapeOf } from './parcel.ts';

/**
 * There are thousands of tasks. A schema would make a copy of each, field by field, and take three times as long, before
 * the first of them is seen.
 */
const tasks = v.custom<readonly BoardTask[]>(
  (value) => Array.isArray(value) && !value.includes(undefined) && value.every(isTask),
  'tasks',
);
const STATES: ReadonlySet<unknown> = new Set(TASK_STATES);
const RANKS: ReadonlySet<unknown> = new Set(PRIORITIES);

function isTask(value: unknown): boolean {
  if (!isRecord<BoardTask>(value)) return false;
  const { id, title, state, priority, progress, due, clientDue, order, links, questions, active, bar } = value;
  const { estimate, today, week, total, over } = value;
  return (
    isText(id) &&
    isText(title) &&
    isText(estimate) &&
    isText(today) &&
    isText(week) &&
    isText(total) &&
    isText(over) &&
    isNumber(progress) &&
    isNumber(order) &&
    isNumber(questions) &&
    typeof active === 'boolean' &&
    STATES.has(state) &&
    RANKS.has(priority) &&
    (due === null || isDate(due)) &&
    (clientDue === null || isDate(clientDue)) &&
    (bar === null || (isRecord<BoardBar>(bar) && isNumber(bar.used) && isNumber(bar.over))) &&
    Array.isArray(links) &&
    links.every(isLink)
  );
}

function isLink(value: unknown): boolean {
  return isRecord<BoardLink>(value) && isText(value.repository) && isText(value.branch) && isText(value.label);
}

function isDate(value: unknown): boolean {
  return isRecord<BoardDate>(value) && isText(value.day) && isText(value.label) && typeof value.late === 'boolean';
}

/** Something whose fields may be anything yet. */
function isRecord<T>(value: unknown): value is { readonly [Key in keyof T]: unknown } {
  return typeof value === 'object' && value !== null;
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function isNumber(value: unknown): boolean {
  return typeof value === 'number' && !Number.isNaN(value);
}

/** All but the tasks. */
const frame = {
  locale: v.string(),
  strings: v.custom<BoardStrings>((value) => hasShapeOf(value, ENGLISH), 'not the table of words'),
  today: v.string(),
  projects: v.array(v.object({ id: v.string(), label: v.string() })),
  project: v.nullable(
    v.object({
      id: v.string(),
      name: v.string(),
      client: v.string(),
      today: v.string(),
      week: v.string(),
      unassigned: v.string(),
      budget: v.nullable(v.object({ label: v.string(), percent: v.nullable(v.number()), over: v.boolean() })),
      launch: v.string(),
    }),
  ),
  branch: v.nullable(
    v.object({
      repository: v.string(),
      branch: v.string(),
      shared: v.boolean(),
      task: v.nullable(v.object({ id: v.string(), title: v.string() })),
    }),
  ),
  timer: v.nullable(v.object({ task: v.nullable(v.string()), title: v.string(), ran: v.string() })),
  undo: v.nullable(v.string()),
  redo: v.nullable(v.string()),
};
const group = {
  id: v.nullable(v.string()),
  name: v.string(),
  estimate: v.string(),
  today: v.string(),
  week: v.string(),
  total: v.string(),
};

export const model: v.GenericSchema<unknown, BoardModel> = v.object({
  ...frame,
  groups: v.array(v.object({ ...group, open: tasks, closed: tasks })),
});
const ids = v.nullable(v.array(v.string()));
export const patch: v.GenericSchema<unknown, BoardPatch> = v.object({
  frame: v.partial(v.object(frame)),
  tasks,
  groups: v.array(v.object({ ...group, open: ids, closed: ids })),
});
