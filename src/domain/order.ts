/** The order that people gave tasks, components and the lines of checklists. */
import type { Id } from './events.ts';

interface Ordered {
  readonly id: Id;
  readonly order: number;
}

/** For sorting; the same on every machine. */
export function byOrder(a: Ordered, b: Ordered): number {
  return a.order - b.order || (a.id < b.id ? -1 : 1);
}

/** Those of a project, in their order. */
export function ofProject<E extends Ordered & { readonly project: Id }>(all: Iterable<E>, project: Id): E[] {
  return [...all].filter((each) => each.project === project).sort(byOrder);
}
