/**
 * Puts the Hunspell dictionaries where the spelling's worker reads them, with their licences: Russian, and an English one
 * that has American and British spelling alike; the words of our trade are put in.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LANGUAGES } from '../src/domain/events.ts';
import { TRADE_WORDS } from '../src/spelling/tradeWords.ts';
import { readWords, writeWords } from '../src/spelling/words.ts';

/** Packages beside whose main file lie index.aff, index.dic and license. */
const SOURCES = {
  en: [import.meta.resolve('dictionary-en'), import.meta.resolve('dictionary-en-gb')],
  ru: [import.meta.resolve('dictionary-ru')],
} as const;

export async function writeDictionaries(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const language of LANGUAGES) {
    const packages = SOURCES[language];
    const read = (file: string) => Promise.all(packages.map((main) => readFile(new URL(file, main), 'utf8')));
    const [affixes, words, licences] = await Promise.all([read('index.aff'), read('index.dic'), read('license')]);
    // A word has its flags by the one set of rules.
    if (new Set(affixes).size !== 1) throw new Error(`The dictionaries of ${language} have different rules.`);
    const lines = new Set([...words.flatMap((text) => text.split('\n').slice(1)), ...TRADE_WORDS[language]]);
    await writeFile(join(folder, `${language}.aff`), affixes[0] ?? '');
    await writeFile(join(folder, `${language}.dic`), writeWords(readWords(`\n${[...lines].join('\n')}`)));
    await writeFile(join(folder, `LICENSE-${language}.txt`), [...new Set(licences)].join('\n\n'));
  }
}
