/** The dictionaries that ship, as the worker reads them. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeDictionaries } from '../../scripts/dictionaries.ts';
import type { Language } from '../../src/domain/events.ts';
import { Dictionary } from '../../src/spelling/dictionary.ts';
import { readWords } from '../../src/spelling/words.ts';

const folder = mkdtempSync(join(tmpdir(), 'rapport-dictionaries-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
let written: Promise<void> | null = null;
const read = new Map<Language, Dictionary>();

export async function dictionaryText(language: Language, ending: 'aff' | 'dic'): Promise<string> {
  written ??= writeDictionaries(folder);
  await written;
  return readFileSync(join(folder, `${language}.${ending}`), 'utf8');
}

export async function dictionaryOf(language: Language): Promise<Dictionary> {
  const known = read.get(language);
  if (known !== undefined) return known;
  const words = readWords(await dictionaryText(language, 'dic'));
  const dictionary = new Dictionary(await dictionaryText(language, 'aff'), words);
  read.set(language, dictionary);
  return dictionary;
}
