/** How a person's words end and begin within ours, in any language. */
import { cutEnd } from '../words.ts';

/** Without what ends a sentence or a clause. */
export function endBare(text: string): string {
  return cutEnd(text, /[.;,:\s]/).trimStart();
}

/** With a mark at the end; a mark that somebody typed there is kept. */
export function endWith(mark: '?' | '.', text: string): string {
  const bare = text.trim();
  return /[?!.…]["'”’»)]*$/u.test(bare) ? bare : `${cutEnd(bare, /[,;:]/)}${mark}`;
}

/** A commit's line after a colon. */
export function lowerFirst(line: string): string {
  return /^\p{Lu}\p{Ll}/u.test(line) ? line.charAt(0).toLowerCase() + line.slice(1) : line;
}
