/** rapport checklist … */
import type { Command } from 'commander';
import { addLine, checklistOf, removeLine, setLine } from '../app/checklist.ts';
import { findLine, findTask } from '../app/refs.ts';
import { shown } from '../domain/shown.ts';
import { type Context, printId, printJson } from './context.ts';
import { jsonOption } from './options.ts';

export function registerChecklist(program: Command, context: Context): void {
  const checklist = program.command('checklist').description('the lines of a task that say how far it is');
  checklist
    .command('list')
    .description('the lines of a task')
    .argument('<task>', 'id or title')
    .addOption(jsonOption())
    .action(async (ref: string, { json }: { readonly json?: boolean }) => {
      const book = await context.openBook();
      const lines = checklistOf(book, findTask(book.state, ref).id);
      if (json) await printJson(context, lines);
      else await context.print(lines.map(({ done, text }) => `[${done ? 'x' : ' '}] ${shown(text)}\n`).join(''));
    });
  checklist
    .command('add')
    .description('add a line at the end; prints its id')
    .argument('<text>')
    .requiredOption('--task <task>', 'id or title')
    .addOption(jsonOption())
    .action(async (text: string, { task, json }: { readonly task: string; readonly json?: boolean }) => {
      const book = await context.openBook();
      await printId(context, await addLine(book, findTask(book.state, task).id, text), json);
    });
  const onLine = (name: string, description: string, act: (...args: LineArgs) => Promise<void>) =>
    checklist
      .command(name)
      .description(description)
      .argument('<line>', 'id or text')
      .option('--task <task>', 'whose line it is, where several have one of this text')
      .action(async (ref: string, { task }: { readonly task?: string }) => {
        const book = await context.openBook();
        const owner = task === undefined ? undefined : findTask(book.state, task).id;
        await act(book, findLine(book.state, ref, owner).id);
      });
  onLine('tick', 'it is done', (book, line) => setLine(book, line, { done: true }));
  onLine('untick', 'it is not done after all', (book, line) => setLine(book, line, { done: false }));
  onLine('remove', 'take it away', removeLine);
}

type LineArgs = Parameters<typeof removeLine>;
