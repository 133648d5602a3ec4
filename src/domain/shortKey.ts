/** Names for things in a list that a person may type. */

/** Without letters and digits that look alike. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const LENGTH = 5;

/** The same text gives the same key, unless another one took it: then the next, which is taken in `taken`. */
export function shortKey(text: string, taken: Set<string>): string {
  for (let salt = 0; ; salt++) {
    const key = spell(hash(`${salt} ${text}`));
    if (taken.has(key)) continue;
    taken.add(key);
    return key;
  }
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

function spell(value: number): string {
  let key = '';
  for (let rest = value; key.length < LENGTH; rest = Math.floor(rest / LETTERS.length)) {
    key += LETTERS[rest % LETTERS.length];
  }
  return key;
}
