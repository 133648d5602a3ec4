/** Hours in an English note, and what detail A says of a component. */
import type { Work } from '../commits/kinds.ts';
import { tenths } from '../hours.ts';
import type { Account, NoteHours } from '../note.ts';
import { capitalise, data, join, say, styled, type Words } from '../words.ts';
import { endBare, lowerFirst } from './ends.ts';
import { writeLevel } from './enItem.ts';
import { writeWorkLeft } from './enOutlook.ts';
import { soften, writeCount, writeHours, writeTenths } from './enWords.ts';
import { countChanges, countWork, writeWork } from './enWork.ts';
import type { AccountLines } from './phrases.ts';

/** The figure of detail C. */
export function writeSpent(h: NoteHours, holds: boolean): Words | null {
  const used = writeTenths(h.usedTenths);
  if (h.budgetTenths === null) return h.usedTenths === 0 ? null : say`${writeHours(h.usedTenths)} used so far`;
  const of = writeHours(h.budgetTenths);
  if (h.usedTenths === 0) return say`none of the ${of} ${h.unbooked ? 'have been booked' : 'are used'} yet`;
  return holds ? say`we are within the budget: ${used} of ${of} used` : say`${used} of ${of} used`;
}

/** `full`: with the work left and what it leaves of the budget. */
export function writeFigures(h: NoteHours, since: string | null, full: boolean): Words {
  const told = say`${figures(h, since, full)}.`;
  if (!full || h.workLeft.open === 0) return told;
  const left = tenths(h.workLeft.ms);
  if (left === 0) return say`${told} ${capitalise(say`${writeWorkLeft(h.workLeft)}`)}.`;
  const about = h.workLeft.unestimated === 0 ? 'about' : 'at least';
  return say`${told} The work that remains needs ${about} ${writeHours(left)}${reserveOf(h.reserveTenths)}.`;
}

function reserveOf(reserve: number | null): string {
  if (reserve === null) return '';
  return `, so ${reserve === 0 ? 'nothing stays' : `${writeTenths(reserve)} ${reserve === 10 ? 'stays' : 'stay'}`} in reserve`;
}

function figures(h: NoteHours, since: string | null, full: boolean): string {
  const used = writeTenths(h.usedTenths);
  if (h.usedTenths === 0) {
    // Work whose hours are not counted yet is not work without hours.
    if (h.budgetTenths === null) return h.unbooked && h.from === null ? 'none booked so far' : 'none so far';
    return `none of ${writeTenths(h.budgetTenths)} ${h.unbooked ? 'booked' : 'used'} yet`;
  }
  const none = since !== null && h.periodTenths === 0 ? `none ${h.unbooked ? 'booked ' : ''}since ${since}; ` : '';
  const some = since !== null && h.periodTenths > 0 && h.periodTenths < h.usedTenths;
  const period = writeTenths(h.periodTenths);
  if (h.budgetTenths === null) return `${none}${used} so far${some ? `, ${period} of them since ${since}` : ''}`;
  const budget = writeTenths(h.budgetTenths);
  const inPeriod = full && some ? ` (${period} since ${since})` : '';
  return h.overTenths
    ? `${none}${used} used${inPeriod}, ${writeTenths(h.overTenths)} above the budget of ${budget}`
    : `${none}${used} of ${budget} used${inPeriod}, ${h.leftTenths ? writeTenths(h.leftTenths) : 'none'} left`;
}

/** More tasks than this are only counted. */
const MOST_TASKS = 5;

export function writeAccount(
  account: Account,
  lines: readonly string[],
  work: Work,
  since: string | null,
): AccountLines {
  const goal = join([sentence('Why', account.why), sentence('Done when', account.doneWhen)], ' ');
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
  const mark = styled('em', say`Done ${since === null ? 'so far' : `since ${since}`}:`);
  if (told.length === 0) return say`${mark} ${countWork(work, internalChanges)}.`;
  return say`${mark} ${join(told, '; ')}${internalChanges > 0 ? `; and ${countChanges(internalChanges)}` : ''}.`;
}

function some(titles: readonly string[]): Words[] {
  return titles.length > MOST_TASKS
    ? [say`${writeCount(titles.length)} tasks`]
    : titles.map((title) => data(endBare(title)));
}

function left({ open }: Account): Words {
  if (open.length === 0) return [];
  const titles =
    open.length > MOST_TASKS
      ? some(open.map(({ title }) => title))
      : open.map(({ title, level }) => say`${data(endBare(title))}${level === null ? '' : ` (${writeLevel(level)})`}`);
  return say`${styled('em', say`Left:`)} ${join(titles, '; ')}.`;
}

function hours({ usedTenths, periodTenths, workLeft }: Account, since: string | null): Words {
  const more = tenths(workLeft.ms);
  const toGo = more === 0 ? '' : `, ${workLeft.unestimated === 0 ? 'about' : 'at least'} ${writeTenths(more)} to go`;
  if (usedTenths === 0) return toGo === '' ? [] : say`${styled('em', say`Hours:`)} none so far${toGo}.`;
  const which = periodTenths === usedTenths ? 'all' : writeTenths(periodTenths);
  const period = since === null || periodTenths === 0 ? '' : ` (${which} since ${since})`;
  return say`${styled('em', say`Hours:`)} ${writeTenths(usedTenths)}${period}${toGo}.`;
}
