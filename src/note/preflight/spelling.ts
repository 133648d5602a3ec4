/** Words that no dictionary has. Looking them up takes a dictionary, so it is done elsewhere, between the two halves here. */
import * as l10n from '@vscode/l10n';
import type { Language } from '../../domain/events.ts';
import { asAsked, type SpelledWord, spelledWords } from '../spelledWords.ts';
import { type Draft, readDraft } from './draft.ts';
import { type Fix, type Flaw, replace } from './finding.ts';
import type { Rule } from './rule.ts';
import { wordsOf } from './text.ts';

/** Russian declines names: so many letters of one stay, and so many may come to it. */
const STEM_LOSES = 2;
const FORM_GAINS = 3;

/** A word stands in no dictionary of the note's language. */
export const spelling: Rule = {
  id: 'spelling',
  severity: 'warning',
  *find(draft, { misspelt, language }): Iterable<Flaw> {
    if (misspelt.size === 0) return;
    for (const { start, end, text } of prose(draft, language)) {
      const meant = misspelt.get(asAsked(text));
      if (meant === undefined) continue;
      const fixes: Fix[] = meant.map((word) => replace(l10n.t('Write "{0}"', word), { start, end }, word));
      fixes.push({ kind: 'word', title: l10n.t('Add "{0}" to my words', text), word: text });
      yield { start, end, message: l10n.t('"{0}" is in no dictionary.', text), fixes };
    }
  },
};

/**
 * The words of a draft that a dictionary of its language may know, each once. `names` are texts whose words are right
 * whatever a dictionary says: names of people and things, signatures, the person's own words.
 */
export function wordsToLookUp(text: string, language: Language, names: readonly string[]): readonly string[] {
  const isName = nameMatcher(language, names);
  const words = new Set(prose(readDraft(text), language).map((word) => asAsked(word.text)));
  return [...words].filter((word) => !isName(word.toLowerCase()));
}

function prose(draft: Draft, language: Language): readonly SpelledWord[] {
  const parts = draft.subject === null ? [draft.body] : [draft.subject, draft.body];
  return parts.flatMap((part) =>
    spelledWords(part.text, language).map(({ start, end, text }) => ({
      start: part.start + start,
      end: part.start + end,
      text,
    })),
  );
}

function nameMatcher(language: Language, names: readonly string[]): (word: string) => boolean {
  const known = new Set(names.flatMap(wordsOf));
  const isKnown = (part: string) =>
    known.has(part) || (language === 'ru' ? [...known].some((name) => isForm(part, name)) : false);
  return (word) =>
    word
      .replace(/['’]s$/, '')
      .split(/[-'’]/)
      .every(isKnown);
}

function isForm(word: string, name: string): boolean {
  if (name.length <= STEM_LOSES || word.length > name.length + FORM_GAINS) return false;
  return word.startsWith(name.slice(0, Math.max(3, name.length - STEM_LOSES)));
}
