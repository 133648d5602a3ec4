/** How long the note and its sentences are, and how hard to read. */
import * as l10n from '@vscode/l10n';
import type { Language } from '../../domain/events.ts';
import { leastImportant, MOST_WORDS, wordsIn } from '../brevity.ts';
import { composeNote } from '../compose.ts';
import { countWords, type Draft } from './draft.ts';
import { type Fix, type Flaw, replace } from './finding.ts';
import { headOf } from './promises.ts';
import type { PreflightFacts, Rule } from './rule.ts';

const LONGEST_SENTENCE: Readonly<Record<Language, number>> = { en: 20, ru: 16 };
/** Mail programs show less of a subject; that of a project with a long name has not half of it. */
const LONGEST_SUBJECT = 150;
/** A text longer than this wants a list or a heading. */
const LONG = 100;
/** Fewer words say nothing of how a text reads. */
const ENOUGH = 50;
/** On the scale of Flesch, below this a text is for specialists. */
const HARD = 30;

/** A sentence has more than 20 words (Russian: 16), or the subject more than 150 characters. */
export const longSentence: Rule = {
  id: 'long-sentence',
  severity: 'warning',
  *find({ sentences, subject }, { language }): Iterable<Flaw> {
    const characters = [...(subject?.text ?? '')].length;
    if (subject !== null && characters > LONGEST_SUBJECT) {
      const message = l10n.t(
        'The subject has {0} characters; mail programs show the first hundred at most.',
        characters,
      );
      yield { start: subject.start, end: subject.end, message };
    }
    for (const { start, end, text } of sentences) {
      // What stands between semicolons is read by itself: the parts of a list, a date after what it is for.
      const words = Math.max(...text.split(';').map(countWords));
      if (words > LONGEST_SENTENCE[language])
        yield {
          start,
          end,
          message: l10n.t('This sentence has {0} words; make two of it.', words),
          fixes: cut(start, text),
        };
    }
  },
};

/** Where somebody begins to do something else, so that both halves are sentences. */
const HALVES =
  /,\s+(?:(?:and|so)\s+(?=(?:i|we|you|he|she|it|they|this|there)\s)|(?:и|а|поэтому)\s+(?=(?:я|мы|вы|он|она|оно|они|это)\s))(\p{L})/giu;

/** At the one next to its middle. */
function cut(start: number, text: string): Fix[] {
  const far = ({ index }: RegExpExecArray) => Math.abs(index - text.length / 2);
  const [place] = [...text.matchAll(HALVES)].sort((a, b) => far(a) - far(b));
  if (place === undefined) return [];
  const at = start + place.index;
  return [
    replace(l10n.t('Make two of it'), { start: at, end: at + place[0].length }, `. ${(place[1] ?? '').toUpperCase()}`),
  ];
}

/** Of the sentences that can be cut, the longest. */
function cutLongest({ sentences }: Draft): Fix[] {
  const byLength = [...sentences].sort((a, b) => countWords(b.text) - countWords(a.text));
  return byLength.map(({ start, text }) => cut(start, text)).find(({ length }) => length > 0) ?? [];
}

/** The sentences of the longest paragraph, each an item of a list. */
function itemise({ blocks, sentences, plain }: Draft): Fix[] {
  const [longest] = [...blocks].sort((a, b) => countWords(b.text) - countWords(a.text));
  const own = sentences.filter(
    ({ start, end }) => longest !== undefined && start >= longest.start && end <= longest.end,
  );
  if (own.length < 3) return [];
  const edits = own.map(({ start }, index) => {
    const before = index === 0 ? start : plain.slice(0, start).trimEnd().length;
    return { start: before, end: start, text: index === 0 ? '- ' : '\n- ' };
  });
  return [{ kind: 'edits', title: l10n.t('Make a list of it'), edits }];
}

/** Without the items of parts that go on as planned, the least important first, until `over` words less stand there. */
function leaveOut({ blocks, plain }: Draft, facts: PreflightFacts, over: number): Fix[] {
  const edits: { start: number; end: number; text: string }[] = [];
  let left = over;
  for (const { name } of leastImportant(composeNote(facts, true).components)) {
    const item = blocks.find(({ text }) => text.startsWith(`${name}:`));
    if (left <= 0 || item === undefined) continue;
    const end = item.end + (plain[item.end] === '\n' ? 1 : 0);
    edits.push({ start: plain.lastIndexOf('\n', item.start - 1) + 1, end, text: '' });
    left -= countWords(item.text);
  }
  if (edits.length === 0) return [];
  return [{ kind: 'edits', title: l10n.t('Leave out what goes on as planned'), edits }];
}

/** A note of more than 100 words has no list and no heading. */
export const noHeadings: Rule = {
  id: 'no-headings',
  severity: 'warning',
  *find(draft): Iterable<Flaw> {
    const words = countWords(draft.main.text);
    if (words <= LONG || /^[ \t]*(?:\d{1,9}[.)]|[-+*•]|\p{L}\))[ \t]+\S/mu.test(draft.main.text)) return;
    if (draft.lines.filter(({ text }) => /^\s*[\p{Lu}\d][^.?!:\n]{1,50}[:.](?:\s|$)/u.test(text)).length > 1) return;
    const message = l10n.t('{0} words without a list or headings are hard to read.', words);
    yield { ...headOf(draft), message, fixes: itemise(draft) };
  },
};

/** The note is longer than its level of detail allows: A 250 words, B 140, C 75. */
export const tooLong: Rule = {
  id: 'too-long',
  severity: 'warning',
  *find(draft, facts): Iterable<Flaw> {
    const words = countWords(draft.main.text);
    const { detail } = facts;
    if (words <= MOST_WORDS[detail]) return;
    // What must be told may be longer than that.
    const most = Math.max(MOST_WORDS[detail], wordsIn(composeNote(facts)));
    if (words <= most) return;
    const message = l10n.t('The note has {0} words; at detail {1} it should have {2}.', words, detail, most);
    yield { ...headOf(draft), message, fixes: leaveOut(draft, facts, words - most) };
  },
};

/**
 * The sentences and words are so long that the note is hard to read. Flesch's reading ease, for Russian with the
 * coefficients of Oborneva.
 */
export const readability: Rule = {
  id: 'readability',
  severity: 'information',
  *find(draft, { language }): Iterable<Flaw> {
    const words = draft.main.text.match(/\p{L}+/gu) ?? [];
    if (words.length < ENOUGH || draft.sentences.length === 0) return;
    const vowels = draft.main.text.match(language === 'ru' ? /[аеёиоуыэюя]/giu : /[aeiouy]+/giu)?.length ?? 0;
    const [sentence, syllables] = [words.length / draft.sentences.length, vowels / words.length];
    const ease =
      language === 'ru' ? 206.835 - 1.3 * sentence - 60.1 * syllables : 206.835 - 1.015 * sentence - 84.6 * syllables;
    if (ease < HARD)
      yield {
        ...headOf(draft),
        message: l10n.t('Long words and sentences make the note hard to read.'),
        fixes: cutLongest(draft),
      };
  },
};
