/** rapport import */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { text as allOf } from 'node:stream/consumers';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Book } from '../app/book.ts';
import { checkZone } from '../app/checks.ts';
import { Expected } from '../app/expected.ts';
import { PRESETS, ROLES, type Role } from '../app/importColumns.ts';
import { DATE_ORDERS, type DateOrder, type ImportFile } from '../app/importEntry.ts';
import { decodeText, readImport } from '../app/importFile.ts';
import {
  groupName,
  groupsOf,
  type ImportGroup,
  planImport,
  recordImport,
  type Target,
  titleOf,
} from '../app/importPlan.ts';
import { readTime } from '../app/importTimes.ts';
import { findProject, findTask } from '../app/refs.ts';
import { type Context, printJson } from './context.ts';
import { explainImport } from './importReport.ts';
import { given, jsonOption } from './options.ts';

interface ImportOptions {
  readonly preset?: string;
  readonly columns?: Readonly<Partial<Record<Role, string>>>;
  readonly dates?: DateOrder;
  readonly dayStart?: number;
  readonly zone?: string;
  readonly map?: readonly Mapping[];
  readonly create?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** Fewer pieces are recorded before anybody wonders. */
const MANY = 20_000;

interface Mapping {
  readonly name: string;
  readonly to: string;
}

export function registerImport(program: Command, context: Context): void {
  program
    .command('import')
    .description('earlier hours of another program: Timewarrior’s data or export, or a table (CSV)')
    .argument('<file>', 'a file, Timewarrior’s data folder, or - for standard input')
    .addOption(
      new Option('--preset <program>', 'whose table it is (default: by its heading)').choices(Object.keys(PRESETS)),
    )
    .option(
      '--columns <columns>',
      `the table’s own names, like "date=Tag,length=Stunden" (${ROLES.join(', ')})`,
      parseColumns,
    )
    .addOption(new Option('--dates <order>', 'how 03/04/2026 is to be read').choices(DATE_ORDERS))
    .option(
      '--day-start <time>',
      'where a day’s hours without a time of day begin, like 09:00 (default: they are left out)',
      parseTimeOfDay,
    )
    .option('--zone <zone>', 'where clocks showed these times (default: yours)')
    .option(
      '--map <name=task>',
      'the task (or "skip", "unassigned") of a project, task or tag; may be repeated',
      collectMap,
    )
    .option('--create <project>', 'make tasks in this project of the names that no task has')
    .option('--dry-run', 'only say what would be added')
    .addOption(jsonOption())
    .action(async (path: string, options: ImportOptions) => {
      const book = await context.openBook();
      const { clock } = book;
      checkZone(options.zone);
      const readings = given({
        preset: options.preset,
        columns: options.columns,
        dateOrder: options.dates,
        dayStart: options.dayStart,
      });
      const file = readImport(await textsAt(context, path), {
        ...readings,
        zone: options.zone ?? clock.zone(),
        now: clock.now(),
      });
      const targets = targetsOf(book, file, options);
      const plan = planImport(book, file, targets);
      const groups = groupsOf(book, file).map((group) => ({
        ...group,
        target: targets.get(group.key) ?? group.suggested,
      }));
      if (!options.dryRun) {
        if (plan.pieces.length >= MANY)
          context.warn(`recording ${plan.pieces.length} pieces; that takes some seconds.`);
        await recordImport(book, plan);
      }
      const { pieces, ...figures } = plan;
      if (options.json) await printJson(context, { format: file.format, ...figures, added: pieces.length, groups });
      else await context.print(explainImport(book, file, plan, groups, options.dryRun ?? false));
    });
}

async function textsAt({ cwd, stdin }: Context, path: string): Promise<readonly string[]> {
  if (path === '-') return [await allOf(stdin as AsyncIterable<Uint8Array> as NodeJS.ReadableStream)];
  const full = resolve(cwd, path);
  const found = await stat(full).catch(() => null);
  if (found === null) throw new Expected(`There is no file ${full}.`);
  if (!found.isDirectory()) return [decodeText(await readFile(full))];
  const inner = await readdir(join(full, 'data')).catch(() => null);
  const folder = inner === null ? full : join(full, 'data');
  // Its list of tags is no hours.
  const names = (inner ?? (await readdir(folder))).filter((name) => /^\d{4}-\d{2}\.data$/.test(name)).sort();
  if (names.length === 0)
    throw new Expected(`There are no hours of Timewarrior in ${full}; it keeps them in data/2026-03.data.`);
  return Promise.all(names.map(async (name) => decodeText(await readFile(join(folder, name)))));
}

/** By the key of a group. @throws Expected for a name that stands nowhere, or a task that is not there */
function targetsOf(book: Book, file: ImportFile, { map = [], create }: ImportOptions): ReadonlyMap<string, Target> {
  const groups = groupsOf(book, file);
  const project = create === undefined ? null : findProject(book.state, create).id;
  const targets = new Map<string, Target>();
  for (const group of groups) {
    if (project !== null && group.suggested.kind === 'unassigned' && groupName(group) !== '') {
      targets.set(group.key, { kind: 'create', project, title: titleOf(group) });
    }
  }
  for (const { name, to } of map) {
    const meant = groups.filter((group) => isCalled(group, name));
    if (meant.length === 0) {
      const names = groups.slice(0, 10).map(groupName).join('; ');
      throw new Expected(`Nothing in the file is called "${name}"; there are: ${names}.`);
    }
    const target = targetFor(book, to);
    for (const { key } of meant) targets.set(key, target);
  }
  return targets;
}

function targetFor(book: Book, to: string): Target {
  if (to === 'skip' || to === 'unassigned') return { kind: to };
  return { kind: 'task', task: findTask(book.state, to).id };
}

/** Its project, its task, or both. */
function isCalled(group: ImportGroup, name: string): boolean {
  const wanted = name.trim().toLowerCase();
  return [group.project, group.task, groupName(group)].some((each) => each.trim().toLowerCase() === wanted);
}

function collectMap(text: string, before: readonly Mapping[] = []): readonly Mapping[] {
  const at = text.lastIndexOf('=');
  if (at < 1 || at === text.length - 1)
    throw new InvalidArgumentError('Expected a name and a task, like "Website=List of news".');
  return [...before, { name: text.slice(0, at), to: text.slice(at + 1).trim() }];
}

function parseColumns(text: string): Readonly<Partial<Record<Role, string>>> {
  const columns: Partial<Record<Role, string>> = {};
  for (const part of text.split(',')) {
    const [role = '', name] = part.split(/=(.*)/s);
    const known = ROLES.find((each) => each.toLowerCase() === role.trim().toLowerCase());
    if (known === undefined || name === undefined) {
      throw new InvalidArgumentError(
        `Expected what a column says and its name, like "date=Day"; there are: ${ROLES.join(', ')}.`,
      );
    }
    columns[known] = name;
  }
  return columns;
}

function parseTimeOfDay(text: string): number {
  const seconds = readTime(text);
  if (seconds === null) throw new InvalidArgumentError('Expected a time of day like 09:00.');
  return seconds;
}
