/** rapport meeting */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { text as readText } from 'node:stream/consumers';
import type { Command } from 'commander';
import { isKnownTask, recordMeeting, type Understood, understandMeeting, writeSummary } from '../app/meeting.ts';
import { findProject } from '../app/refs.ts';
import type { Language } from '../domain/events.ts';
import { shown } from '../domain/shown.ts';
import { explain } from '../ledger/ledgerError.ts';
import { clockRange } from '../view/dayTimes.ts';
import { type Context, openHours } from './context.ts';
import { type LetterFormat, languageOption, letterFormatOption, printLetter } from './letters.ts';
import { projectOption } from './options.ts';

interface MeetingOptions {
  readonly project?: string;
  readonly dryRun?: boolean;
  readonly language?: Language;
  readonly format: LetterFormat;
}

const HELP = `
Plain lines, English or Russian:
  When: 18 June 15:00-15:45
  Who: Anna, Ivan Petrov
  Task: Calls                       to which task the time belongs (may be left out)
  - The slideshow goes first        a point that was agreed, like every line that is nothing else
  @me a new menu #slider by Fri     a task of yours; @Anna … is one of theirs
  ? Which icons by Mon 12:00 else the old ones
                                    a question on the task above it, or on the call's task
  # not read`;

export function registerMeeting(program: Command, context: Context): void {
  program
    .command('meeting')
    .description('sum up a call: the letter to the client, and what came of it as tasks, questions and time')
    .argument('<file>', 'what you wrote down; "-" reads standard input')
    .addOption(projectOption())
    .option('--dry-run', 'print the letter and what would be recorded, and record nothing')
    .addOption(languageOption())
    .addOption(letterFormatOption())
    .addHelpText('after', HELP)
    .action(async (file: string, { project: ref, dryRun, language, format }: MeetingOptions) => {
      const written = file === '-' ? await readText(context.stdin) : await readNotes(resolve(context.cwd, file));
      const book = await context.openBook();
      const project = findProject(book.state, ref);
      const understood = understandMeeting(book, project, written);
      const letter = writeSummary(book, understood, language);
      if (!dryRun) await recordMeeting(book, understood);
      const outcomes = outcomesOf(understood, context.clock.zone());
      const heading = dryRun ? 'would be recorded:' : 'recorded, `rapport undo` takes it back:';
      context.warn([heading, ...outcomes.map((line) => `- ${line}`)].join('\n'));
      await printLetter(context, book, await openHours(book), project, letter, format);
    });
}

async function readNotes(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw explain(error, 'The file cannot be read');
  }
}

/** A line each, of what is more than words. */
function outcomesOf({ text, task, points }: Understood, zone: string): readonly string[] {
  const range = text.when?.range ?? null;
  const to = task === null ? 'no task' : quote(task.title);
  const time =
    range === null
      ? 'the call; no time, because nothing says when it ended'
      : `the call, ${clockRange(range.from, range.to, zone)} (${to})`;
  return [
    time,
    ...points.flatMap((point) => {
      if (point.kind === 'agreed' || (point.kind === 'action' && point.who !== null)) return [];
      if (point.kind === 'action') {
        const by = point.by === null ? '' : `, for the client by ${point.by}`;
        return [`${isKnownTask(point.task) ? 'task' : 'new task'} ${quote(point.task.title)}${by}`];
      }
      if (point.of === null) return [`no question ${quote(point.text)}: it stands below no task of yours`];
      return [`question ${quote(point.text)}`];
    }),
  ];
}

function quote(text: string): string {
  return `"${shown(text)}"`;
}
