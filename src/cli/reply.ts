/** rapport reply */
import { text as readText } from 'node:stream/consumers';
import type { Command } from 'commander';
import { findProject } from '../app/refs.ts';
import { lastNote, recordReply, type Understood, understandReply } from '../app/reply.ts';
import { shown } from '../domain/shown.ts';
import { type Context, openHours, printJson } from './context.ts';
import { jsonOption, projectOption } from './options.ts';

interface ReplyOptions {
  readonly project?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

export function registerReply(program: Command, context: Context): void {
  program
    .command('reply')
    .description('enter the client’s reply to the last update: answers by letter, the new order by number')
    .argument('<text>', 'like "2, 1, 3; A: the first three; B: yes"; "-" reads standard input')
    .addOption(projectOption())
    .option('--dry-run', 'only say how it is read')
    .addOption(jsonOption())
    .action(async (text: string, { project: ref, dryRun, json }: ReplyOptions) => {
      const reply = text === '-' ? await readText(context.stdin) : text;
      const book = await context.openBook();
      const understood = understandReply(lastNote(book, findProject(book.state, ref)), reply);
      if (!dryRun) await recordReply(book, await openHours(book), understood);
      const { answers, order } = understood;
      const { unread } = understood.reply;
      await (json ? printJson(context, { answers, order, unread }) : context.print(describe(understood)));
    });
}

function describe({ answers, order, reply }: Understood): string {
  const lines = [
    ...answers.map(({ letter, text, answer }) => `${letter}: ${shown(text)} → ${shown(answer)}`),
    ...(order.length === 0 ? [] : [`Order: ${order.map(({ number, name }) => `${number} ${shown(name)}`).join(', ')}`]),
    ...reply.unread.map((line) => `Not read: ${shown(line)}`),
  ];
  if (lines.length === 0) return 'Nothing to read in it.\n';
  return lines.map((line) => `${line}\n`).join('');
}
