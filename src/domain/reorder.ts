/** Where in a list that people sort by hand something now stands. */
import type { Id } from './events.ts';

interface Placed {
  readonly id: Id;
  readonly order: number;
}

/**
 * The orders that put `moved` before `before`, or last (null): as few as there can be. `list` is in order and may have
 * `moved` in it; whatever is named and is not there is taken to be last.
 */
export function reorder(list: readonly Placed[], moved: readonly Id[], before: Id | null): ReadonlyMap<Id, number> {
  const rest = list.filter(({ id }) => !moved.includes(id));
  const found = rest.findIndex(({ id }) => id === before);
  const at = found < 0 ? rest.length : found;
  const low = rest[at - 1]?.order ?? (rest[at]?.order ?? 0) - moved.length - 1;
  const high = rest[at]?.order ?? low + moved.length + 1;
  const step = (high - low) / (moved.length + 1);
  const orders = moved.map((id, index): [Id, number] => [id, low + step * (index + 1)]);
  const distinct = new Set([low, high, ...orders.map(([, order]) => order)]).size === moved.length + 2;
  if (distinct) return new Map(orders);
  // Two stood at one place: all are numbered anew.
  const all = [...rest.slice(0, at).map(({ id }) => id), ...moved, ...rest.slice(at).map(({ id }) => id)];
  return new Map(all.map((id, index) => [id, index + 1]));
}
