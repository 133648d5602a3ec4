/** The parts of a project that its commits name themselves: "fix(editor): …", "Search: …". */
import type { Commit } from '../git/log.ts';
import { readHeader } from '../note/commits/message.ts';
import { JARGON } from '../note/language/jargon.ts';

/** A scope of fewer commits, or of a smaller share of them, may be anything. */
const FEWEST = 3;
const LEAST_SHARE = 1 / 10;
/** Words, and no abbreviation. */
const NAME = /^(?!\p{Lu}+$)\p{L}{3,}(?:[ _-]\p{L}+){0,3}$/u;
const OF_THE_WORK =
  /^(?:deps?|dev|(?:dev|deps)[ _-]\w+|dependenc\w+|fix\w*|licens\w+|maintenance|meta|misc|project|release|review|root|testing|правк\p{L}*|разное)$/iu;
const TERMS = new Set(JARGON);

export interface GuessedScope {
  /** As the commits write it. */
  readonly name: string;
  /** Folders that are called so, or in which most work is. */
  readonly folders: readonly string[];
}

/** Those with most commits first. `isPart`: whether a folder of that name could be one. */
export function guessScopes(
  recent: readonly Pick<Commit, 'subject' | 'files'>[],
  folders: readonly string[],
  isPart: (name: string) => boolean,
): readonly GuessedScope[] {
  const commits = recent.map(({ subject, files }) => ({ scope: scopeOf(subject, isPart), files }));
  const counts = new Map<string, { readonly name: string; count: number }>();
  for (const { scope } of commits) {
    if (scope === null) continue;
    const entry = counts.get(scope.toLowerCase()) ?? { name: scope, count: 0 };
    entry.count++;
    counts.set(scope.toLowerCase(), entry);
  }
  const least = Math.max(FEWEST, commits.length * LEAST_SHARE);
  const named = [...counts].filter(([, { count }]) => count >= least).sort(([, a], [, b]) => b.count - a.count);
  return named.map(([key, { name }]) => ({
    name,
    folders: folders.filter((folder) => {
      if (folder.slice(folder.indexOf('/') + 1).toLowerCase() === key) return true;
      const inside = commits.filter(({ files }) => files.some((file) => file.startsWith(`${folder}/`)));
      const own = inside.filter(({ scope }) => scope?.toLowerCase() === key);
      return own.length > 1 && own.length * 2 > inside.length;
    }),
  }));
}

/** What the subject says that it is about, if that is a part of the product; null: nothing. */
export function scopeOf(subject: string, isPart: (name: string) => boolean): string | null {
  const { scope } = readHeader(subject);
  if (scope === null || !NAME.test(scope) || OF_THE_WORK.test(scope) || TERMS.has(scope.toLowerCase())) return null;
  return isPart(scope) ? scope : null;
}
