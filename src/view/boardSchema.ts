/** The board as it arrives in the page: every field of it is looked at before it is drawn. */
import * as v from 'valibot';
import { PRIORITIES, TASK_STATES } from '../domain/events.ts';
import type { BoardModel } from './boardModel.ts';
import type { BoardPatch } from './boardPatch.ts';
import { type BoardStrings, ENGLISH } from './boardStrings.ts';
import { hasShapeOf } from './parcel.ts';

const link = v.object({ repository: v.string(), branch: v.string(), label: v.string() });
const date = v.object({ day: v.string(), label: v.string(), late: v.boolean() });
const task = v.object({
  id: v.string(),
  title: v.string(),
  state: v.picklist(TASK_STATES),
  priority: v.picklist(PRIORITIES),
  progress: v.number(),
  due: v.nullable(date),
  clientDue: v.nullable(date),
  estimate: v.string(),
  today: v.string(),
  week: v.string(),
  total: v.string(),
  over: v.string(),
  bar: v.nullable(v.object({ used: v.number(), over: v.number() })),
  order: v.number(),
  links: v.array(link),
  questions: v.number(),
  active: v.boolean(),
});
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
  groups: v.array(v.object({ ...group, open: v.array(task), closed: v.array(task) })),
});
const ids = v.nullable(v.array(v.string()));
export const patch: v.GenericSchema<unknown, BoardPatch> = v.object({
  frame: v.partial(v.object(frame)),
  tasks: v.array(task),
  groups: v.array(v.object({ ...group, open: ids, closed: ids })),
});
