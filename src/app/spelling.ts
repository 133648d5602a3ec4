/** What no dictionary has: in a draft, and in the lines that commits would make. */
import { dayOf } from '../domain/days.ts';
import type { Client, Project } from '../domain/entities.ts';
import { composeNote, linesOfCommits } from '../note/compose.ts';
import type { NoteFacts } from '../note/facts.ts';
import { LANGUAGES } from '../note/language/languages.ts';
import type { Note } from '../note/note.ts';
import type { Levels } from '../note/preflight/preflight.ts';
import type { Misspelt } from '../note/preflight/rule.ts';
import { spelling, wordsToLookUp } from '../note/preflight/spelling.ts';
import type { Speller } from '../spelling/speller.ts';
import type { Book } from './book.ts';
import { contactsOf, senderOf } from './letter.ts';
import { ownWords } from './ownWords.ts';
import type { MadeFrom } from './preflight.ts';

type Asked = Pick<Speller, 'check'>;

/**
 * Which words of a draft no dictionary has. What the ledger knows by name is right: the client and their contacts, the
 * project and its parts, who signs, the client's words, the person's own. Nothing is looked up when the levels switch the
 * rule off. @throws Expected | Error when the dictionary cannot be read
 */
export async function spellDraft(
  book: Book,
  project: Project,
  text: string,
  { language }: MadeFrom,
  levels: Levels,
  speller: Asked,
): Promise<Misspelt> {
  const client = book.state.clients.get(project.client);
  if (client === undefined || (levels.get(spelling.id) ?? spelling.severity) === 'off') return new Map();
  const of = language ?? client.language;
  return speller.check(of, wordsToLookUp(text, of, namesKnown(book, project, client)));
}

/** What the ledger knows by name. */
export function namesKnown(book: Book, project: Project, client: Client): readonly string[] {
  const { components, glossary } = book.state;
  const names = [
    ...[client.name, client.company, client.greeting, client.signature, project.name, senderOf(book)?.signature],
    ...contactsOf(book, client.id).flatMap(({ name, position }) => [name, position]),
    ...[...components.values()].filter((component) => component.project === project.id).map(({ name }) => name),
    ...[...glossary.values()].filter((term) => term.client === client.id).map(({ to }) => to),
    ...ownWords(book).map(({ text }) => text),
  ];
  return names.flatMap((name) => name ?? []);
}

/**
 * The note, and its facts with the words of commit lines that no dictionary has: names from the code, shorthand, slips of the hand. Most
 * notes tell of a few commits, so these are looked up first, and the others only when one of them has to give way.
 * `known`: what is right besides components and tasks, see `namesKnown`.
 * @throws Error when the dictionary cannot be read
 */
export async function spellCommits(
  known: readonly string[],
  facts: NoteFacts,
  speller: Asked,
): Promise<{ readonly facts: NoteFacts; readonly note: Note }> {
  const { language, now, zone } = facts;
  const titles = facts.tasks.map(({ task }) => task.title);
  const names = [...known, ...facts.components.map(({ name }) => name), ...titles];
  const check = (lines: readonly { readonly text: string }[]) => {
    const words = wordsToLookUp(lines.map(({ text }) => text).join('\n'), language, names);
    return words.length === 0 ? new Map<string, never>() : speller.check(language, words);
  };
  const note = composeNote(facts);
  if ((await check(note.commits.reported)).size === 0) return { facts, note };
  const { lines } = linesOfCommits(facts, LANGUAGES[language](Number(dayOf(now, zone).slice(0, 4))));
  const spelt = { ...facts, unknownWords: new Set((await check(lines)).keys()) };
  return { facts: spelt, note: composeNote(spelt) };
}
