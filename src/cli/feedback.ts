/** rapport feedback …, rapport attach */
import type { Command } from 'commander';
import { attach } from '../app/attachments.ts';
import { addFeedback, feedbackOf, handOverFeedback, settleFeedback } from '../app/feedback.ts';
import { findFeedback, findProject, findTask } from '../app/refs.ts';
import { mention } from '../app/warnings.ts';
import type { Feedback } from '../domain/entities.ts';
import { shown } from '../domain/shown.ts';
import { type Context, printId, printJson } from './context.ts';
import { jsonOption, momentOption, projectOption } from './options.ts';
import { type Moment, startOf } from './parse.ts';

interface AddOptions {
  readonly task: string;
  readonly received?: Moment;
  readonly json?: boolean;
}

export function registerFeedback(program: Command, context: Context): void {
  const feedback = program
    .command('feedback')
    .description('the client’s comments: gathered on a task, handed over as one list, settled one by one');
  feedback
    .command('list')
    .description('the comments on a task')
    .argument('<task>', 'id or title')
    .addOption(jsonOption())
    .action(async (ref: string, { json }: { readonly json?: boolean }) => {
      const book = await context.openBook();
      await print(context, feedbackOf(book, findTask(book.state, ref).id), json);
    });
  feedback
    .command('add')
    .description('gather a comment; prints its id')
    .argument('<text>')
    .requiredOption('--task <task>', 'id or title')
    .addOption(momentOption('--received <time>', 'when it came (default: now)'))
    .addOption(jsonOption())
    .action(async (text: string, { task, received, json }: AddOptions) => {
      const book = await context.openBook();
      const at = received === undefined ? null : startOf(received, context.clock.zone());
      await printId(context, await addFeedback(book, findTask(book.state, task).id, text, at), json);
    });
  feedback
    .command('hand-over')
    .description('hand over what was gathered on a task, as one list; prints it')
    .argument('<task>', 'id or title')
    .addOption(jsonOption())
    .action(async (ref: string, { json }: { readonly json?: boolean }) => {
      const book = await context.openBook();
      await print(context, await handOverFeedback(book, findTask(book.state, ref).id), json);
    });
  feedback
    .command('settle')
    .description('say what was done about a comment; an empty text opens it again')
    .argument('<comment>', 'id or text')
    .argument('<outcome>', 'in the client’s words')
    .action(async (ref: string, outcome: string) => {
      const book = await context.openBook();
      await settleFeedback(book, findFeedback(book.state, ref).id, outcome.trim() === '' ? null : outcome);
    });

  program
    .command('attach')
    .description('keep a path or an address with a task; what is behind it is not read')
    .argument('<task>', 'id or title')
    .argument('<target>', 'path or address')
    .option('--label <text>', 'what to call it')
    .addOption(jsonOption())
    .action(async (ref: string, target: string, options: { readonly label?: string; readonly json?: boolean }) => {
      const book = await context.openBook();
      const id = await attach(book, findTask(book.state, ref).id, target, options.label ?? null);
      await printId(context, id, options.json);
    });

  program
    .command('tell')
    .description('have the next note tell the client something, as it stands')
    .argument('<text>', 'in the client’s words')
    .addOption(projectOption())
    .option('--task <task>', 'what it is about: id or title')
    .addOption(jsonOption())
    .action(async (text: string, options: { project?: string; task?: string; json?: boolean }) => {
      const book = await context.openBook();
      const task = options.task === undefined ? null : findTask(book.state, options.task);
      const project = task === null ? findProject(book.state, options.project).id : task.project;
      await printId(context, await mention(book, project, task?.id ?? null, text), options.json);
    });
}

function print(context: Context, list: readonly Feedback[], json: boolean | undefined): Promise<void> {
  if (json) return printJson(context, list);
  const line = ({ text, outcome }: Feedback) => `- ${shown(text)}${outcome === null ? '' : ` → ${shown(outcome)}`}\n`;
  return context.print(list.map(line).join(''));
}
