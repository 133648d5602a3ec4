/** Hours in a Russian note, and what detail A says of a component. */
import type { Work } from '../commits/kinds.ts';
import { tenths } from '../hours.ts';
import type { Account, NoteHours } from '../note.ts';
import { capitalise, data, join, say, styled, type Words } from '../words.ts';
import { endBare, lowerFirst } from './ends.ts';
import type { AccountLines } from './phrases.ts';
import { writeLevel } from './ruItem.ts';
import { writeWorkLeft } from './ruOutlook.ts';
import { NBSP, soften, writeCount, writeHours, writeHoursOf, writeTenths } from './ruWords.ts';
import { countChanges, countWork, writeWork } from './ruWork.ts';

const TASKS = ['задача', 'задачи', 'задач'] as const;

/** The figure of detail C. */
export function writeSpent(h: NoteHours, holds: boolean): Words | null {
  const used = writeTenths(h.usedTenths);
  if (h.budgetTenths === null) return h.usedTenths === 0 ? null : say`израсходовано ${used}${NBSP}ч`;
  const budget = writeTenths(h.budgetTenths);
  if (h.usedTenths === 0)
    return say`из${NBSP}${writeHoursOf(h.budgetTenths)} пока ничего не ${h.unbooked ? 'учтено' : 'израсходовано'}`;
  const told = `израсходовано ${used}${NBSP}ч из${NBSP}${budget}`;
  return holds ? say`в${NBSP}бюджет укладываемся: ${told}` : say`${told}`;
}

/** `full`: with the work left and what it leaves of the budget. */
export function writeFigures(h: NoteHours, since: string | null, full: boolean): Words {
  const told = say`${figures(h, since, full)}.`;
  if (!full || h.workLeft.open === 0) return told;
  const left = tenths(h.workLeft.ms);
  if (left === 0) return say`${told} ${capitalise(say`${writeWorkLeft(h.workLeft)}`)}.`;
  const about = h.workLeft.unestimated === 0 ? 'примерно' : 'не меньше чем';
  return say`${told} Работы осталось ${about} на${NBSP}${writeHours(left)}${reserveOf(h.reserveTenths)}.`;
}

function reserveOf(reserve: number | null): string {
  if (reserve === null) return '';
  return reserve === 0 ? ', резерва нет' : `, резерв${NBSP}— ${writeHours(reserve)}`;
}

function figures(h: NoteHours, since: string | null, full: boolean): string {
  const used = writeTenths(h.usedTenths);
  if (h.usedTenths === 0) {
    // Work whose hours are not counted yet is not work without hours.
    const spent = h.unbooked ? 'учтено' : 'израсходовано';
    const of = h.budgetTenths === null ? '' : `из${NBSP}${writeTenths(h.budgetTenths)} `;
    return `${of}пока ничего не ${spent}`;
  }
  const none =
    since !== null && h.periodTenths === 0
      ? `${since}, не ${h.unbooked ? 'учитывались' : 'расходовались'}; всего `
      : '';
  const some = since !== null && h.periodTenths > 0 && h.periodTenths < h.usedTenths;
  const period = some ? `, в${NBSP}том числе ${writeTenths(h.periodTenths)} ${since}` : '';
  if (h.budgetTenths === null) return `${none}израсходовано ${used}${period}`;
  const budget = writeTenths(h.budgetTenths);
  const inPeriod = full && some ? `${period};` : ',';
  if (h.overTenths) {
    const over = writeTenths(h.overTenths);
    return `${none}израсходовано ${used}${inPeriod} на${NBSP}${over} больше бюджета в${NBSP}${budget}`;
  }
  const left = h.leftTenths ? `осталось ${writeTenths(h.leftTenths)}` : 'остатка нет';
  return `${none}израсходовано ${used} из${NBSP}${budget}${inPeriod} ${left}`;
}

/** More tasks than this are only counted. */
const MOST_TASKS = 5;

export function writeAccount(
  account: Account,
  lines: readonly string[],
  work: Work,
  since: string | null,
): AccountLines {
  const goal = join([sentence('Зачем', account.why), sentence('Готово, когда', account.doneWhen)], ' ');
  return { goal, done: done(account, lines, work, since), left: join([left(account), hours(account, since)], ' ') };
}

function sentence(mark: string, texts: readonly string[]): Words {
  const said = join(
    texts.map((text) => data(soften(text))),
    '; ',
  );
  return said.length === 0 ? [] : say`${styled('em', say`${mark}:`)} ${said}.`;
}

function done(
  { done: titles, internalChanges }: Account,
  lines: readonly string[],
  work: Work,
  since: string | null,
): Words {
  const told = [...some(titles), ...lines.map((line) => data(lowerFirst(line)))];
  const kinds = writeWork(work);
  if (told.length === 0 && kinds.length === 0) return [];
  const mark = styled('em', say`Сделано${since === null ? '' : ` ${since}`}:`);
  if (told.length === 0) return say`${mark} ${countWork(work, internalChanges)}.`;
  const more = internalChanges > 0 ? `; и ещё ${countChanges(internalChanges)}` : '';
  return say`${mark} ${join(told, '; ')}${more}.`;
}

function some(titles: readonly string[]): Words[] {
  return titles.length > MOST_TASKS
    ? [say`${writeCount(titles.length, TASKS, 'feminine')}`]
    : titles.map((title) => data(endBare(title)));
}

function left({ open }: Account): Words {
  if (open.length === 0) return [];
  const titles =
    open.length > MOST_TASKS
      ? some(open.map(({ title }) => title))
      : open.map(({ title, level }) => say`${data(endBare(title))}${level === null ? '' : ` (${writeLevel(level)})`}`);
  return say`${styled('em', say`Осталось:`)} ${join(titles, '; ')}.`;
}

function hours({ usedTenths, periodTenths, workLeft }: Account, since: string | null): Words {
  const more = tenths(workLeft.ms);
  const about = workLeft.unestimated === 0 ? 'около' : 'не меньше';
  const toGo = more === 0 ? '' : `; нужно ещё ${about} ${writeHoursOf(more)}`;
  const mark = styled('em', say`Часы:`);
  if (usedTenths === 0) return toGo === '' ? [] : say`${mark} пока нет${toGo}.`;
  const which = periodTenths === usedTenths ? 'все' : `из${NBSP}них ${writeTenths(periodTenths)}`;
  const period = since === null || periodTenths === 0 ? '' : ` (${which} ${since})`;
  return say`${mark} ${writeTenths(usedTenths)}${period}${toGo}.`;
}
