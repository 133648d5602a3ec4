/** rapport words … */
import type { Command } from 'commander';
import { addWord, ownWords, removeWord } from '../app/ownWords.ts';
import { shown } from '../domain/shown.ts';
import { type Context, printJson } from './context.ts';
import { jsonOption } from './options.ts';

export function registerWords(program: Command, context: Context): void {
  const words = program.command('words').description('your own words, which are spelt as they should be');
  words
    .command('add')
    .description('never object to the word again')
    .argument('<word>')
    .action(async (word: string) => addWord(await context.openBook(), word));
  words
    .command('list')
    .description('the words, one a line')
    .addOption(jsonOption())
    .action(async ({ json }: { readonly json?: boolean }) => {
      const texts = ownWords(await context.openBook()).map(({ text }) => text);
      await (json ? printJson(context, texts) : context.print(texts.map((text) => `${shown(text)}\n`).join('')));
    });
  words
    .command('remove')
    .description('forget the word')
    .argument('<word>')
    .action(async (word: string) => removeWord(await context.openBook(), word));
}
