/** rapport status */
import type { Command } from 'commander';
import type { Book } from '../app/book.ts';
import type { HoursBook } from '../app/hours.ts';
import { activeTask, heldPick } from '../app/links.ts';
import { dueNow, nextUpdates } from '../app/rhythm.ts';
import { runningTimer } from '../app/statements.ts';
import { dayOf, rangeOfDay } from '../domain/days.ts';
import { shown } from '../domain/shown.ts';
import { findPlace } from '../git/place.ts';
import { formatClock } from '../view/format.ts';
import { type Context, openHours, printJson } from './context.ts';
import { jsonOption } from './options.ts';
import { findTracked, headOf } from './places.ts';

export function registerStatus(program: Command, context: Context): void {
  program
    .command('status')
    .description('what time here goes to, and today so far')
    .addOption(jsonOption())
    .action(async ({ json }: { readonly json?: boolean }) => {
      const book = await context.openBook();
      const hours = await openHours(book);
      const status = {
        ...(await placeStatus(book, context.cwd)),
        timer: timerStatus(book),
        ...todayStatus(book, hours),
        updates_due: dueNow(book, nextUpdates(book, hours.workdays)).map(({ project, due }) => ({
          project: project.id,
          name: project.name,
          since: new Date(due.at).toISOString(),
        })),
      };
      if (json) await printJson(context, status);
      else await context.print(toText(status));
    });
}

type Status = Awaited<ReturnType<typeof placeStatus>> &
  ReturnType<typeof todayStatus> & {
    timer: ReturnType<typeof timerStatus>;
    updates_due: readonly { name: string }[];
  };

async function placeStatus(book: Book, folder: string) {
  const place = await findPlace(folder);
  if (place === null) return { root: null, repository: null, branch: null, task: null, picked: false };
  const { branch } = await headOf(place);
  const tracked = await findTracked(book, place);
  if (tracked === null) return { root: place.root, repository: null, branch, task: null, picked: false };
  const { id, name } = tracked.repository;
  const picked = heldPick(book, id, branch, null);
  const task = activeTask(book, id, branch, picked);
  return {
    root: place.root,
    repository: { id, name },
    branch,
    task: task === null ? null : { id: task.id, title: task.title },
    picked: picked !== null,
  };
}

function timerStatus(book: Book) {
  const timer = runningTimer(book);
  if (timer === null) return null;
  const title = timer.task === null ? null : (book.state.tasks.get(timer.task)?.title ?? null);
  const running = Math.max(0, book.clock.now() - timer.from);
  return { task: timer.task, title, from: new Date(timer.from).toISOString(), running_ms: running };
}

function todayStatus(book: Book, hours: HoursBook) {
  const zone = book.clock.zone();
  const { start, end } = rangeOfDay(dayOf(book.clock.now(), zone), zone);
  const { totalMs, unassignedMs, rows } = hours.hours({ from: start, to: end }, 'task');
  return {
    today_ms: totalMs,
    unassigned_ms: unassignedMs,
    today: rows.map(({ key, title, ms }) => ({ key, title, ms })),
  };
}

function toText({ root, repository, branch, task, picked, timer, today_ms, today, updates_due }: Status): string {
  const lines: string[] = [];
  if (root === null) lines.push('No git repository here.');
  else if (repository === null) lines.push(`${root} is not tracked.`);
  else {
    const how = task === null ? 'no task: time is kept as unassigned' : `${task.title}${picked ? ' (picked)' : ''}`;
    lines.push(`${repository.name}, ${branch ?? 'detached HEAD'}: ${how}`);
  }
  if (timer !== null) lines.push(`Timer: ${timer.title ?? 'no task'}, running for ${formatClock(timer.running_ms)}`);
  if (updates_due.length > 0) lines.push(`Update due: ${updates_due.map(({ name }) => name).join(', ')}`);
  lines.push(`Today: ${formatClock(today_ms)}`);
  for (const { title, ms } of today) lines.push(`  ${formatClock(ms)}  ${title}`);
  // Two spaces stand before a row of today.
  return lines.map((line) => `${line.startsWith('  ') ? '  ' : ''}${shown(line)}\n`).join('');
}
