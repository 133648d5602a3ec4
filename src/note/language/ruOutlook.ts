/** The Russian bottom line: launch, budget, answers, and the same in the subject. */
import type { WorkLeft } from '../../domain/workLeft.ts';
import type { BudgetOutlook, LaunchOutlook } from '../health.ts';
import { tenths } from '../hours.ts';
import type { Added, Summary } from '../note.ts';
import { say, type Words } from '../words.ts';
import { endBare } from './ends.ts';
import {
  NBSP,
  pluralOf,
  quote,
  writeCount,
  writeDate,
  writeDay,
  writeHours,
  writeHoursOf,
  writeList,
  writeMove,
} from './ruWords.ts';

const HOUR = 3_600_000;
const QUESTIONS = ['вопрос', 'вопроса', 'вопросов'] as const;
const TASKS = ['задача', 'задачи', 'задач'] as const;

/** Whether it holds, and before that whether it has been put on another day. */
export function writeLaunch(outlook: LaunchOutlook, year: number): Words[] {
  const { day, movedFrom } = outlook;
  const left = writeWorkLeft(outlook.workLeft);
  const moved = movedFrom === null ? [] : [say`запуск переносится ${writeMove(movedFrom, day, year)}`];
  const isMoved = movedFrom !== null;
  if (outlook.complete) return [...moved, say`всё намеченное к запуску ${writeDay(day, year, 'on')}, готово`];
  if (outlook.passed) {
    const planned = say`запуск был назначен ${writeDay(day, year, 'onto')}, и задерживается`;
    return [...moved, planned, ...rest(outlook, year)];
  }
  switch (outlook.health) {
    case 'holds':
      return isMoved ? moved : [say`запуск ${writeDay(day, year, 'on')}, по плану`];
    case 'at risk': {
      const what = isMoved ? 'новая дата' : `запуск ${writeDay(day, year, 'on')},`;
      return [...moved, say`${what} под угрозой`, say`${left}, запаса времени нет`];
    }
    case 'moves': {
      const what = isMoved ? 'к новой дате' : `к запуску ${writeDay(day, year, 'on')},`;
      return [...moved, say`${what} не успеваем`, ...rest(outlook, year)];
    }
    case null:
      return isMoved ? moved : [say`запуск назначен ${writeDay(day, year, 'onto')}`];
  }
}

/** What is left, and until when it takes: sentences of their own, for together they would be a long one. */
function rest({ workLeft, expected, hoursPerDay }: LaunchOutlook, year: number): Words[] {
  const left = say`${writeWorkLeft(workLeft)}`;
  if (expected === null || hoursPerDay === null) return [left];
  const pace = writeHours(tenths(hoursPerDay * HOUR));
  return [left, say`при темпе ${pace} в${NBSP}рабочий день закончим ${writeDay(expected, year, 'on')}`];
}

export function writeBudget({ health, ...outlook }: BudgetOutlook, launchToldOf: boolean): Words | null {
  const total = writeHours(tenths(outlook.budgetMs));
  switch (health) {
    case 'moves': {
      const more = outlook.workLeft.open === 0 ? '' : `, ${writeWorkLeft(outlook.workLeft)}`;
      const over = tenths(outlook.usedMs) - tenths(outlook.budgetMs);
      if (over === 0) return say`бюджет в${NBSP}${total} исчерпан${more}`;
      return say`бюджет в${NBSP}${total} превышен на${NBSP}${writeHours(over)}${more}`;
    }
    case 'at risk': {
      const about = outlook.workLeft.unestimated === 0 ? 'около' : 'не меньше';
      const over = writeHoursOf(tenths(outlook.overMs));
      return say`бюджета в${NBSP}${total} не хватит: сверх него понадобится ещё ${about} ${over}`;
    }
    case 'holds':
      return launchToldOf ? null : say`в бюджет (${total}) укладываемся`;
    case null:
      return null;
  }
}

export function writeWorkLeft({ ms, unestimated, open }: WorkLeft): string {
  const left = tenths(ms);
  if (left === 0) {
    const verb = pluralOf(open, ['открыта', 'открыты', 'открыто']);
    return `${verb} ещё ${writeCount(open, TASKS, 'feminine')}`;
  }
  return `осталось ${unestimated === 0 ? 'около' : 'не меньше'} ${writeHoursOf(left)} работы`;
}

/** More titles than this are only counted. */
const MOST_TITLES = 3;

export function writeAdded({ titles, workLeft: { ms, unestimated } }: Added, since: string): Words {
  const left = tenths(ms);
  const work = left === 0 ? '' : `; это ${unestimated === 0 ? 'около' : 'не меньше'} ${writeHoursOf(left)} работы`;
  const count = titles.length;
  const came = `${since}, ${pluralOf(count, ['добавилась', 'добавились', 'добавилось'])}`;
  if (count > MOST_TITLES) return say`${came} ${writeCount(count, TASKS, 'feminine')}${work}`;
  const names = writeList(titles.map((title) => quote(endBare(title))));
  return say`${came} ${count === 1 ? 'задача' : 'задачи'} ${names}${work}`;
}

export function writeAsk({ answersNeeded: count, allWaiting }: Summary): Words {
  const questions = writeCount(count, QUESTIONS);
  return allWaiting
    ? say`чтобы продолжить работу, просим ответить на ${questions}`
    : say`просим ответить на ${questions}`;
}

export function writeSubjectParts(summary: Summary, year: number): string[] {
  const { budget, answersNeeded: count } = summary;
  const parts = [launchPart(summary, year)];
  if (budget?.health === 'at risk') parts.push('бюджета не хватит');
  if (budget?.health === 'moves') parts.push('бюджет превышен');
  if (count > 0) {
    const need = pluralOf(count, ['нужен', 'нужны', 'нужно']);
    parts.push(`${need} ${count} ${pluralOf(count, ['ответ', 'ответа', 'ответов'])}`);
  }
  return parts.filter((part) => part !== '');
}

function launchPart({ complete, launch }: Summary, year: number): string {
  if (complete) return 'всё готово';
  if (launch === null) return '';
  if (launch.passed) return 'запуск задерживается';
  if (launch.health === 'at risk') return 'запуск под угрозой';
  if (launch.health === 'moves') return 'к запуску не успеваем';
  if (launch.movedFrom !== null) return `запуск переносится на ${writeDate(launch.day, year)}`;
  if (launch.complete) return 'готово к запуску';
  return launch.health === 'holds' ? 'запуск по плану' : '';
}
