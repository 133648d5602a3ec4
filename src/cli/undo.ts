/** rapport undo, rapport redo */
import type { Command } from 'commander';
import { nextRedo, redo, undo } from '../app/undo.ts';
import type { Context } from './context.ts';
import { describeAction } from './describe.ts';

export function registerUndo(program: Command, context: Context): void {
  program
    .command('undo')
    .description('take back the last thing that you did')
    .action(async () => {
      const book = await context.openBook();
      const undone = await undo(book);
      await context.print(`Undone: ${describeAction(undone, book.state, context.clock.zone())}.\n`);
    });
  program
    .command('redo')
    .description('bring back what you took back last')
    .action(async () => {
      const book = await context.openBook();
      // In words before it is there again, so that what it adds is called so.
      const what = describeAction(nextRedo(book), book.state, context.clock.zone());
      await redo(book);
      await context.print(`Done again: ${what}.\n`);
    });
}
