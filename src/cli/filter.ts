/** Which of the counted time a report is about: options that several commands share. */
import type { Command } from 'commander';
import type { Book } from '../app/book.ts';
import { Expected } from '../app/expected.ts';
import type { HoursFilter } from '../app/hours.ts';
import { findProject } from '../app/refs.ts';
import { given, idleOption, momentOption, projectOption } from './options.ts';
import { endOf, type Moment, startOf } from './parse.ts';

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
