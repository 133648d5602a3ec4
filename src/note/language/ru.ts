/** The note in Russian. Smaller matters are in the files ru….ts beside this one. */
import type { NoteQuestion } from '../note.ts';
import { capitalise, data, join, say, styled, type Words, writeOffset } from '../words.ts';
import { endWith } from './ends.ts';
import { JARGON } from './jargon.ts';
import type { Phrases } from './phrases.ts';
import { writeAbsence } from './ruAbsence.ts';
import { RUSSIAN_COMMITS } from './ruCommits.ts';
import { writeAccount, writeFigures, writeSpent } from './ruFigures.ts';
import { writeComment, writeComponent } from './ruItem.ts';
import { RUSSIAN_BETTER, RUSSIAN_JARGON } from './ruJargon.ts';
import { writeAdded, writeAsk, writeBudget, writeLaunch, writeSubjectParts } from './ruOutlook.ts';
import {
  addressOf,
  agree,
  type Case,
  NBSP,
  pluralOf,
  quote,
  soften,
  writeDate,
  writeDay,
  writeHours,
  writeList,
  writeMove,
  writeReason,
} from './ruWords.ts';

/** More components than this are only counted. */
const MOST_NAMES = 3;

/** `year`: dates in another one name it. */
export function russian(year: number): Phrases {
  const day = (text: string, form: Case) => writeDay(text, year, form);
  const sinceDay = (text: string | null) => (text === null ? null : day(text, 'since'));
  return {
    otherWork: 'Прочее',
    // Without those that look like others, or begin no word.
    alphabet: 'АБВГДЕЖИКЛМНПРСТУФХЦЧШЭЮЯ',
    commits: RUSSIAN_COMMITS,
    glossary: [
      ...[...JARGON, ...RUSSIAN_JARGON].map((term) => ({ term, say: null })),
      ...Object.entries(RUSSIAN_BETTER).map(([term, better]) => ({ term, say: better })),
    ],
    greeting: (contact) => {
      const name = data(addressOf(contact ?? ''));
      return name.length === 0 ? say`Добрый день!` : say`${name}, добрый день!`;
    },
    bottomLine: writeShort,
    launch: (outlook) => writeLaunch(outlook, year),
    budget: writeBudget,
    spent: (hours, holds) =>
      writeSpent(hours, holds) ?? (hours.from === null ? null : say`учёт часов ведётся ${day(hours.from, 'since')}`),
    moved: (name, { from, to }, reason, brief) => {
      if (to === null) {
        const off = agree(name, 'откладывается', 'откладываются');
        const why = writeReason(reason, false);
        return say`${data(name)} ${off}: срок ${day(from, 'on')}, снят, новой даты пока нет${why}`;
      }
      const move = brief ? day(to, 'onto') : writeMove(from, to, year);
      return say`${data(name)} ${agree(name, 'переносится', 'переносятся')} ${move}${writeReason(reason)}`;
    },
    movedMany: (count, last) =>
      last === null
        ? say`сдвигаются сроки по ${dativeOf(count)}, новые даты есть не для всех`
        : say`сдвигаются сроки по ${dativeOf(count)}, самый поздний${NBSP}— ${day(last, 'onto')}`,
    late: (name, due) =>
      say`${data(name)} ${agree(name, 'задерживается', 'задерживаются')}: обещали ${day(due, 'by')}, пока не готово`,
    others: (count, worked) =>
      worked ? say`Работа шла ещё по ${dativeOf(count)}.` : say`Ещё по ${dativeOf(count)} планы прежние.`,
    lateMany: (count) => say`задержка по ${dativeOf(count)}: обещанные даты прошли, пока не готово`,
    added: (added, since) => writeAdded(added, day(since, 'since')),
    complete: () => say`всё намеченное готово`,
    unstarted: () => say`работа ещё не началась`,
    ongoing: (since) => (since === null ? say`работа идёт` : say`${day(since, 'since')}, работали над проектом`),
    idle: (since, away) => say`${day(since, 'since')}, работы по проекту не было${becauseAway(away)}`,
    few: (tenths, since, away) =>
      say`${day(since, 'since')}, на${NBSP}проект ушло всего ${writeHours(tenths)}${becauseAway(away)}`,
    noHours: (since) => say`${day(since, 'since')}, часы не${NBSP}расходовались`,
    workedOn: (names, since) => {
      const when = since === null ? '' : `${day(since, 'since')}, `;
      if (names.length > MOST_NAMES) return say`${when}работа шла по ${dativeOf(names.length)}`;
      const list = writeList(names.map(quote));
      if (since === null) return say`в${NBSP}работе${NBSP}— ${list}`;
      return say`${when}работали над ${names.length === 1 ? 'пунктом' : 'пунктами'} ${list}`;
    },
    ask: writeAsk,
    waiting: (names, also) => {
      const wait = also ? 'также ждём' : 'ждём';
      if (names.length > MOST_NAMES) return say`${wait} вашего ответа по ${dativeOf(names.length)}`;
      const items = names.length === 1 ? 'пункту' : 'пунктам';
      return say`${wait} вашего ответа по ${items} ${writeList(names.map(quote))}`;
    },
    noAnswers: () => say`ответы от вас сейчас не нужны`,
    component: (component, since) => writeComponent(component, since, day),
    comment: writeComment,
    account: (account, lines, work, since) => writeAccount(account, lines, work, sinceDay(since)),
    questionMark: (letter, brief) => (brief ? say`${letter})` : styled('em', say`Вопрос ${letter}:`)),
    question: (question) => writeQuestion(question, day),
    settled: (asked, outcome, answered) =>
      answered
        ? say`${data(endWith('?', asked))} Вы ответили: ${data(endWith('.', outcome))}`
        : say`${data(endWith('?', asked))} Ответа не было, и мы решили так: ${data(soften(outcome))}.`,
    hours: (hours, since, full) => {
      const begun = hours.from === null ? '' : ` Учёт ведётся ${day(hours.from, 'since')}.`;
      return say`${styled('strong', say`Часы:`)} ${writeFigures(hours, sinceDay(since), full)}${begun}`;
    },
    order: (example) => say`Чтобы изменить порядок, пришлите в${NBSP}ответ номера, например: ${example.join(', ')}.`,
    absence: (absence, today) => writeAbsence(absence, today, year),
    nextUpdate: (next) => say`Следующее письмо${NBSP}— ${day(next, 'on')}.`,
    closing: (signed) => (signed ? say`С${NBSP}уважением,` : say`С${NBSP}уважением`),
    subject: (project, on, parts) =>
      `[${project}] Статус на ${writeDate(on, year)}${parts.length === 0 ? '' : `: ${parts.join(', ')}`}`,
    subjectParts: (summary) => writeSubjectParts(summary, year),
  };
}

const DATIVE = 'одному двум трём четырём пяти шести семи восьми девяти десяти одиннадцати двенадцати'.split(' ');

/** "по пяти пунктам", above twelve in figures: "по 21 пункту" */
function dativeOf(count: number): string {
  const number = DATIVE[count - 1];
  const items = pluralOf(count, ['пункту', 'пунктам', 'пунктам']);
  return number === undefined ? `${count}${NBSP}${items}` : `${number} ${items}`;
}

function becauseAway(away: boolean): string {
  return away ? ' из-за моего отсутствия' : '';
}

function writeShort(sentences: readonly Words[]): Words {
  const ended = sentences.map((sentence) => say`${capitalise(sentence)}.`);
  return ended.length === 0 ? [] : say`${styled('strong', say`Коротко.`)} ${join(ended, ' ')}`;
}

function writeQuestion(
  { text, byDay, byTime, byZone, overdue, otherwise }: NoteQuestion,
  day: (text: string, form: Case) => string,
): Words {
  const asked = data(endWith('?', text));
  const instead = data(soften(otherwise ?? ''));
  const hasInstead = instead.length > 0;
  if (byDay === null) return hasInstead ? say`${asked} Если ответа не будет, ${instead}.` : asked;
  const time = byTime === null ? '' : `, ${byTime}${byZone === null ? '' : zoneOf(byZone)}`;
  if (overdue) {
    return hasInstead
      ? say`${asked} Ждали ответа ${day(byDay, 'until')}${time}; если его не будет, ${instead}.`
      : say`${asked} Ждали ответа ${day(byDay, 'until')}${time}.`;
  }
  const due = say`Срок${NBSP}— ${day(byDay, 'is')}${time}`;
  return hasInstead ? say`${asked} ${due}; иначе ${instead}.` : say`${asked} ${due}.`;
}

/** "по московскому времени"; of other zones the distance from Greenwich, for few of them have a name that all know. */
function zoneOf({ name, offsetMinutes }: NonNullable<NoteQuestion['byZone']>): string {
  return name === 'Europe/Moscow' ? ` по${NBSP}московскому времени` : ` (${writeOffset(offsetMinutes)})`;
}
