/** Options that several commands share. */
import { Option } from 'commander';
import { parseMoment } from './parse.ts';

export const jsonOption = () => new Option('--json', 'print JSON');

export const projectOption = () => new Option('--project <project>', 'name or id of the project');

export const repoOption = (what = 'the repository (default: that of the current folder)') =>
  new Option('--repo <path>', what);

/** `--from`, `--to`, `--since`: a day, a local time or an instant. */
export const momentOption = (flags: string, what: string) => new Option(flags, what).argParser(parseMoment);

/** Without the fields that were not given. */
export function given<T extends object>(fields: T): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>;
}
