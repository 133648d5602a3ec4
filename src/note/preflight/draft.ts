/**
 * A draft as the rules read it: its text without Markdown's marks, cut into header, greeting, blocks, sentences and
 * closing. Every offset in it is one of `plain`; `original` leads back to the person's text.
 */
import { HEADER_NAME, isTo } from '../document.ts';

export interface Range {
  readonly start: number;
  readonly end: number;
}
export interface Passage extends Range {
  readonly text: string;
}

export interface Draft {
  readonly plain: string;
  /** The values of the header's lines. */
  readonly to: Passage | null;
  readonly subject: Passage | null;
  /** From the first line after the header to the end. */
  readonly body: Passage;
  /** Between greeting and closing. */
  readonly main: Passage;
  /** From "Kind regards" to the end; empty at the end when there is none. */
  readonly closing: Passage;
  /** Paragraphs and list items of `main`. */
  readonly blocks: readonly Passage[];
  /** The lines of `main` that are not empty. */
  readonly lines: readonly Passage[];
  readonly sentences: readonly Passage[];
  /** The first paragraph. */
  readonly bottomLine: Passage;
  /** The draft's offsets of a range of `plain`. */
  original(range: Range): Range;
}

const GREETING =
  /^(?:hello|hi|hey|dear|good (?:morning|afternoon|day|evening)|здравствуйте|добрый|уважаем|привет)|(?:добрый день|здравствуйте|доброе утро|добрый вечер)\s*[!.,]?$/i;
const CLOSING =
  /^(?:(?:kind|best|warm|many)[ \t]+(?:regards|wishes)|regards|yours(?:[ \t]|,|$)|sincerely|best,|cheers|с[ \t]+уважением|всего[ \t]+доброго|с[ \t]+наилучшими)/i;
const ITEM = /^[ \t]*(?:\d{1,9}[.)]|[-+*•]|\p{L}\))[ \t]+/u;
/** A greeting is a short line of its own. */
const LONGEST_GREETING = 80;

export function readDraft(text: string): Draft {
  const { plain, origins } = withoutMarks(text);
  const passage = (start: number, end: number): Passage => ({ start, end, text: plain.slice(start, end) });
  const lines = linesOf(plain);
  const { to, subject, next } = readHeader(lines, passage);
  const rest = lines.slice(next);
  const bodyStart = rest[0]?.start ?? plain.length;
  const closingAt = rest.findLastIndex((line) => CLOSING.test(line.text.trim()));
  const closingStart = closingAt < 0 ? plain.length : (rest[closingAt] as Passage).start;
  const first = rest.find(({ text }) => text.trim() !== '');
  const greets = first !== undefined && first.end <= closingStart && isGreeting(first.text);
  const mainStart = greets ? first.end : bodyStart;
  const mainLines = rest.filter(({ start, text }) => start >= mainStart && start < closingStart && text.trim() !== '');
  const blocks = blocksOf(rest, mainStart, closingStart, passage);
  return {
    plain,
    to,
    subject,
    body: passage(bodyStart, plain.length),
    main: passage(mainStart, closingStart),
    closing: passage(closingStart, plain.length),
    blocks,
    lines: mainLines,
    sentences: blocks.flatMap((block) => sentencesOf(block, passage)),
    bottomLine: blocks[0] ?? passage(mainStart, mainStart),
    original: ({ start, end }) => {
      const from = origins[start] ?? text.length;
      return { start: from, end: end > start ? (origins[end - 1] ?? text.length - 1) + 1 : from };
    },
  };
}

/** What is said in words: the subject, and what stands between greeting and closing. */
export function said({ subject, main }: Draft): readonly Passage[] {
  return subject === null ? [main] : [subject, main];
}

/** All that the client reads, the closing too. */
export function readByClient({ subject, body }: Draft): readonly Passage[] {
  return subject === null ? [body] : [subject, body];
}

/** How many words a text has: what stands between blanks and holds a letter or a figure. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Every match of a pattern (with the flag g) within a passage. */
export function* matches(
  pattern: RegExp,
  within: Passage,
): Generator<Passage & { readonly groups: readonly string[] }> {
  for (const match of within.text.matchAll(pattern)) {
    const start = within.start + match.index;
    yield { start, end: start + match[0].length, text: match[0], groups: match.map((group) => group ?? '') };
  }
}

/** The sentence around an offset, else the line. */
export function sentenceAt(draft: Draft, at: number): Passage {
  const found = draft.sentences.find(({ start, end }) => start <= at && at < end);
  if (found !== undefined) return found;
  const start = draft.plain.lastIndexOf('\n', at - 1) + 1;
  const end = draft.plain.indexOf('\n', at);
  return { start, end: end < 0 ? draft.plain.length : end, text: draft.plain.slice(start, end < 0 ? undefined : end) };
}

/** Takes the escapes and the marks of emphasis, headings and quotations away. */
function withoutMarks(text: string): { plain: string; origins: readonly number[] } {
  const origins: number[] = [];
  let plain = '';
  for (let at = 0; at < text.length; at++) {
    const [character = '', after = ''] = [text[at], text[at + 1]];
    const lineStart = at === 0 || text[at - 1] === '\n';
    if (character === '\\' && /[!-/:-@[-`{-~]/.test(after)) {
      at++;
      plain += after;
      origins.push(at);
    } else if (isMark(character, after, lineStart)) {
    } else {
      // Spaces that do not break are spaces to a reader.
      plain += /[\u00a0\u202f]/.test(character) ? ' ' : character;
      origins.push(at);
    }
  }
  return { plain, origins };
}

function isMark(character: string, after: string, lineStart: boolean): boolean {
  if (character === '\ufeff') return true;
  if (character === '*') return !(lineStart && /[ \t]/.test(after));
  return (character === '#' || character === '>') && lineStart;
}

function linesOf(plain: string): Passage[] {
  const lines: Passage[] = [];
  for (const match of plain.matchAll(/[^\n]*(?:\n|$)/g)) {
    if (match[0] === '' && match.index > 0) break;
    const text = match[0].replace(/\r?\n$/, '');
    lines.push({ start: match.index, end: match.index + text.length, text });
  }
  return lines;
}

type Cut = (start: number, end: number) => Passage;

function readHeader(lines: readonly Passage[], passage: Cut) {
  let [to, subject]: [Passage | null, Passage | null] = [null, null];
  let next = lines.findIndex(({ text }) => text.trim() !== '');
  if (next < 0 || !HEADER_NAME.test(lines[next]?.text ?? '')) return { to, subject, next: 0 };
  for (const line of lines.slice(next)) {
    const match = HEADER_NAME.exec(line.text);
    // What has been said already is sent as text.
    if (match === null || (isTo(match[1] ?? '') ? to : subject) !== null) break;
    const value = passage(line.start + match[0].length, line.end);
    if (isTo(match[1] ?? '')) to = value;
    else subject = value;
    next++;
  }
  while (next < lines.length && next > 0 && lines[next]?.text.trim() === '') next++;
  return { to, subject, next };
}

function isGreeting(line: string): boolean {
  const text = line.trim();
  return text.length <= LONGEST_GREETING && (GREETING.test(text) || /^[\p{L}\s.-]{1,60}[,!]$/u.test(text));
}

function blocksOf(lines: readonly Passage[], from: number, to: number, passage: Cut): Passage[] {
  const blocks: Passage[] = [];
  let open: Range | null = null;
  const close = () => {
    if (open !== null) blocks.push(passage(open.start, open.end));
    open = null;
  };
  for (const { start, end, text } of lines) {
    if (start < from || start >= to) continue;
    const item = ITEM.exec(text);
    if (text.trim() === '' || item !== null) close();
    if (text.trim() === '') continue;
    const begin: number = start + (item?.[0].length ?? text.length - text.trimStart().length);
    open = open === null ? { start: begin, end } : { start: (open as Range).start, end };
  }
  close();
  return blocks;
}

/** After these a full stop ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s(«"])(?:e\.g|i\.e|etc|mr|mrs|ms|dr|prof|no|vs|approx|т\.\s?[едпк]|т|г|гг|ч|мин|руб|тыс|см|стр|им|\p{Lu})\.$/iu;

function sentencesOf(block: Passage, passage: Cut): Passage[] {
  const sentences: Passage[] = [];
  let start = 0;
  const push = (end: number) => {
    const raw = block.text.slice(start, end);
    const lead = raw.length - raw.trimStart().length;
    if (raw.trim() !== '') {
      sentences.push(passage(block.start + start + lead, block.start + start + raw.trimEnd().length));
    }
    start = end;
  };
  for (const match of block.text.matchAll(/(?<![.!?…])[.!?…]+["'”’»)]*(?=\s)/g)) {
    const end = match.index + match[0].length;
    if (match[0] === '.' && ABBREVIATION.test(block.text.slice(Math.max(start, end - 12), end))) continue;
    push(end);
  }
  push(block.text.length);
  return sentences;
}
