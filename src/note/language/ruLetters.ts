/** Letters in Russian that are no status notes. */
import { data, say, styled } from '../words.ts';
import { endBare, endWith } from './ends.ts';
import type { LetterPhrases } from './letterPhrases.ts';
import { writeAwayBriefly } from './ruAbsence.ts';
import { NBSP, writeDate, writeDay } from './ruWords.ts';

/** `year`: dates in another one name it. */
export function russianLetters(year: number): LetterPhrases {
  return {
    awaySubject: (project, absence, today) => {
      const away = writeAwayBriefly(absence, today, year);
      return `[${project}] ${away.charAt(0).toUpperCase()}${away.slice(1)}`;
    },
    callSubject: (project, day, time) => `[${project}] Итоги созвона ${writeDate(day, year)}, ${time}`,
    callOpening: (day, time, people) => {
      const who = people.length === 0 ? '' : say` (${data(people.join(', '))})`;
      return say`Это итоги нашего созвона ${writeDay(day, year, 'on')}, ${time}${who}.`;
    },
    agreed: () => styled('strong', say`Договорились:`),
    actions: () => styled('strong', say`Кто что делает:`),
    questions: () => styled('strong', say`Открытые вопросы:`),
    point: (text) => data(endWith('.', text)),
    action: ({ who, what, by }) => {
      const name = data(who ?? '');
      const when = by === null ? '' : say`; срок${NBSP}— ${writeDay(by, year, 'is')}`;
      return say`${name.length === 0 ? 'Мы' : name}: ${data(endBare(what))}${when}.`;
    },
    callClosing: () => say`Если что-то пропущено или записано не${NBSP}так, пожалуйста, напишите.`,
  };
}
