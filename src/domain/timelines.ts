/** The timelines of all people in a ledger, kept up to date with its fold. */
import type { Statement } from './entities.ts';
import type { Id } from './events.ts';
import type { Fold } from './fold.ts';
import { PagedTimeline } from './pagedTimeline.ts';
import { personResolver } from './persons.ts';
import { SortedStretches, type StretchChange } from './sortedStretches.ts';
import type { Policy } from './timeline.ts';

const NONE: readonly Statement[] = [];

export class Timelines {
  readonly #byPerson = new Map<Id, PagedTimeline>();
  /** Up to which revision of the fold's stretches. */
  #revision = 0;
  /** Who was who then. */
  #who = '';
  /** As they were then, and by person. */
  #statements: readonly Statement[] = NONE;
  #stated: ReadonlyMap<Id, readonly Statement[]> = new Map();

  /**
   * By person, those left out of whom nothing is known. One and the same fold each time; ids that share an e-mail
   * address are one person, `owner` is the one at this machine.
   */
  update(fold: Fold, owner: Id, now: number, { idleMs }: Policy): ReadonlyMap<Id, PagedTimeline> {
    const { persons, statements, links } = fold.state;
    const resolve = personResolver(persons, owner);
    const who = [...persons.keys()].map((id) => `${id} ${resolve(id)}`).join('\n');
    const changes = who === this.#who ? fold.stretchLog.since(this.#revision) : null;
    this.#revision = fold.stretchLog.revision;
    if (changes === null) this.#begin(fold, resolve, idleMs);
    else for (const change of changes) this.#put(change, resolve, idleMs);
    if (who !== this.#who || statements !== this.#statements) this.#stated = groupBy(statements, resolve);
    this.#statements = statements;
    this.#who = who;
    for (const id of this.#stated.keys()) this.#of(id, idleMs);
    for (const [id, timeline] of this.#byPerson) {
      const own = this.#stated.get(id) ?? NONE;
      if (own.length === 0 && timeline.stretchCount === 0) this.#byPerson.delete(id);
      else timeline.tell(own, links, now, idleMs);
    }
    return this.#byPerson;
  }

  #begin({ stretches }: Fold, resolve: (id: Id) => Id, idleMs: number): void {
    this.#byPerson.clear();
    for (const [id, own] of stretches.groupBy(resolve)) this.#byPerson.set(id, new PagedTimeline(own, idleMs));
  }

  #put({ old, next }: StretchChange, resolve: (id: Id) => Id, idleMs: number): void {
    const [before, after] = [old, next].map((stretch) => stretch && this.#of(resolve(stretch.person), idleMs));
    if (before === after) before?.put({ old, next });
    else {
      before?.put({ old, next: null });
      after?.put({ old: null, next });
    }
  }

  #of(person: Id, idleMs: number): PagedTimeline {
    const timeline = this.#byPerson.get(person) ?? new PagedTimeline(new SortedStretches(), idleMs);
    this.#byPerson.set(person, timeline);
    return timeline;
  }
}

/** By person, in their order. */
function groupBy(statements: readonly Statement[], resolve: (id: Id) => Id): Map<Id, Statement[]> {
  const groups = new Map<Id, Statement[]>();
  for (const statement of statements) {
    const person = resolve(statement.person);
    const group = groups.get(person);
    if (group === undefined) groups.set(person, [statement]);
    else group.push(statement);
  }
  return groups;
}
