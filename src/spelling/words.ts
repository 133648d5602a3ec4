/** The words of a Hunspell dictionary, each with the flags of what it may take on. */

export interface Words extends Iterable<readonly [word: string, flags: string]> {
  get(word: string): string | undefined;
}

/** The words of a .dic file, with the flags of all lines that a word has. */
export function readWords(text: string): Map<string, string> {
  const words = new Map<string, string>();
  let start = text.indexOf('\n') + 1;
  while (start < text.length) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const [word, flags] = entryOf(text.slice(start, end));
    if (word !== '') words.set(word, (words.get(word) ?? '') + flags);
    start = end + 1;
  }
  return words;
}

/** A .dic file that `SortedWords` takes: one line a word, by their characters' codes. */
export function writeWords(words: ReadonlyMap<string, string>): string {
  const lines = [...words.keys()].sort().map((word) => (words.get(word) ? `${word}/${words.get(word)}` : word));
  return `${lines.length}\n${lines.join('\n')}\n`;
}

/**
 * The words of such a file as they stand in it. Who asks for the few of a note has the answer sooner than a table of all
 * fifty thousand would be made; who asks for thousands makes the table.
 */
export class SortedWords implements Words {
  readonly #text: string;
  readonly #first: number;

  constructor(text: string) {
    this.#text = text;
    this.#first = text.indexOf('\n') + 1;
  }

  get(word: string): string | undefined {
    const text = this.#text;
    let [low, high] = [this.#first, text.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const start = Math.max(low, text.lastIndexOf('\n', middle - 1) + 1);
      const end = text.indexOf('\n', middle);
      const [found, flags] = entryOf(text.slice(start, end));
      if (found === word) return flags;
      if (found < word) low = end + 1;
      else high = start;
    }
    return undefined;
  }

  [Symbol.iterator](): Iterator<readonly [string, string]> {
    return readWords(this.#text)[Symbol.iterator]();
  }
}

/** Of a line such as "book/MSD"; what stands behind a blank is for other programs. */
function entryOf(line: string): readonly [word: string, flags: string] {
  const blank = line.search(/[\t\r]/);
  const entry = blank < 0 ? line : line.slice(0, blank);
  const slash = entry.indexOf('/');
  return slash < 0 ? [entry, ''] : [entry.slice(0, slash), entry.slice(slash + 1)];
}
