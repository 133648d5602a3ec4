/** rapport client … */
import { type Command, Option } from 'commander';
import { type ContactInput, setClient } from '../app/clients.ts';
import type { Rhythm } from '../domain/entities.ts';
import { DETAILS, type Detail, LANGUAGES, type Language, PROCESSES, type Process } from '../domain/events.ts';
import { type Context, printId } from './context.ts';
import { given, jsonOption } from './options.ts';
import { orEmpty, orNull, parseContact, parseDay, parseRhythm } from './parse.ts';

interface ClientOptions {
  readonly language?: Language;
  readonly detail?: Detail;
  readonly contact?: readonly ContactInput[];
  readonly signature?: string;
  readonly greeting?: string;
  readonly company?: string;
  readonly channel?: string;
  readonly process?: Process;
  readonly zone?: string;
  readonly quietUntil?: string;
  readonly rhythm?: Rhythm | '';
  readonly json?: boolean;
}

export function registerClient(program: Command, context: Context): void {
  const client = program.command('client').description('who pays, and how they like to be written to');
  client
    .command('set')
    .description('make a client or change it; prints its id')
    .argument('<name>', 'name or id')
    .addOption(new Option('--language <language>', 'of the notes').choices(LANGUAGES))
    .addOption(new Option('--detail <level>', 'of the notes: A wants a lot, C the bottom line').choices(DETAILS))
    .option('--contact <contact>', 'a person, as "Anna <anna@flora.example>"; may be given several times', collect)
    .option('--signature <text>', 'the last lines of a note')
    .option('--greeting <text>', 'the first line of a note')
    .option('--company <name>')
    .option('--channel <text>', 'where they agreed to be written to, like e-mail')
    .addOption(
      new Option('--process <process>', 'what they agreed to see: each step, or what comes out').choices(PROCESSES),
    )
    .option('--zone <zone>', 'their time zone, like Europe/Berlin')
    .option('--quiet-until <day>', 'the day on which they want to hear from you again', orEmpty(parseDay))
    .option('--rhythm <rhythm>', 'like "weekly Friday 16", "every 10 days", milestone or none', orEmpty(parseRhythm))
    .addOption(jsonOption())
    .action(async (name: string, { json, ...options }: ClientOptions) => {
      const book = await context.openBook();
      await printId(context, await setClient(book, name, changesOf(options)), json);
    });
}

function changesOf({ contact: contacts, quietUntil, language, detail, process, rhythm, ...texts }: ClientOptions) {
  return given({
    language,
    detail,
    process,
    contacts,
    signature: orNull(texts.signature),
    greeting: orNull(texts.greeting),
    company: orNull(texts.company),
    channel: orNull(texts.channel),
    zone: orNull(texts.zone),
    quiet_until: orNull(quietUntil),
    rhythm: orNull(rhythm),
  });
}

function collect(text: string, before: readonly ContactInput[] = []): readonly ContactInput[] {
  return [...before, parseContact(text)];
}
