/** Rule 7: the client's words for ours. */
import type { GlossaryEntry } from '../facts.ts';

const WORD = /[\p{L}\p{N}]+/gu;

interface Term {
  readonly term: string;
  readonly say: string | null;
}

/**
 * Makes the function that replaces whole words, the longest term first, the client's own before the built-in, and gives
 * null when a term says that the line is not for the client. What was put in is not replaced again. Terms are looked up
 * by their first word, so that thousands cost no more than one.
 */
export function makeGlossary(
  client: readonly GlossaryEntry[],
  builtIn: readonly GlossaryEntry[],
): (text: string) => string | null {
  const entries = new Map<string, Term>();
  for (const { term, say } of [...client, ...builtIn]) {
    const key = term.trim().toLowerCase();
    if (key !== '' && !entries.has(key)) entries.set(key, { term: key, say });
  }
  const byStart = new Map<string, Term[]>();
  for (const entry of entries.values()) {
    const start = entry.term.match(WORD)?.[0];
    // A term of signs alone stands nowhere between words.
    if (start === undefined) continue;
    const same = byStart.get(start);
    if (same === undefined) byStart.set(start, [entry]);
    else same.push(entry);
  }
  for (const terms of byStart.values())
    terms.sort((a, b) => b.term.length - a.term.length || (a.term < b.term ? -1 : 1));
  return (text) => replaceTerms(text, byStart);
}

function replaceTerms(text: string, byStart: ReadonlyMap<string, readonly Term[]>): string | null {
  const low = text.toLowerCase();
  // A letter that is two in lower case moves all places; neither of our languages has one.
  if (low.length !== text.length) return null;
  // Most lines have no term in them, and to know that is cheap.
  if (!low.match(WORD)?.some((word) => byStart.has(word))) return text;
  let said = '';
  let from = 0;
  for (const match of low.matchAll(WORD)) {
    if (match.index < from) continue;
    const found = byStart.get(match[0])?.find((entry) => standsAt(low, match.index, entry.term));
    if (found === undefined) continue;
    if (found.say === null) return null;
    const start = match.index - found.term.indexOf(match[0]);
    const say = start === 0 ? found.say.charAt(0).toUpperCase() + found.say.slice(1) : found.say;
    said += text.slice(from, start) + say;
    from = start + found.term.length;
  }
  return said + text.slice(from);
}

/** Whether the term, whose first word is at `at`, stands there whole. */
function standsAt(text: string, at: number, term: string): boolean {
  const start = at - term.search(WORD);
  if (start < 0 || !text.startsWith(term, start)) return false;
  const next = text.slice(start + term.length, start + term.length + 2);
  return !/^[\p{L}\p{N}]/u.test(next);
}
