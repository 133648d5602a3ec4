/** Where a task stands among the others of its state: people sort them by hand. */
import type { Task } from '../domain/entities.ts';
import type { Fact, Id, TaskState } from '../domain/events.ts';
import { byOrder } from '../domain/order.ts';
import { reorder } from '../domain/reorder.ts';
import type { Book } from './book.ts';
import { changeStates, type StateChange, type StateChanged } from './taskState.ts';

export interface Placing {
  /** Of one project. */
  readonly tasks: readonly Id[];
  readonly state: TaskState;
  /** The task before which they stand; null: they stand last. */
  readonly before: Id | null;
}

/** Those of the tasks that are not in the state yet. */
export function arrivingTasks(book: Book, { tasks, state }: Placing): readonly Id[] {
  return tasks.filter((id) => book.state.tasks.get(id)?.state !== state);
}

/**
 * Puts tasks into a state and to a place there, in the order given, as one action. Those that are in it already are
 * only moved. @throws Expected like `changeState`
 */
export async function placeTasks(book: Book, placing: Placing, change: StateChange): Promise<StateChanged> {
  const arriving = arrivingTasks(book, placing);
  const orders = ordersOf(book, placing);
  const staying = [...orders].filter(([id]) => !arriving.includes(id));
  return changeStates(book, arriving, change, (id) => ({ order: orders.get(id) ?? 0 }), staying.map(ordered));
}

/** Moves tasks that are in the state already, as one action. */
export async function sortTasks(book: Book, placing: Placing): Promise<void> {
  await book.record([...ordersOf(book, placing)].map(ordered));
}

function ordersOf(book: Book, { tasks, state, before }: Placing): ReadonlyMap<Id, number> {
  const project = tasks.flatMap((id) => book.state.tasks.get(id) ?? [])[0]?.project;
  return reorder(column(book, project, state), tasks, before);
}

function ordered([task, order]: readonly [Id, number]): Fact {
  return { type: 'task.set', task, order };
}

/** A project's tasks in a state, as they stand. */
function column(book: Book, project: Id | undefined, state: Task['state']): readonly Task[] {
  return [...book.state.tasks.values()]
    .filter((task) => task.project === project && task.state === state)
    .sort(byOrder);
}
