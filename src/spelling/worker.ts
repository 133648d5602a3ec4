/**
 * The thread in which words are looked up: to read a dictionary takes a moment and some 40 MB. They lie beside it
 * (scripts/dictionaries.ts puts them there) and are read when a language is first asked for.
 */
import { readFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import type { Language } from '../domain/events.ts';
import { Dictionary } from './dictionary.ts';
import { lookUp } from './lookUp.ts';
import type { Reply, Request } from './thread.ts';
import { readWords } from './words.ts';

const read = new Map<Language, Dictionary>();

function dictionaryOf(language: Language): Dictionary {
  const file = (ending: string) => readFileSync(new URL(`${language}.${ending}`, import.meta.url), 'utf8');
  const dictionary = read.get(language) ?? new Dictionary(file('aff'), readWords(file('dic')));
  read.set(language, dictionary);
  return dictionary;
}

function answer({ id, language, words }: Request): Reply {
  try {
    return { id, misspelt: lookUp([dictionaryOf(language)], words) };
  } catch (error) {
    return { id, problem: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.on('message', (request: Request) => parentPort?.postMessage(answer(request)));
