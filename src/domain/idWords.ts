/** Ids as Rapport makes them (UUIDs in lower case) as four numbers: years of them are no text then. */
import type { Id } from './events.ts';

/** So many numbers below 2³² are one id. */
export const ID_WORDS = 4;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether it is such an id; one made elsewhere may have another form. */
export function hasWords(id: Id): boolean {
  return UUID.test(id);
}

/** Of an id that has them. */
export function wordsOf(id: Id): readonly [number, number, number, number] {
  const word = (first: string, second: string) => Number.parseInt(first + second, 16);
  return [
    word(id.slice(0, 4), id.slice(4, 8)),
    word(id.slice(9, 13), id.slice(14, 18)),
    word(id.slice(19, 23), id.slice(24, 28)),
    word(id.slice(28, 32), id.slice(32)),
  ];
}

/** The id of which the words begin at an index. Whatever they are, it is one. */
export function idOf(words: Uint32Array, at: number): Id {
  const [a, b] = [words[at] as number, words[at + 1] as number];
  const [c, d] = [words[at + 2] as number, words[at + 3] as number];
  return `${high(a)}${low(a)}-${high(b)}-${low(b)}-${high(c)}-${low(c)}${high(d)}${low(d)}`;
}

function high(word: number): string {
  return (BYTES[word >>> 24] as string) + BYTES[(word >>> 16) & 0xff];
}

function low(word: number): string {
  return (BYTES[(word >>> 8) & 0xff] as string) + BYTES[word & 0xff];
}

const BYTES = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** A number below 2³² that says little else than that two texts of ASCII differ (FNV-1a). */
export function hashOf(id: Id): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
