/** Options that several commands share. */
import { type Command, Option } from 'commander';
import type { Book } from '../app/book.ts';
import { Expected } from '../app/expected.ts';
import type { HoursFilter } from '../app/hours.ts';
import { findProject } from '../app/refs.ts';
import type { Language } from '../domain/events.ts';
import { endOf, type Moment, parseMoment, parseNumber, startOf } from './parse.ts';

export const jsonOption = () => new Option('--json', 'print JSON');

export const projectOption = () => new Option('--project <project>', 'name or id of the project');

export const repoOption = (what = 'the repository (default: that of the current folder)') =>
  new Option('--repo <path>', what);

/** `--from`, `--to`, `--since`: a day, a local time or an instant. */
export const momentOption = (flags: string, what: string) => new Option(flags, what).argParser(parseMoment);

const WEEK_MINUTES = 7 * 24 * 60;

export const idleOption = () =>
  new Option(
    '--idle <minutes>',
    'the longest gap that still counts as work (default: as the editor on this machine)',
  ).argParser((text) => parseNumber(text, 0, WEEK_MINUTES));

/** The person's own, by the environment that says it to every program. */
export function languageOf({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): Language {
  return (LC_ALL || LC_MESSAGES || LANG || '').startsWith('ru') ? 'ru' : 'en';
}

/** Without the fields that were not given. */
export function given<T extends object>(fields: T): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>;
}

/** Which of the counted time a report is about. */
export interface FilterOptions {
  readonly project?: string;
  readonly from?: Moment;
  readonly to?: Moment;
  /** Minutes. */
  readonly idle?: number;
}

export function withFilter(command: Command): Command {
  return command
    .addOption(projectOption())
    .addOption(momentOption('--from <time>', 'a day, a local time or an instant'))
    .addOption(momentOption('--to <time>', 'the same; a day is included'))
    .addOption(idleOption());
}

/** @throws Expected when there is no such project, or the range is none */
export function filterOf(book: Book, { project, from, to }: FilterOptions): HoursFilter {
  // The zone is asked for only when it is needed: finding it out takes longer than all else here.
  const range = given({
    from: from === undefined ? undefined : startOf(from, book.clock.zone()),
    to: to === undefined ? undefined : endOf(to, book.clock.zone()),
  });
  if (range.from !== undefined && range.to !== undefined && range.from >= range.to) {
    throw new Expected('--to must be after --from.');
  }
  return project === undefined ? range : { ...range, project: findProject(book.state, project).id };
}
