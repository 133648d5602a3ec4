/** rapport doctor */
import { stat } from 'node:fs/promises';
import type { Command } from 'commander';
import type { Book } from '../app/book.ts';
import { Expected } from '../app/expected.ts';
import { shown } from '../domain/shown.ts';
import { type Examination, examine } from '../ledger/doctor.ts';
import { closeToOthers } from '../ledger/permissions.ts';
import { type MovedLines, moveBadLines } from '../ledger/repair.ts';
import { type Context, printJson } from './context.ts';
import { jsonOption } from './options.ts';
import { table } from './text.ts';

interface LostRepository {
  readonly id: string;
  readonly name: string;
  readonly path: string;
}

interface Repair {
  readonly moved: readonly MovedLines[];
  /** What was open to others, relative to the home. */
  readonly closed: readonly string[];
}

export function registerDoctor(program: Command, context: Context): void {
  program
    .command('doctor')
    .description('look the whole home over; exit code 1 when something is wrong')
    .option('--repair', 'move lines that cannot be read aside, and close the home to others on this machine')
    .addOption(jsonOption())
    .action(async (options: { readonly repair?: boolean; readonly json?: boolean }) => {
      const book = await context.openQuietly();
      // Files are aged by the real clock.
      const repair = options.repair ? await mend(book, Date.now()) : null;
      const found = await examine(book.ledger.home, Date.now());
      const lost = await lostRepositories(book);
      if (options.json) await printJson(context, toJson(book, repair, found, lost));
      else await context.print(toText(book, repair, found, lost));
      const wrong = found.problems.length + found.tooOpen.length + lost.length;
      if (wrong > 0) throw new Expected(`${wrong} ${wrong === 1 ? 'problem was' : 'problems were'} found.`);
    });
}

async function mend({ ledger, device }: Book, now: number): Promise<Repair> {
  const moved = await moveBadLines(ledger.home, device, now);
  return { moved, closed: await closeToOthers(ledger.home) };
}

/** Repositories that are at none of their places on this machine any more. */
async function lostRepositories(book: Book): Promise<readonly LostRepository[]> {
  const here = new Set<string>();
  const gone = new Map<string, LostRepository>();
  for (const { device, repository, path } of book.state.places.values()) {
    const known = book.state.repositories.get(repository);
    if (device !== book.device || known === undefined) continue;
    const found = await stat(path).catch(() => null);
    if (found === null) gone.set(repository, { id: repository, name: known.name, path });
    else here.add(repository);
  }
  return [...gone.values()].filter(({ id }) => !here.has(id));
}

function toJson(book: Book, repair: Repair | null, found: Examination, lost: readonly LostRepository[]) {
  const { home, device } = book.ledger;
  return {
    home,
    device: { id: device.id, name: device.name, person: device.person },
    events: Object.fromEntries(found.types.map(({ name, count }) => [name, count])),
    folders: Object.fromEntries(found.folders.map(({ name, count }) => [name, count])),
    unknown_types: Object.fromEntries(found.unknownTypes.map(({ name, count }) => [name, count])),
    problems: found.problems,
    left_over: found.leftOver.map(({ path, event }) => ({ path, start: event.start, end: event.end })),
    too_open: found.tooOpen,
    lost_repositories: lost,
    ...(repair === null ? {} : { repaired: repair }),
  };
}

function toText(book: Book, repair: Repair | null, found: Examination, lost: readonly LostRepository[]): string {
  const { home, device } = book.ledger;
  const parts = [`Home    ${home}\nDevice  ${shown(device.name)} (${device.id})\n`];
  const counted = (title: string, counts: readonly { readonly name: string; readonly count: number }[]) => {
    const rows = counts.map(({ name, count }) => [name, String(count)]);
    if (rows.length > 0) parts.push(table([{ title }, { title: 'Events', align: 'right' }], rows));
  };
  const listed = (title: string, lines: readonly string[]) => {
    if (lines.length > 0) parts.push(`${title}:\n${lines.map((line) => `  ${shown(line)}\n`).join('')}`);
  };
  counted('Type', found.types);
  counted('Folder', found.folders);
  counted('Written by a newer Rapport', found.unknownTypes);
  listed('Moved aside', (repair?.moved ?? []).map(shownMove));
  listed('Yours alone again', repair?.closed ?? []);
  listed(
    'Lines that cannot be read (rapport doctor --repair moves them aside)',
    found.problems.map(({ file, line, problem }) => `${file}:${line} ${problem}`),
  );
  listed(
    'Stretches left over, which the next editor window takes over',
    found.leftOver.map(({ path, event }) => `${path} (${event.start} to ${event.end})`),
  );
  listed('Open to others on this machine (rapport doctor --repair makes it yours alone)', found.tooOpen);
  listed(
    'Repositories that are not where they were',
    lost.map(({ name, path }) => `${name}: ${path}`),
  );
  return parts.join('\n');
}

function shownMove({ file, lines, aside }: MovedLines): string {
  return `${file}: ${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}, now in ${aside}`;
}
