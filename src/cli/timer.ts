/** rapport timer …, rapport pause, rapport resume */
import type { Command } from 'commander';
import type { Book } from '../app/book.ts';
import { confirmTimer, stopTimerAt } from '../app/corrections.ts';
import { Expected } from '../app/expected.ts';
import { findTask } from '../app/refs.ts';
import { isOwn, pause, resume, startTimer, stopTimer } from '../app/statements.ts';
import { clockAt, dayOf } from '../domain/days.ts';
import type { Statement } from '../domain/entities.ts';
import { shown } from '../domain/shown.ts';
import { formatClock } from '../view/format.ts';
import type { Context } from './context.ts';
import { type Moment, parseTime, startOf } from './parse.ts';

const WHICH = 'id of a timer (default: the one that runs, else the one that ended last)';

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
    .description('stop it, or say when it should have been stopped')
    .argument('[timer]', WHICH)
    .option('--at <time>', 'when it ended', parseTime)
    .action(async (id: string | undefined, { at }: { readonly at?: Exclude<Moment, { kind: 'day' }> }) => {
      const book = await context.openBook();
      if (id === undefined && at === undefined) {
        await context.print(`Timer stopped ${ranFor(await stopTimer(book), book)}.\n`);
        return;
      }
      const stopped = timerMeant(book, id);
      if (at === undefined && stopped.to !== null) {
        const ended = `${dayOf(stopped.to, context.clock.zone())} ${clockAt(stopped.to, context.clock.zone())}`;
        throw new Expected(`That timer ended at ${ended} already; say with --at when it should have been stopped.`);
      }
      const to = at === undefined ? context.clock.now() : startOf(at, context.clock.zone());
      await stopTimerAt(book, stopped.id, to);
      await context.print(`Timer stopped ${ranFor({ ...stopped, to }, book)}.\n`);
    });
  timer
    .command('confirm')
    .description('say that it is right, though nothing else bears it out')
    .argument('[timer]', WHICH)
    .action(async (id: string | undefined) => {
      const book = await context.openBook();
      const confirmed = timerMeant(book, id);
      await confirmTimer(book, confirmed.id);
      const to = confirmed.to ?? context.clock.now();
      await context.print(`Timer confirmed ${ranFor({ ...confirmed, to }, book)}.\n`);
    });

  program
    .command('pause')
    .description('from now on nothing counts, until `rapport resume`')
    .action(async () => {
      await pause(await context.openBook());
      await context.print('Paused; what you do is recorded but does not count until `rapport resume`.\n');
    });
  program
    .command('resume')
    .description('end the pause')
    .action(async () => {
      const { from, to } = await resume(await context.openBook());
      const since = clockAt(from, context.clock.zone());
      await context.print(`The pause since ${since} is over after ${formatClock((to ?? from) - from)}.\n`);
    });
}

/** Without an id never a range that was added by hand while a timer runs. @throws Expected when there is none */
function timerMeant(book: Book, id: string | undefined): Statement {
  const timers = book.state.statements.filter(({ kind }) => kind === 'timer').filter(isOwn(book));
  const found = id === undefined ? lastEnding(timers) : timers.find((timer) => timer.id === id);
  if (found === undefined) throw new Expected(id === undefined ? 'There is no timer yet.' : `There is no timer ${id}.`);
  return found;
}

/** One that runs has not ended yet. */
function lastEnding(timers: readonly Statement[]): Statement | undefined {
  const endOf = ({ to }: Statement) => to ?? Number.POSITIVE_INFINITY;
  return timers.toSorted((a, b) => endOf(a) - endOf(b)).at(-1);
}

/** "after 1:00 on "News"" */
function ranFor({ from, to, task }: Statement, { state }: Book): string {
  const title = task === null ? undefined : state.tasks.get(task)?.title;
  return `after ${formatClock(Math.max(0, (to ?? from) - from))}${title === undefined ? '' : ` on "${shown(title)}"`}`;
}
