/** The order that people put tasks in by hand. */
import type { Fact, Id } from '../domain/events.ts';
import { ofProject } from '../domain/order.ts';
import { reorder } from '../domain/reorder.ts';
import type { Book } from './book.ts';

/** Where tasks are put: into a component (null: none), before another task or last. */
export interface TaskPlace {
  readonly project: Id;
  readonly component: Id | null;
  readonly before: Id | null;
}

/** Puts tasks of the project there, in the order given, as one action; others are left alone. */
export async function moveTasks(
  book: Book,
  tasks: readonly Id[],
  { project, component, before }: TaskPlace,
): Promise<void> {
  const own = ofProject(book.state.tasks.values(), project);
  const moved = tasks.filter((id) => own.some((task) => task.id === id));
  // A task moved before itself stays where it is.
  if (moved.length === 0 || (before !== null && moved.includes(before))) return;
  const orders = reorder(own, moved, before);
  const facts = [...orders].map(([task, order]): Fact => {
    const elsewhere = moved.includes(task) && book.state.tasks.get(task)?.component !== component;
    return { type: 'task.set', task, order, ...(elsewhere ? { component } : {}) };
  });
  await book.record(facts);
}
