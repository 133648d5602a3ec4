/** The English bottom line: launch, budget, answers, and the same in the subject. */
import type { WorkLeft } from '../../domain/workLeft.ts';
import type { BudgetOutlook, LaunchOutlook } from '../health.ts';
import { tenths } from '../hours.ts';
import type { Added, Summary } from '../note.ts';
import { data, say, type Words } from '../words.ts';
import { endBare } from './ends.ts';
import { pluralOf, writeCount, writeDay, writeHours, writeList, writeMove } from './enWords.ts';

const HOUR = 3_600_000;

/** Whether it holds, and before that whether it has been put on another day. */
export function writeLaunch(outlook: LaunchOutlook, year: number): Words[] {
  const on = writeDay(outlook.day, year);
  const left = writeWorkLeft(outlook.workLeft);
  const moved =
    outlook.movedFrom === null ? [] : [say`the launch moves ${writeMove(outlook.movedFrom, outlook.day, year)}`];
  if (outlook.complete) return [...moved, say`everything planned for the launch on ${on} is done`];
  if (outlook.passed) return [...moved, say`the launch was planned for ${on} and is late`, ...rest(outlook, year)];
  const promise = moved.length > 0 ? 'the new date' : `the launch on ${on}`;
  switch (outlook.health) {
    case 'holds':
      return moved.length > 0 ? moved : [say`the launch on ${on} is on schedule`];
    case 'at risk':
      return [...moved, say`${promise} is at risk`, say`${left}, and there is no time in reserve`];
    case 'moves':
      return [
        ...moved,
        say`${moved.length > 0 ? promise : `the launch date, ${on},`} cannot be kept`,
        ...rest(outlook, year),
      ];
    case null:
      return moved.length > 0 ? moved : [say`the launch is planned for ${on}`];
  }
}

/** What is left, and until when it takes: sentences of their own, for together they would be a long one. */
function rest({ workLeft, expected, hoursPerDay }: LaunchOutlook, year: number): Words[] {
  const left = say`${writeWorkLeft(workLeft)}`;
  if (expected === null || hoursPerDay === null) return [left];
  const pace = writeHours(tenths(hoursPerDay * HOUR));
  return [left, say`at ${pace} a working day, that takes until ${writeDay(expected, year)}`];
}

export function writeBudget({ health, ...outlook }: BudgetOutlook, launchToldOf: boolean): Words | null {
  const total = writeHours(tenths(outlook.budgetMs));
  switch (health) {
    case 'moves': {
      const more = outlook.workLeft.open === 0 ? '' : `, and ${writeWorkLeft(outlook.workLeft)}`;
      const over = tenths(outlook.usedMs) - tenths(outlook.budgetMs);
      if (over === 0) return say`the budget of ${total} is used up${more}`;
      return say`the budget of ${total} is exceeded by ${writeHours(over)}${more}`;
    }
    case 'at risk': {
      const about = outlook.workLeft.unestimated === 0 ? 'about' : 'at least';
      const over = writeHours(tenths(outlook.overMs));
      return say`the budget of ${total} will not be enough: the work left needs ${about} ${over} more`;
    }
    case 'holds':
      return launchToldOf ? null : say`the work stays within the budget of ${total}`;
    case null:
      return null;
  }
}

export function writeWorkLeft({ ms, unestimated, open }: WorkLeft): string {
  const left = tenths(ms);
  if (left === 0) return open === 1 ? 'one task is still open' : `${writeCount(open)} tasks are still open`;
  const about = unestimated === 0 ? 'about' : 'at least';
  return `${about} ${writeHours(left)} of work ${left === 10 ? 'is' : 'are'} left`;
}

/** More titles than this are only counted. */
const MOST_TITLES = 3;

export function writeAdded({ titles, workLeft: { ms, unestimated } }: Added, since: string): Words {
  const left = tenths(ms);
  const work = left === 0 ? '' : `, ${unestimated === 0 ? 'about' : 'at least'} ${writeHours(left)} of work`;
  if (titles.length > MOST_TITLES) return say`${writeCount(titles.length)} new tasks since ${since}${work}`;
  const names = titles.map((title) => say`“${data(endBare(title))}”`);
  return say`new since ${since}: ${writeList(names)}${work}`;
}

export function writeAsk({ answersNeeded: count, allWaiting }: Summary, brief: boolean): Words {
  if (brief) {
    const so = allWaiting ? ' so that the work can go on' : '';
    return say`please answer ${writeCount(count)} ${pluralOf(count, 'question')}${so}`;
  }
  const before = allWaiting ? ' before the work can go on' : '';
  return say`we need ${writeCount(count)} ${pluralOf(count, 'answer')} from you${before}`;
}

export function writeSubjectParts(summary: Summary, year: number): string[] {
  const { budget, answersNeeded } = summary;
  const parts = [launchPart(summary, year)];
  if (budget?.health === 'at risk') parts.push('budget at risk');
  if (budget?.health === 'moves') parts.push('over budget');
  if (answersNeeded > 0) parts.push(`${answersNeeded} ${pluralOf(answersNeeded, 'question')}`);
  return parts.filter((part) => part !== '');
}

function launchPart({ complete, launch }: Summary, year: number): string {
  if (complete) return 'all done';
  if (launch === null) return '';
  if (launch.passed) return 'launch late';
  if (launch.health === 'at risk') return 'launch at risk';
  if (launch.health === 'moves') return 'launch date cannot be kept';
  if (launch.movedFrom !== null) return `launch moves to ${writeDay(launch.day, year)}`;
  if (launch.complete) return 'ready for launch';
  return launch.health === 'holds' ? 'launch on schedule' : '';
}
