/** The note in English. Smaller matters are in the files en….ts beside this one. */
import type { NoteHours, NoteQuestion } from '../note.ts';
import { data, say, styled, type Words } from '../words.ts';
import { writeComponent } from './enItem.ts';
import { writeAnswers, writeBudget, writeLaunch, writeSubjectParts } from './enOutlook.ts';
import { ENGLISH_PAST } from './enVerbs.ts';
import {
  agree,
  endQuestion,
  firstName,
  inSentence,
  soften,
  writeCount,
  writeDay,
  writeList,
  writeMove,
  writeTenths,
} from './enWords.ts';
import type { Phrases } from './phrases.ts';

/** A line with one of these is not for a client. */
const HIDDEN =
  'api|backend|boilerplate|ci|codebase|cron|css class|database|docker|dockerfile|endpoint|eslint|function|helper|hook|json|lint|linter|middleware|migration|mock|mocks|module|null pointer|parser|race condition|refactor|refactoring|regex|repository|schema|stack trace|unit test|unit tests|variable|webpack|wrapper';
/** For these there is a word that anybody knows. */
const BETTER: Readonly<Record<string, string>> = {
  'nav bar': 'menu bar',
  navbar: 'menu bar',
  'hamburger menu': 'menu',
  cta: 'main button',
  favicon: 'browser tab icon',
};

/** More components than this are only counted. */
const MOST_NAMES = 3;

/** `year`: dates in another one name it. */
export function english(year: number): Phrases {
  const day = (text: string) => writeDay(text, year);
  return {
    otherWork: 'Other work',
    past: ENGLISH_PAST,
    glossary: [
      ...HIDDEN.split('|').map((term) => ({ term, say: null })),
      ...Object.entries(BETTER).map(([term, better]) => ({ term, say: better })),
    ],
    greeting: (contact) => {
      const name = data(firstName(contact ?? ''));
      return name.length === 0 ? say`Hello,` : say`Hello ${name},`;
    },
    inShort: () => styled('strong', say`In short:`),
    launch: (outlook) => writeLaunch(outlook, year),
    budget: writeBudget,
    moved: (name, { from, to }) =>
      to === null
        ? say`${inSentence(name)} ${agree(name, 'is', 'are')} no longer due ${day(from)}, and there is no new date yet`
        : say`${inSentence(name)} ${agree(name, 'moves', 'move')} ${writeMove(from, to, year)}`,
    late: (name, due) =>
      say`${inSentence(name)} ${agree(name, 'was', 'were')} due ${day(due)} and ${agree(name, 'is', 'are')} not ready yet`,
    complete: () => say`everything planned is done`,
    unstarted: () => say`the work has not started yet`,
    idle: (since) => say`there has been no work on the project since ${day(since)}`,
    workedOn: (names) =>
      names.length > MOST_NAMES
        ? say`we worked on ${writeCount(names.length)} parts of the project`
        : say`we worked on ${writeList(names.map(inSentence))}`,
    answers: writeAnswers,
    component: (component, since) => writeComponent(component, since, day),
    questionMark: (letter) => styled('em', say`Question ${letter}:`),
    question: (question) => writeQuestion(question, day),
    hoursMark: () => styled('strong', say`Hours:`),
    hours: (hours, since) => say`${writeFigures(hours, since === null ? null : day(since))}`,
    order: (example) => say`To change the order, reply with the numbers, e.g. ${example.join(', ')}.`,
    nextUpdate: (next) => say`Next update: ${day(next)}.`,
    closing: (signed) => (signed ? say`Kind regards,` : say`Kind regards`),
    subject: (project, on, parts) =>
      `[${project}] Status, ${day(on)}${parts.length === 0 ? '' : `: ${parts.join(', ')}`}`,
    subjectParts: (summary) => writeSubjectParts(summary, year),
  };
}

function writeQuestion(
  { text, byDay, byTime, overdue, otherwise }: NoteQuestion,
  day: (text: string) => string,
): Words {
  const asked = data(endQuestion(text));
  const instead = data(soften(otherwise ?? ''));
  const hasInstead = instead.length > 0;
  if (byDay === null) return hasInstead ? say`${asked} Without an answer, ${instead}.` : asked;
  const when = byTime === null ? day(byDay) : `${day(byDay)}, ${byTime}`;
  if (overdue) {
    return hasInstead
      ? say`${asked} This was open until ${when}; without an answer, ${instead}.`
      : say`${asked} We had hoped for an answer by ${when}.`;
  }
  return hasInstead ? say`${asked} By ${when}, please; otherwise ${instead}.` : say`${asked} By ${when}, please.`;
}

function writeFigures(h: NoteHours, since: string | null): string {
  const used = writeTenths(h.usedTenths);
  if (h.usedTenths === 0)
    return h.budgetTenths === null ? 'none so far.' : `none of ${writeTenths(h.budgetTenths)} used yet.`;
  const none = since !== null && h.periodTenths === 0 ? `none since ${since}; ` : '';
  if (h.budgetTenths !== null) {
    const budget = writeTenths(h.budgetTenths);
    return h.overTenths
      ? `${none}${used} used, ${writeTenths(h.overTenths)} above the budget of ${budget}.`
      : `${none}${used} of ${budget} used, ${h.leftTenths ? writeTenths(h.leftTenths) : 'none'} left.`;
  }
  if (none !== '' || since === null || h.periodTenths === h.usedTenths) return `${none}${used} so far.`;
  return `${used} so far, ${writeTenths(h.periodTenths)} of them since ${since}.`;
}
