/** The languages that a note can be written in; another one is one more entry. */
import type { Language } from '../../domain/events.ts';
import { english } from './en.ts';
import { englishLetters } from './enLetters.ts';
import type { LetterPhrases } from './letterPhrases.ts';
import type { Phrases } from './phrases.ts';
import { russian } from './ru.ts';
import { russianLetters } from './ruLetters.ts';

/** `year`: dates in another one name it. */
export const LANGUAGES: Readonly<Record<Language, (year: number) => Phrases>> = { en: english, ru: russian };

/** The same for letters that are no status notes. */
export const LETTERS: Readonly<Record<Language, (year: number) => LetterPhrases>> = {
  en: englishLetters,
  ru: russianLetters,
};
