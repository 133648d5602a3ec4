/** Names come from anywhere: nothing in them may move a cursor, break a line or hide a word. */

/** In one line, without control and direction characters. */
export function shown(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim();
}

/** Of four bytes each at most, and file systems take 255; what is kept beside a file has an ending of its own. */
const LONGEST_NAME = 60;

/** A name for a file that every file system takes; `otherwise` when nothing of the text is left. */
export function asFileName(text: string, otherwise: string): string {
  const name = text
    .replaceAll(/[\\/:*?"<>|\p{Cc}\p{Cf}]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const short = [...name.toWellFormed()].slice(0, LONGEST_NAME).join('');
  return short.replace(/^[. ]+|[. ]+$/g, '') || otherwise;
}
