/** rapport undo, rapport redo */
import type { Command } from 'commander';
import type { Book } from '../app/book.ts';
import { openPause, runningTimer } from '../app/statements.ts';
import { nextRedo, redo, undo } from '../app/undo.ts';
import type { Context } from './context.ts';
import { describeAction, localTime } from './describe.ts';

export function registerUndo(program: Command, context: Context): void {
  program
    .command('undo')
    .description('take back the last thing that you did')
    .action(async () => {
      const book = await context.openBook();
      const before = goingOn(book);
      const undone = await undo(book);
      const what = describeAction(undone, book.state, context.clock.zone());
      await context.print(`Undone: ${what}.${goesOn(book, before)}\n`);
    });
  program
    .command('redo')
    .description('bring back what you took back last')
    .action(async () => {
      const book = await context.openBook();
      const before = goingOn(book);
      // In words before it is there again, so that what it adds is called so.
      const what = describeAction(nextRedo(book), book.state, context.clock.zone());
      await redo(book);
      await context.print(`Done again: ${what}.${goesOn(book, before)}\n`);
    });
}

function goingOn(book: Book) {
  return { timer: runningTimer(book), pause: openPause(book) };
}

/** A timer or pause that was over goes on, perhaps since days: nobody should find out by the hours of it. */
function goesOn(book: Book, before: ReturnType<typeof goingOn>): string {
  const { timer, pause } = goingOn(book);
  const since = (from: number) => localTime(new Date(from).toISOString(), book.clock.zone());
  return [
    timer === null || timer.id === before.timer?.id ? '' : ` The timer that was started ${since(timer.from)} runs.`,
    pause === null || pause.id === before.pause?.id ? '' : ` You are on a pause since ${since(pause.from)}.`,
  ].join('');
}
