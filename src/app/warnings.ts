/** What will not hold, and who was told of it: a person is told of each fact once, and the client when the person says so. */
import * as l10n from '@vscode/l10n';
import type { Project } from '../domain/entities.ts';
import type { Fact, Id } from '../domain/events.ts';
import { keysOf, newWarnings, type Warning, warningsOf } from '../domain/warnings.ts';
import type { Book } from './book.ts';
import { oneLine } from './checks.ts';
import { readForecast } from './forecast.ts';
import type { HoursBook } from './hours.ts';

/** `shares` of the budget, like 0.8. Of what the book has read so far: `readAll` first, like for `readForecast`. */
export function untoldWarnings(
  book: Book,
  hours: HoursBook,
  project: Project,
  shares: readonly number[],
): readonly Warning[] {
  const warnings = warningsOf(readForecast(book, hours, project), shares);
  return newWarnings(warnings, new Set(book.state.toldWarnings.keys()));
}

/** From now on nobody is told of these again, in any window. */
export async function rememberTold(book: Book, project: Id, warnings: readonly Warning[]): Promise<void> {
  const keys = new Set(warnings.flatMap(keysOf).filter((key) => !book.state.toldWarnings.has(key)));
  if (keys.size === 0) return;
  await book.record([...keys].map((warning): Fact => ({ type: 'warning.told', project, warning })));
}

/** The next note tells the client so, as it stands; `task` null: about the project. @throws Expected when it is empty */
export async function mention(book: Book, project: Id, task: Id | null, text: string): Promise<Id> {
  const id = book.newId();
  await book.record([
    {
      type: 'mention.set',
      mention: id,
      project,
      task,
      text: oneLine(text, l10n.t('What the client is told cannot be empty.')),
    },
  ]);
  return id;
}
