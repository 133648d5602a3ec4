/** Rule 3: a revert takes its original back; a revert of a revert gives it again. */
import type { ReportedCommit } from '../facts.ts';
import type { Message } from './message.ts';

export interface Settled {
  /** Neither reverted nor reverts. */
  readonly standing: readonly Message[];
  /** Left out: reverts, and what they took back. */
  readonly reverted: readonly Message[];
  /** Standing reverts of something that an earlier note told. */
  readonly ofReported: readonly { readonly revert: Message; readonly original: ReportedCommit }[];
}

/**
 * `messages` oldest first. Works from the newest back: a revert that is itself reverted takes nothing back, so chains
 * come out by parity however long they are.
 */
export function settleReverts(messages: readonly Message[], reported: readonly ReportedCommit[]): Settled {
  // Most periods have no revert, and then nothing is looked up.
  if (!messages.some((message) => revertedBy(message) !== null)) {
    return { standing: messages, reverted: [], ofReported: [] };
  }
  const here = new Targets(
    messages,
    ({ hashes }) => hashes,
    ({ commit }) => commit.subject,
  );
  const earlier = new Targets(
    reported,
    ({ hashes }) => hashes,
    ({ subject }) => subject,
  );
  const gone = new Set<Message>();
  const reverts = new Set<Message>();
  const ofReported: { revert: Message; original: ReportedCommit }[] = [];
  for (const message of messages.toReversed()) {
    const named = revertedBy(message);
    if (named === null) continue;
    reverts.add(message);
    if (gone.has(message)) continue;
    for (const name of named) {
      const target = here.find(name, message);
      if (target !== null) gone.add(target);
      else {
        const original = earlier.find(name, null);
        if (original !== null) ofReported.unshift({ revert: message, original });
      }
    }
  }
  return {
    standing: messages.filter((message) => !gone.has(message) && !reverts.has(message)),
    reverted: messages.filter((message) => gone.has(message) || reverts.has(message)),
    ofReported,
  };
}

/** A hash, or a subject when the message names no hash. */
type Name = { readonly hash: string } | { readonly subject: string };

/** What the commit says that it reverts; null: it is no revert. */
function revertedBy({ commit, type }: Message): readonly Name[] | null {
  const quoted = /^\s*re/i.test(commit.subject) ? /^(revert|reapply) "(.*)"$/is.exec(commit.subject.trim()) : null;
  if (quoted === null && type !== 'revert') return null;
  const hashes = [...commit.body.matchAll(/\breverts? (?:commits? )?([0-9a-f]{7,64})\b/gi)];
  if (hashes.length > 0) return hashes.map((match) => ({ hash: (match[1] ?? '').toLowerCase() }));
  if (quoted === null) return [];
  const subject = quoted[2] ?? '';
  // git writes Reapply "X" for the revert of Revert "X".
  return [{ subject: quoted[1]?.toLowerCase() === 'reapply' ? `Revert "${subject}"` : subject }];
}

class Targets<T> {
  readonly #byHash = new Map<string, T>();
  readonly #bySubject = new Map<string, T>();
  /** Made when a shortened hash is first looked for. */
  #sorted: readonly string[] | null = null;

  constructor(items: readonly T[], hashesOf: (item: T) => readonly string[], subjectOf: (item: T) => string) {
    for (const item of items) {
      for (const hash of hashesOf(item)) this.#byHash.set(hash.toLowerCase(), item);
      this.#bySubject.set(subjectOf(item).trim(), item);
    }
  }

  /** A commit cannot revert itself. */
  find(name: Name, self: T | null): T | null {
    const found = 'hash' in name ? this.#findHash(name.hash) : this.#bySubject.get(name.subject.trim());
    return found === undefined || found === self ? null : found;
  }

  #findHash(hash: string): T | undefined {
    const whole = this.#byHash.get(hash);
    if (whole !== undefined || hash.length >= 40) return whole;
    const first = this.#firstFrom(hash);
    return first?.startsWith(hash) ? this.#byHash.get(first) : undefined;
  }

  /** The first of the sorted hashes that is not before `hash`. */
  #firstFrom(hash: string): string | undefined {
    this.#sorted ??= [...this.#byHash.keys()].sort();
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sorted[middle] as string) < hash) low = middle + 1;
      else high = middle;
    }
    return this.#sorted[low];
  }
}
