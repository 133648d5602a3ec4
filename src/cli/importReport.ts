/** What `rapport import` says: what was or would be added, what is there already, what is unclear. */
import type { Book } from '../app/book.ts';
import type { ImportFile, Unclear } from '../app/importEntry.ts';
import { groupName, type ImportGroup, type ImportPlan, type Target } from '../app/importPlan.ts';
import { shown } from '../domain/shown.ts';
import { formatClock } from '../view/format.ts';

const WHY: Readonly<Record<Unclear, string>> = {
  'no-date': 'no day that can be read',
  'no-time': 'no time of the day; --day-start says where such hours begin',
  'no-length': 'neither an end nor a length',
  negative: 'ends before it starts',
  empty: 'lasts no time at all',
  'too-long': 'longer than a day',
  contradiction: 'its length is not what lies between its start and its end',
  'skipped-hour': 'at a time that the clocks skipped there',
  running: 'still running',
  future: 'ends in the future',
  unreadable: 'cannot be read',
};
const MOST_LINES = 10;

export function explainImport(
  book: Book,
  file: ImportFile,
  plan: ImportPlan,
  groups: readonly (ImportGroup & { readonly target: Target })[],
  dryRun: boolean,
): string {
  const lines: string[] = [];
  const say = (text: string) => lines.push(text);
  const verb = dryRun ? 'Would add' : 'Added';
  const span = plan.firstDay === null ? '' : `, ${plan.firstDay} to ${plan.lastDay}, on ${count(plan.days, 'day')}`;
  say(`${verb} ${formatClock(plan.addedMs)} hours in ${count(plan.pieces.length, 'piece')}${span} (${file.format}).`);
  for (const group of groups) {
    say(
      `  ${formatClock(group.ms).padStart(7)}  ${groupName(group) || '(no name)'} → ${targetName(book, group.target)}`,
    );
  }
  if (plan.known > 0) say(`Imported before: ${count(plan.known, 'piece')}, left as they are.`);
  if (plan.skipped > 0) say(`Skipped as you said: ${count(plan.skipped, 'piece')}.`);
  if (plan.overlapMs > 0) {
    say(
      `Recorded already and not counted twice: ${formatClock(plan.overlapMs)}${linesOf(plan.covered, 'as a whole')}.`,
    );
  }
  if (plan.unclear.length > 0) say(`Left out, for it is unclear: ${count(plan.unclear.length, 'line')}.`);
  for (const { line, why, text } of plan.unclear.slice(0, MOST_LINES))
    say(`  line ${line}: ${WHY[why]}: ${shown(text)}`);
  if (plan.unclear.length > MOST_LINES) say(`  … and ${plan.unclear.length - MOST_LINES} more`);
  if (!dryRun && plan.pieces.length > 0) say('`rapport undo` takes all of it back.');
  return `${lines.join('\n')}\n`;
}

function targetName(book: Book, target: Target): string {
  switch (target.kind) {
    case 'task':
      return book.state.tasks.get(target.task)?.title ?? target.task;
    case 'create':
      return `new task "${target.title}"`;
    case 'unassigned':
      return '(unassigned)';
    case 'skip':
      return '(skipped)';
  }
}

function linesOf(lines: readonly number[], how: string): string {
  if (lines.length === 0) return '';
  const some = lines.slice(0, MOST_LINES).join(', ');
  return ` (${lines.length === 1 ? 'line' : 'lines'} ${some}${lines.length > MOST_LINES ? ', …' : ''} ${how})`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
