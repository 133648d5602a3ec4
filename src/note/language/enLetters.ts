/** Letters in English that are no status notes. */
import { data, say, styled } from '../words.ts';
import { writeAwayBriefly } from './enAbsence.ts';
import { endBare, endWith } from './ends.ts';
import { writeDay } from './enWords.ts';
import type { LetterPhrases } from './letterPhrases.ts';

/** `year`: dates in another one name it. */
export function englishLetters(year: number): LetterPhrases {
  return {
    awaySubject: (project, absence, today) => {
      const away = writeAwayBriefly(absence, today, year);
      return `[${project}] ${away.charAt(0).toUpperCase()}${away.slice(1)}`;
    },
    callSubject: (project, day, time) => `[${project}] Summary of the call of ${writeDay(day, year)}, ${time}`,
    callOpening: (day, time, people) => {
      const with_ = people.length === 0 ? '' : say` (${data(people.join(', '))})`;
      return say`This is the summary of our call of ${writeDay(day, year)}, ${time}${with_}.`;
    },
    agreed: () => styled('strong', say`What we agreed:`),
    actions: () => styled('strong', say`Who does what:`),
    questions: () => styled('strong', say`Still open:`),
    point: (text) => data(endWith('.', text)),
    action: ({ who, what, by }) => {
      const name = data(who ?? '');
      const when = by === null ? '' : say`, by ${writeDay(by, year)}`;
      return say`${name.length === 0 ? 'We' : name}: ${data(endBare(what))}${when}.`;
    },
    callClosing: () => say`If something is missing or not as you remember it, please tell me.`,
  };
}
