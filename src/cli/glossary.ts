/** rapport glossary … */
import { type Command, Option } from 'commander';
import { removeTerm, setTerm, termsOf } from '../app/glossary.ts';
import { findClient } from '../app/refs.ts';
import { shown } from '../domain/shown.ts';
import { type Context, printJson } from './context.ts';
import { jsonOption } from './options.ts';

interface ClientOption {
  readonly client: string;
  readonly json?: boolean;
}

const clientOption = () => new Option('--client <client>', 'name or id').makeOptionMandatory();

export function registerGlossary(program: Command, context: Context): void {
  const glossary = program.command('glossary').description('a client’s own words for ours');
  glossary
    .command('add')
    .description('say <word> for <term> to the client; without a word, what says <term> is not for them')
    .argument('<term>')
    .argument('[word]')
    .addOption(clientOption())
    .action(async (term: string, word: string | undefined, { client }: ClientOption) => {
      const book = await context.openBook();
      await setTerm(book, findClient(book.state, client).id, term, word ?? null);
    });
  glossary
    .command('list')
    .description('the words, one a line')
    .addOption(clientOption())
    .addOption(jsonOption())
    .action(async ({ client, json }: ClientOption) => {
      const book = await context.openBook();
      const terms = termsOf(book, findClient(book.state, client).id).map(({ from, to }) => ({ term: from, say: to }));
      const lines = terms.map(({ term, say }) => `${shown(term)} → ${say === null ? '(not for them)' : shown(say)}\n`);
      await (json ? printJson(context, terms) : context.print(lines.join('')));
    });
  glossary
    .command('remove')
    .description('forget the client’s word for a term')
    .argument('<term>')
    .addOption(clientOption())
    .action(async (term: string, { client }: ClientOption) => {
      const book = await context.openBook();
      await removeTerm(book, findClient(book.state, client).id, term);
    });
}
