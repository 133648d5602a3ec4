/** Options that several commands share. */
import { Option } from 'commander';
import type { Language } from '../domain/events.ts';
import { parseMoment, parseNumber } from './parse.ts';

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
