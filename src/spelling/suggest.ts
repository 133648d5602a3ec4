/** What a person may have meant: words that are one slip of the hand away, else the nearest. */
import type { Affixes } from './affixes.ts';
import { capitalised, type Dictionary } from './dictionary.ts';

/** How far apart two words may be, in slips. */
const FARTHEST = 2;
/** Of shorter words everything is near. */
const SHORTEST_FAR = 5;
/** Letters that sound alike where no stress is on them, or are written for each other. */
const ALIKE = 'ие оа тд сз щш ёе пб гк вф ьъ ie ea oa sc ck sz yi'.split(' ');

/** At most `most` words, the likeliest first, in the case in which the word stands. */
export function suggest(dictionaries: readonly Dictionary[], word: string, most: number): readonly string[] {
  const lower = word.toLowerCase();
  const shaped = shapeOf(word);
  const found = new Set<string>();
  const capital = lower !== word;
  const offer = (candidate: string) => {
    if (found.size >= most) return;
    if (isSaid(dictionaries, candidate)) found.add(shaped(candidate));
    else if (capital && isSaid(dictionaries, capitalised(candidate))) found.add(capitalised(candidate));
  };
  if (!capital && isSaid(dictionaries, capitalised(lower))) found.add(capitalised(lower));
  const [affixes] = dictionaries.map((dictionary) => dictionary.affixes);
  if (affixes === undefined) return [];
  for (const slip of slips(lower, affixes)) {
    if (found.size >= most) break;
    offer(slip);
  }
  if (found.size === 0 && lower.length >= SHORTEST_FAR) {
    for (const near of nearest(dictionaries, lower)) offer(near);
  }
  if (found.size === 0) for (const parts of halves(lower)) offer(parts);
  found.delete(word);
  return [...found];
}

/** Words with a blank in them are two. */
function isSaid(dictionaries: readonly Dictionary[], candidate: string): boolean {
  return candidate.split(' ').every((word) => word !== '' && dictionaries.some((each) => each.offers(word)));
}

/** All that one slip makes of a word, the likely ones first. */
function* slips(word: string, { letters, confusions }: Affixes): Generator<string> {
  for (const [written, meant] of confusions) {
    for (let at = word.indexOf(written); at >= 0; at = word.indexOf(written, at + 1)) {
      yield word.slice(0, at) + meant + word.slice(at + written.length);
    }
  }
  for (let at = 0; at < word.length; at++) {
    for (const pair of ALIKE) {
      const other = pair.replace(word.charAt(at), '');
      if (other.length === 1) yield word.slice(0, at) + other + word.slice(at + 1);
    }
  }
  const small = [...new Set(letters.toLowerCase())].filter((letter) => /\p{L}/u.test(letter));
  for (let at = 0; at + 1 < word.length; at++) {
    yield word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
  }
  for (let at = 0; at < word.length; at++) yield word.slice(0, at) + word.slice(at + 1);
  // The first letter is rarely the wrong one.
  for (let at = 1; at <= word.length; at++) {
    for (const letter of small) yield word.slice(0, at) + letter + word.slice(at);
  }
  for (let at = 1; at < word.length; at++) {
    for (const letter of small) yield word.slice(0, at) + letter + word.slice(at + 1);
  }
  for (const letter of small) {
    yield letter + word;
    yield letter + word.slice(1);
  }
}

/** Parts of a letter or two are found in every word. */
function* halves(word: string): Generator<string> {
  for (let at = 3; at <= word.length - 3; at++) yield `${word.slice(0, at)} ${word.slice(at)}`;
}

/** Forms of the words that begin like it, at most `FARTHEST` slips away. */
function nearest(dictionaries: readonly Dictionary[], word: string): readonly string[] {
  const near = new Map<string, number>();
  for (const dictionary of dictionaries) {
    for (const [stem, flags] of dictionary.wordsWith(word.charAt(0))) {
      if (!beginsAlike(stem, word) || Math.abs(stem.length - word.length) > FARTHEST + 2) continue;
      // What is the same up to the ending, give or take.
      const shared = Math.max(3, Math.min(stem.length, word.length) - 2);
      if (distance(stem.slice(0, shared), word.slice(0, shared)) > FARTHEST) continue;
      for (const form of formsOf(stem, flags, dictionary.affixes)) {
        const away = distance(form, word);
        if (away <= FARTHEST) near.set(form, away);
      }
    }
  }
  return [...near].sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1)).map(([form]) => form);
}

/** Two slips at once are rarely in the first three letters. */
function beginsAlike(a: string, b: string): boolean {
  return a[1] === b[1] || a[2] === b[2] || a[1] === b[2] || a[2] === b[1];
}

function* formsOf(stem: string, flags: string, { endings }: Affixes): Generator<string> {
  yield stem;
  for (const flag of flags) {
    for (const { taken, given, fits } of endings.get(flag) ?? []) {
      if (!stem.endsWith(taken) || fits?.test(stem) === false) continue;
      yield stem.slice(0, stem.length - taken.length) + given;
    }
  }
}

/** Rows of the table of distances, one after the other; no word that is compared is longer. */
const LONGEST = 64;
const ROWS = [0, 1, 2].map(() => new Uint8Array(LONGEST + 1)) as [Uint8Array, Uint8Array, Uint8Array];

/** Letters put in, left out, exchanged, or two that changed places; above `FARTHEST` only that it is more. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > FARTHEST || a.length > LONGEST || b.length > LONGEST) return FARTHEST + 1;
  let [before, last, row] = ROWS;
  for (let j = 0; j <= b.length; j++) last[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const letter = a.charCodeAt(i - 1);
    row[0] = i;
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = letter === b.charCodeAt(j - 1) ? 0 : 1;
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1)) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > FARTHEST) return FARTHEST + 1;
    [before, last, row] = [last, row, before];
  }
  return last[b.length] ?? 0;
}

/** Puts a word into the case of another one. */
function shapeOf(word: string): (candidate: string) => string {
  if (word.length > 1 && word === word.toUpperCase()) return (candidate) => candidate.toUpperCase();
  return word.charAt(0) === word.charAt(0).toLowerCase() ? (candidate) => candidate : capitalised;
}
