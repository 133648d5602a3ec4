/** rapport question … */
import { type Command, Option } from 'commander';
import { findQuestion, findTask } from '../app/refs.ts';
import { answerQuestion, askQuestion } from '../app/tasks.ts';
import { type Context, printId } from './context.ts';
import { jsonOption } from './options.ts';
import { lastOf, type Moment, parseMoment } from './parse.ts';

interface AddOptions {
  readonly task: string;
  readonly by?: Moment;
  readonly otherwise?: string;
  readonly json?: boolean;
}

export function registerQuestion(program: Command, context: Context): void {
  const question = program
    .command('question')
    .description('what the client is asked, and what happens without an answer');
  question
    .command('add')
    .description('ask a question about a task in the next note; prints its id')
    .argument('<text>')
    .requiredOption('--task <task>', 'id or title')
    .addOption(new Option('--by <time>', 'answer needed by then; a day means its end').argParser(parseMoment))
    .option('--otherwise <text>', 'what we do without an answer, like "we leave it out"')
    .addOption(jsonOption())
    .action(async (text: string, { task, by, otherwise, json }: AddOptions) => {
      const book = await context.openBook();
      const until = by === undefined ? null : lastOf(by, context.clock.zone());
      const id = await askQuestion(book, findTask(book.state, task).id, text, until, otherwise || null);
      await printId(context, id, json);
    });
  question
    .command('answer')
    .description('keep what the client answered')
    .argument('<question>', 'id or text')
    .argument('<answer>')
    .action(async (ref: string, answer: string) => {
      const book = await context.openBook();
      await answerQuestion(book, findQuestion(book.state, ref).id, answer);
    });
}
