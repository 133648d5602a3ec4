/** rapport client … */
import { type Command, Option } from 'commander';
import { type ContactInput, setClient } from '../app/clients.ts';
import { DETAILS, type Detail, LANGUAGES, type Language } from '../domain/events.ts';
import { type Context, printId } from './context.ts';
import { given, jsonOption } from './options.ts';
import { orNull, parseContact } from './parse.ts';

interface ClientOptions {
  readonly language?: Language;
  readonly detail?: Detail;
  readonly contact?: readonly ContactInput[];
  readonly signature?: string;
  readonly greeting?: string;
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
    .addOption(jsonOption())
    .action(async (name: string, { contact: contacts, signature, greeting, json, ...options }: ClientOptions) => {
      const book = await context.openBook();
      const id = await setClient(
        book,
        name,
        given({ ...options, contacts, signature: orNull(signature), greeting: orNull(greeting) }),
      );
      await printId(context, id, json);
    });
}

function collect(text: string, before: readonly ContactInput[] = []): readonly ContactInput[] {
  return [...before, parseContact(text)];
}
