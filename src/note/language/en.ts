/** The note in English. Smaller matters are in the files en….ts beside this one. */
import type { NoteQuestion } from '../note.ts';
import { capitalise, data, join, say, styled, type Words, writeOffset } from '../words.ts';
import { writeAbsence } from './enAbsence.ts';
import { ENGLISH_COMMITS } from './enCommits.ts';
import { endWith } from './ends.ts';
import { writeAccount, writeFigures, writeSpent } from './enFigures.ts';
import { writeComment, writeComponent } from './enItem.ts';
import { writeAdded, writeAsk, writeBudget, writeLaunch, writeSubjectParts } from './enOutlook.ts';
import {
  agree,
  firstName,
  inSentence,
  namesTogether,
  pluralOf,
  soften,
  writeCount,
  writeDay,
  writeHours,
  writeList,
  writeMove,
  writeReason,
} from './enWords.ts';
import { JARGON } from './jargon.ts';
import type { Phrases } from './phrases.ts';

/** For these there is a word that anybody knows. */
const BETTER: Readonly<Record<string, string>> = {
  'nav bar': 'menu bar',
  navbar: 'menu bar',
  'hamburger menu': 'menu',
  cta: 'main button',
  favicon: 'browser tab icon',
  url: 'web address',
  urls: 'web addresses',
  homepage: 'home page',
  'polish language': 'Polish language',
  'polish translation': 'Polish translation',
  'polish translations': 'Polish translations',
  'google drive': 'Google Drive',
  'google maps': 'Google Maps',
  'google forms': 'Google Forms',
};

/** Names that developers write small. */
const NAMES =
  'Google Mac Facebook Twitter Discord Safari Instagram YouTube WhatsApp PayPal WordPress Firefox Android Linux English French German Italian Spanish Dutch Russian Ukrainian Swedish Danish Norwegian Finnish Czech Greek Turkish Arabic Chinese Japanese Korean Portuguese'.split(
    ' ',
  );

/** More components than this are only counted. */
const MOST_NAMES = 3;

/** `year`: dates in another one name it. */
export function english(year: number): Phrases {
  const day = (text: string) => writeDay(text, year);
  return {
    otherWork: 'Other work',
    alphabet: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
    commits: ENGLISH_COMMITS,
    glossary: [
      ...JARGON.map((term) => ({ term, say: null })),
      ...Object.entries(BETTER).map(([term, better]) => ({ term, say: better })),
      ...NAMES.map((name) => ({ term: name.toLowerCase(), say: name })),
    ],
    greeting: (contact) => {
      const name = data(firstName(contact ?? ''));
      return name.length === 0 ? say`Hello,` : say`Hello ${name},`;
    },
    bottomLine: (sentences) => writeShort(sentences),
    launch: (outlook) => writeLaunch(outlook, year),
    budget: writeBudget,
    spent: (hours, holds) =>
      writeSpent(hours, holds) ?? (hours.from === null ? null : say`hours are recorded from ${day(hours.from)} on`),
    moved: (name, { from, to }, reason, brief) => {
      const why = writeReason(reason);
      if (to === null) {
        const is = agree(name, 'is', 'are');
        return say`${inSentence(name)} ${is} no longer due ${day(from)}, and there is no new date yet${why}`;
      }
      const move = brief ? `to ${day(to)}` : writeMove(from, to, year);
      return say`${inSentence(name)} ${agree(name, 'moves', 'move')} ${move}${why}`;
    },
    movedMany: (count, last) =>
      last === null
        ? say`${writeCount(count)} parts of the project do not keep their dates, and not all of them have a new one`
        : say`${writeCount(count)} parts of the project move to later dates, the last of them to ${day(last)}`,
    late: (name, due) =>
      say`${inSentence(name)} ${agree(name, 'was', 'were')} due ${day(due)} and ${agree(name, 'is', 'are')} not ready yet`,
    others: (count, worked) => {
      const more = `${writeCount(count)} more ${pluralOf(count, 'part')}`;
      return worked ? say`We have worked on ${more} as well.` : say`Plans are unchanged for ${more}.`;
    },
    lateMany: (count) => say`${writeCount(count)} parts of the project were due by now and are not ready yet`,
    added: (added, since) => writeAdded(added, day(since)),
    complete: () => say`everything planned is done`,
    unstarted: () => say`the work has not started yet`,
    ongoing: (since) =>
      since === null ? say`the work is going on` : say`we have worked on the project since ${day(since)}`,
    idle: (since, away) => say`there has been no work on the project since ${day(since)}${becauseAway(away)}`,
    few: (tenths, since, away) =>
      say`only ${writeHours(tenths)} ${tenths === 10 ? 'has' : 'have'} gone into the project since ${day(since)}${becauseAway(away)}`,
    noHours: (since) => say`no hours have been spent since ${day(since)}`,
    workedOn: (names, since) => {
      const [have, when] = since === null ? ['', ''] : ['have ', ` since ${day(since)}`];
      return names.length > MOST_NAMES
        ? say`we ${have}worked on ${writeCount(names.length)} parts of the project${when}`
        : say`we ${have}worked on ${writeList(namesTogether(names))}${when}`;
    },
    ask: writeAsk,
    waiting: (names, also) =>
      names.length > MOST_NAMES
        ? say`we are${also ? ' also' : ''} waiting for your reply about ${writeCount(names.length)} parts of the project`
        : say`we are${also ? ' also' : ''} waiting for your reply about ${writeList(names.map(inSentence))}`,
    noAnswers: () => say`we need no answers from you this time`,
    component: (component, since) => writeComponent(component, since, day),
    comment: writeComment,
    account: (account, lines, work, since) => writeAccount(account, lines, work, since === null ? null : day(since)),
    questionMark: (letter, brief) => (brief ? say`${letter})` : styled('em', say`Question ${letter}:`)),
    // At detail C the sentence before the questions has said "please".
    question: (question, brief) => writeQuestion(question, day, brief ? '' : ', please'),
    settled: (asked, outcome, answered) =>
      answered
        ? say`${data(endWith('?', asked))} You answered: ${data(endWith('.', outcome))}`
        : say`${data(endWith('?', asked))} We went ahead without an answer: ${data(soften(outcome))}.`,
    hours: (hours, since, full) => {
      const figures = writeFigures(hours, since === null ? null : day(since), full);
      // "They" would be the hours of the sentence before it.
      const left = full && hours.workLeft.open > 0;
      const begun = hours.from === null ? '' : ` ${left ? 'Hours' : 'They'} are recorded from ${day(hours.from)} on.`;
      return say`${styled('strong', say`Hours:`)} ${figures}${begun}`;
    },
    order: (example) => say`To change the order, reply with the numbers, e.g. ${example.join(', ')}.`,
    absence: (absence, today) => writeAbsence(absence, today, year),
    nextUpdate: (next) => say`Next update: ${day(next)}.`,
    closing: (signed) => (signed ? say`Kind regards,` : say`Kind regards`),
    subject: (project, on, parts) =>
      `[${project}] Status, ${day(on)}${parts.length === 0 ? '' : `: ${parts.join(', ')}`}`,
    subjectParts: (summary) => writeSubjectParts(summary, year),
  };
}

function becauseAway(away: boolean): string {
  return away ? ', because I was away' : '';
}

function writeShort(sentences: readonly Words[]): Words {
  const ended = sentences.map((sentence, index) => say`${index === 0 ? sentence : capitalise(sentence)}.`);
  return ended.length === 0 ? [] : say`${styled('strong', say`In short:`)} ${join(ended, ' ')}`;
}

function writeQuestion(
  { text, byDay, byTime, byZone, overdue, otherwise }: NoteQuestion,
  day: (text: string) => string,
  please: string,
): Words {
  const asked = data(endWith('?', text));
  const instead = data(soften(otherwise ?? ''));
  const hasInstead = instead.length > 0;
  if (byDay === null) return hasInstead ? say`${asked} Without an answer, ${instead}.` : asked;
  const zone = byZone === null ? '' : ` (${writeOffset(byZone.offsetMinutes)})`;
  const when = byTime === null ? day(byDay) : `${day(byDay)}, ${byTime}${zone}`;
  if (overdue) {
    return hasInstead
      ? say`${asked} This was open until ${when}; without an answer, ${instead}.`
      : say`${asked} We had hoped for an answer by ${when}.`;
  }
  return hasInstead ? say`${asked} By ${when}${please}; otherwise ${instead}.` : say`${asked} By ${when}${please}.`;
}
