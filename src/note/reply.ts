/** A client's reply to a note: answers by letter, and the new order by number ("2, 1, 3"). */

export interface Reply {
  /** In the order of the questions' letters. */
  readonly answers: readonly Answer[];
  /** Numbers of components, the most urgent first; null: nothing was said of it. */
  readonly order: { readonly numbers: readonly number[]; readonly line: number } | null;
  /** Lines that say neither, as they stand there; quotations and comments (#) aside. */
  readonly unread: readonly string[];
}

/** `line` counts from 0. */
export interface Answer {
  readonly letter: string;
  readonly answer: string;
  readonly line: number;
}

/** What the note asked: its letters, and how many components it had. */
export interface Asked {
  readonly letters: readonly string[];
  readonly components: number;
}

const MARK = /(?<=^\s*|[.;,!?]\s+|;)(?:(?:question|вопрос)\s+)?(\p{L}{1,2})\s*(?:[:)]|[.–—-](?=\s))\s*/giu;
const QUOTED = /^\s*>/;
const COMMENT = /^\s*#/;
/** What mail programs write above the note that is replied to. */
const ORIGINAL =
  /^\s*(?:-{2,}\s*(?:original message|исходное сообщение)|on .+ wrote:\s*$|.+ (?:пишет|писал[аи]?):\s*$|_{5,}\s*$)/iu;
const FIRST = '(?:(?:the )?(?:new )?order(?: is)?|порядок|очер[её]дность|first|сначала|сперва)';
const ORDER = new RegExp(
  String.raw`^\s*(?<said>${FIRST})?\s*[:–—-]?\s*(?<numbers>\d{1,3}(?:(?:\s*[,;>→–—-]\s*|\s+)(?:(?:and|then|и|потом|затем)\s+)*\d{1,3})*)\s*[.!]?\s*$`,
  'iu',
);

/** What is not sure is left unread. */
export function readReply(text: string, asked: Asked): Reply {
  const answers = new Map<string, Answer>();
  const unread: string[] = [];
  let order: Reply['order'] = null;
  let open: string | null = null;
  const say = (letter: string, words: string, line: number) => {
    const before = answers.get(letter);
    const answer = [before?.answer ?? '', words.trim()].filter((part) => part !== '').join(' ');
    answers.set(letter, { letter, answer, line: before?.line ?? line });
  };
  for (const [line, raw] of text.split(/\r?\n/).entries()) {
    // The patterns take time with the square of a run of blanks and more, and nobody means anything by one.
    const written = raw.trim().replace(/\s{2,}/g, ' ');
    if (ORIGINAL.test(written)) break;
    if (QUOTED.test(written) || COMMENT.test(written)) continue;
    if (written === '') {
      open = null;
      continue;
    }
    const numbers = readOrder(written, asked.components);
    if (numbers !== null && order === null) {
      order = { numbers, line };
      open = null;
      continue;
    }
    const { before, marked } = cut(written, asked.letters);
    if (before.trim() !== '') {
      const rest = readOrder(before.replace(/[;,.]\s*$/, ''), asked.components);
      if (rest !== null && order === null) order = { numbers: rest, line };
      else if (open !== null) say(open, before, line);
      else unread.push(before.trim());
    }
    for (const { letter, words } of marked) {
      say(letter, words, line);
      open = letter;
    }
  }
  const given = asked.letters.flatMap((letter) => answers.get(letter) ?? []);
  return { answers: given.filter(({ answer }) => answer !== ''), order, unread };
}

interface Cut {
  readonly before: string;
  readonly marked: readonly { readonly letter: string; readonly words: string }[];
}

function cut(line: string, letters: readonly string[]): Cut {
  const marks = [...line.matchAll(MARK)].flatMap((match) => {
    const letter = letterOf(match[1] ?? '', letters);
    return letter === null ? [] : [{ letter, start: match.index, end: match.index + match[0].length }];
  });
  return {
    before: line.slice(0, marks[0]?.start ?? line.length),
    marked: marks.map(({ letter, end }, index) => ({
      letter,
      words: line.slice(end, marks[index + 1]?.start ?? line.length).replace(/[;,]\s*$/, ''),
    })),
  };
}

const LATIN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const CYRILLIC = 'АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ';
const ALIKE: readonly (readonly [string, string])[] = [...'ABCEHKMOPTX'].map((latin, at) => [
  latin,
  [...'АВСЕНКМОРТХ'][at] ?? latin,
]);

/** The question's letter; typed on another keyboard it is the one that looks like it or has its place, if only one was asked. */
function letterOf(typed: string, letters: readonly string[]): string | null {
  const letter = typed.toUpperCase();
  if (letters.includes(letter)) return letter;
  const pair = ALIKE.find((each) => each.includes(letter));
  const alike = pair?.find((other) => other !== letter);
  const place = LATIN.includes(letter) ? CYRILLIC[LATIN.indexOf(letter)] : LATIN[CYRILLIC.indexOf(letter)];
  const meant = new Set([alike, place].filter((other) => other !== undefined && letters.includes(other)));
  const [only] = meant;
  return meant.size === 1 ? (only ?? null) : null;
}

/** One number alone is an order only if it is said to be. */
function readOrder(line: string, components: number): readonly number[] | null {
  const { said, numbers = '' } = ORDER.exec(line)?.groups ?? {};
  const read = (numbers.match(/\d+/g) ?? []).map(Number);
  if (read.length === 0 || (read.length === 1 && said === undefined)) return null;
  const fits = read.every((number) => number >= 1 && number <= components);
  return fits && new Set(read).size === read.length ? read : null;
}
