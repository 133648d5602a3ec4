/** What a fix puts into the text: the note's own phrases, as Markdown. */
import { dayOf } from '../../domain/days.ts';
import { lineToMarkdown } from '../escape.ts';
import { LANGUAGES } from '../language/languages.ts';
import type { Phrases } from '../language/phrases.ts';
import { capitalise, say, type Words } from '../words.ts';
import type { PreflightFacts } from './rule.ts';

export function phrasesOf({ language, now, zone }: PreflightFacts): Phrases {
  return LANGUAGES[language](Number(dayOf(now, zone).slice(0, 4)));
}

/** With a capital and a full stop. */
export function asSentence(words: Words): string {
  return lineToMarkdown(say`${capitalise(words)}.`);
}
