/** rapport due */

import type { Command } from 'commander';
import type { Book } from '../app/book.ts';
import { findProject } from '../app/refs.ts';
import { nextUpdates, type ProjectDue } from '../app/rhythm.ts';
import { clockAt } from '../domain/days.ts';
import type { Client } from '../domain/entities.ts';
import { rhythmDays, type UpdateDue } from '../domain/updateDue.ts';
import { type Context, openHours, printJson } from './context.ts';
import { jsonOption, projectOption } from './options.ts';
import { type Column, table } from './text.ts';

interface DueOptions {
  readonly project?: string;
  readonly json?: boolean;
}

const COLUMNS: readonly Column[] = [{ title: 'Project' }, { title: 'Due' }, { title: 'Why' }];

export function registerDue(program: Command, context: Context): void {
  program
    .command('due')
    .description('when the next update on each project is due')
    .addOption(projectOption())
    .addOption(jsonOption())
    .action(async ({ project: ref, json }: DueOptions) => {
      const book = await context.openBook();
      const only = ref === undefined ? null : findProject(book.state, ref);
      const { workdays } = await openHours(book);
      const all = nextUpdates(book, workdays).filter(({ project }) => only === null || project.id === only.id);
      const now = context.clock.now();
      if (json)
        await printJson(
          context,
          all.map((each) => toJson(each, now)),
        );
      else await context.print(all.length === 0 ? 'No update is due.\n' : toText(book, all, now, context.clock.zone()));
    });
}

function toJson({ project, due }: ProjectDue, now: number) {
  const { day, at, why, milestone } = due;
  return {
    project: project.id,
    name: project.name,
    day,
    at: new Date(at).toISOString(),
    due: at <= now,
    why,
    milestone,
  };
}

function toText({ state }: Book, all: readonly ProjectDue[], now: number, zone: string): string {
  const rows = all.map(({ project, due }) => [
    project.name,
    `${due.day} ${clockAt(due.at, zone)}${due.at <= now ? ' (now)' : ''}`,
    reasonOf(due, state.clients.get(project.client)),
  ]);
  return table(COLUMNS, rows);
}

function reasonOf({ why, milestone }: UpdateDue, client: Client | undefined): string {
  switch (why) {
    case 'weekly':
      return 'every week';
    case 'days':
      return client === undefined ? '' : `every ${rhythmDays(client)} days`;
    case 'quiet':
      return 'the client is back';
    case 'milestone':
      break;
  }
  switch (milestone?.kind) {
    case 'component':
      return `"${milestone.name}" is done`;
    case 'clientDue':
      return `the client's date of "${milestone.name}"`;
    case 'launch':
    case undefined:
      return 'the launch';
  }
}
