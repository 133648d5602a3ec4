/** Who is who: ids that share an e-mail alias are one person. */
import type { Person } from './entities.ts';
import type { Id } from './events.ts';

/**
 * Gives every id the id of its person. A ledger is one person's own, so an id about which nobody said anything more
 * (no e-mail) is its owner.
 */
export function personResolver(persons: ReadonlyMap<Id, Person>, owner: Id): (id: Id) => Id {
  const parents = new Map<Id, Id>();
  const rootOf = (id: Id): Id => {
    let root = id;
    for (let parent = parents.get(root); parent !== undefined; parent = parents.get(root)) root = parent;
    return root;
  };
  const unite = (a: Id, b: Id) => {
    const [first, second] = [rootOf(a), rootOf(b)];
    if (first === second) return;
    // The owner stays on top; among others the smaller id, so that the order of events makes no difference.
    const top = first === owner || (second !== owner && first < second) ? first : second;
    parents.set(top === first ? second : first, top);
  };
  const byEmail = new Map<string, Id>();
  for (const { id, emails } of persons.values()) {
    for (const email of emails) {
      const other = byEmail.get(email);
      if (other === undefined) byEmail.set(email, id);
      else unite(other, id);
    }
  }
  return (id) => (persons.get(id)?.emails.length ? rootOf(id) : owner);
}
