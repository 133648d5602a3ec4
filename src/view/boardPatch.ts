/** What changed between two boards, so that one task's new state does not send five thousand tasks. Pure. */
import type { Id } from '../domain/events.ts';
import type { BoardGroup, BoardModel, BoardTask } from './boardModel.ts';

type Frame = Omit<BoardModel, 'groups'>;

/** A group whose tasks are named; null: the same ones in the same order as before. */
export interface GroupPatch extends Omit<BoardGroup, 'open' | 'closed'> {
  readonly open: readonly Id[] | null;
  readonly closed: readonly Id[] | null;
}
export interface BoardPatch {
  /** What is different of all but the tasks. */
  readonly frame: Partial<Frame>;
  /** Tasks that are new or different. */
  readonly tasks: readonly BoardTask[];
  /** Every group, in order. */
  readonly groups: readonly GroupPatch[];
}

/** null: nothing is different. */
export function patchBetween(before: BoardModel, after: BoardModel): BoardPatch | null {
  const known = tasksOf(before);
  const groups = new Map(before.groups.map((group) => [group.id, group]));
  const frame = Object.fromEntries(
    Object.entries(frameOf(after)).filter(([key, value]) => !same(value, before[key as keyof Frame])),
  ) as Partial<Frame>;
  const tasks = [...tasksOf(after).values()].filter((task) => !same(task, known.get(task.id)));
  const patched = after.groups.map((group): GroupPatch => {
    const old = groups.get(group.id);
    return { ...group, open: idsUnless(old?.open, group.open), closed: idsUnless(old?.closed, group.closed) };
  });
  const isSame = Object.keys(frame).length === 0 && tasks.length === 0 && same(patched, before.groups.map(unmoved));
  return isSame ? null : { frame, tasks, groups: patched };
}

/** The board after the change. Tasks and groups that it leaves alone are the same objects as before. */
export function patched(before: BoardModel, { frame, tasks, groups }: BoardPatch): BoardModel {
  const known = tasksOf(before);
  for (const task of tasks) known.set(task.id, task);
  const changed = new Set(tasks.map(({ id }) => id));
  const old = new Map(before.groups.map((group) => [group.id, group]));
  const list = (ids: readonly Id[] | null, was: readonly BoardTask[]): readonly BoardTask[] => {
    if (ids === null && !was.some(({ id }) => changed.has(id))) return was;
    return (ids ?? was.map(({ id }) => id)).flatMap((id) => known.get(id) ?? []);
  };
  return {
    ...before,
    ...frame,
    groups: groups.map((group) => {
      const was = old.get(group.id);
      const next = { ...group, open: list(group.open, was?.open ?? []), closed: list(group.closed, was?.closed ?? []) };
      return was && shallowSame(was, next) ? was : next;
    }),
  };
}

function frameOf({ groups: _, ...frame }: BoardModel): Frame {
  return frame;
}

function tasksOf({ groups }: BoardModel): Map<Id, BoardTask> {
  const tasks = new Map<Id, BoardTask>();
  for (const { open, closed } of groups) {
    for (const task of open) tasks.set(task.id, task);
    for (const task of closed) tasks.set(task.id, task);
  }
  return tasks;
}

function unmoved(group: BoardGroup): GroupPatch {
  return { ...group, open: null, closed: null };
}

function idsUnless(before: readonly BoardTask[] | undefined, after: readonly BoardTask[]): readonly Id[] | null {
  const isSame = before?.length === after.length && after.every(({ id }, index) => id === before[index]?.id);
  return isSame ? null : after.map(({ id }) => id);
}

function shallowSame(a: BoardGroup, b: BoardGroup): boolean {
  return (Object.keys(b) as (keyof BoardGroup)[]).every((key) => a[key] === b[key]);
}

/** Of what JSON can say. */
function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((each, at) => same(each, b[at]));
  const [keys, others] = [Object.keys(a), Object.keys(b)];
  return keys.length === others.length && keys.every((key) => same(Reflect.get(a, key), Reflect.get(b, key)));
}
