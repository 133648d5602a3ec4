/** How long the note and its sentences are, and how hard to read. */
import * as l10n from '@vscode/l10n';
import type { Language } from '../../domain/events.ts';
import { MOST_WORDS, wordsIn } from '../brevity.ts';
import { composeNote } from '../compose.ts';
import { countWords } from './draft.ts';
import { type Fix, type Flaw, replace } from './finding.ts';
import { headOf } from './promises.ts';
import type { Rule } from './rule.ts';

const LONGEST_SENTENCE: Readonly<Record<Language, number>> = { en: 20, ru: 16 };
/** A text longer than this wants a list or a heading. */
const LONG = 100;
/** Fewer words say nothing of how a text reads. */
const ENOUGH = 50;
/** On the scale of Flesch, below this a text is for specialists. */
const HARD = 30;

export const longSentence: Rule = {
  id: 'long-sentence',
  severity: 'warning',
  says: 'A sentence has more than 20 words (Russian: 16).',
  *find({ sentences }, { language }): Iterable<Flaw> {
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

export const noHeadings: Rule = {
  id: 'no-headings',
  severity: 'warning',
  says: 'A note of more than 100 words has no list and no heading.',
  *find(draft): Iterable<Flaw> {
    const words = countWords(draft.main.text);
    if (words <= LONG || /^[ \t]*(?:\d{1,9}[.)]|[-+*•]|\p{L}\))[ \t]+\S/mu.test(draft.main.text)) return;
    if (draft.lines.filter(({ text }) => /^\s*[\p{Lu}\d][^.?!:\n]{1,50}[:.](?:\s|$)/u.test(text)).length > 1) return;
    yield { ...headOf(draft), message: l10n.t('{0} words without a list or headings are hard to read.', words) };
  },
};

export const tooLong: Rule = {
  id: 'too-long',
  severity: 'warning',
  says: 'The note is longer than its level of detail allows: A 250 words, B 140, C 75.',
  *find(draft, facts): Iterable<Flaw> {
    const words = countWords(draft.main.text);
    const { detail } = facts;
    if (words <= MOST_WORDS[detail]) return;
    // What must be told may be longer than that.
    const most = Math.max(MOST_WORDS[detail], wordsIn(composeNote(facts)));
    if (words <= most) return;
    const message = l10n.t('The note has {0} words; at detail {1} it should have {2}.', words, detail, most);
    yield { ...headOf(draft), message };
  },
};

/** Flesch's reading ease, for Russian with the coefficients of Oborneva. */
export const readability: Rule = {
  id: 'readability',
  severity: 'information',
  says: 'The sentences and words are so long that the note is hard to read.',
  *find(draft, { language }): Iterable<Flaw> {
    const words = draft.main.text.match(/\p{L}+/gu) ?? [];
    if (words.length < ENOUGH || draft.sentences.length === 0) return;
    const vowels = draft.main.text.match(language === 'ru' ? /[аеёиоуыэюя]/giu : /[aeiouy]+/giu)?.length ?? 0;
    const [sentence, syllables] = [words.length / draft.sentences.length, vowels / words.length];
    const ease =
      language === 'ru' ? 206.835 - 1.3 * sentence - 60.1 * syllables : 206.835 - 1.015 * sentence - 84.6 * syllables;
    if (ease < HARD)
      yield { ...headOf(draft), message: l10n.t('Long words and sentences make the note hard to read.') };
  },
};
