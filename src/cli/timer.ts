/** rapport timer … */
import type { Command } from 'commander';
import { findTask } from '../app/refs.ts';
import { startTimer, stopTimer } from '../app/statements.ts';
import { formatClock } from '../view/format.ts';
import type { Context } from './context.ts';
import { shown } from './text.ts';

export function registerTimer(program: Command, context: Context): void {
  const timer = program.command('timer').description('time by hand, for what no editor sees');
  timer
    .command('start')
    .description('start it; one that runs is stopped')
    .argument('[task]', 'id or title; without one the time is unassigned')
    .action(async (ref: string | undefined) => {
      const book = await context.openBook();
      const task = ref === undefined ? null : findTask(book.state, ref);
      await startTimer(book, task?.id ?? null);
      await context.print(`Timer started${task === null ? ' without a task' : ` for "${shown(task.title)}"`}.\n`);
    });
  timer
    .command('stop')
    .description('stop it')
    .action(async () => {
      const book = await context.openBook();
      const { from, to, task } = await stopTimer(book);
      const title = task === null ? undefined : book.state.tasks.get(task)?.title;
      const ran = formatClock(Math.max(0, (to ?? from) - from));
      await context.print(`Timer stopped after ${ran}${title === undefined ? '' : ` on "${shown(title)}"`}.\n`);
    });
}
