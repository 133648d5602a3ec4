/** Rule 7: the client's words for ours. */
import type { GlossaryEntry } from '../facts.ts';

/**
 * Makes the function that replaces whole words, the longest term first, the client's own before the built-in, and gives
 * null when a term says that the line is not for the client. What was put in is not replaced again.
 */
export function makeGlossary(
  client: readonly GlossaryEntry[],
  builtIn: readonly GlossaryEntry[],
): (text: string) => string | null {
  const entries = new Map<string, string | null>();
  for (const { term, say } of [...client, ...builtIn]) {
    const key = term.trim().toLowerCase();
    if (key !== '' && !entries.has(key)) entries.set(key, say);
  }
  if (entries.size === 0) return (text) => text;
  const terms = [...entries.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).map(escapeRegExp);
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${terms.join('|')})(?![\p{L}\p{N}])`, 'giu');
  return (text) => {
    let hidden = false;
    const replaced = text.replace(pattern, (term, at: number) => {
      const say = entries.get(term.toLowerCase()) ?? null;
      if (say === null) hidden = true;
      return say === null ? '' : at === 0 ? say.charAt(0).toUpperCase() + say.slice(1) : say;
    });
    return hidden ? null : replaced;
  };
}

function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
