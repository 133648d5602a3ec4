/** rapport replay */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { Expected } from '../app/expected.ts';
import { replay } from '../domain/replay.ts';
import { lengthOf, type Timeline } from '../domain/timeline.ts';
import { readLog } from '../ledger/log.ts';
import { formatClock } from '../view/format.ts';
import { type Context, printJson } from './context.ts';
import { jsonOption } from './options.ts';
import { parseNumber } from './parse.ts';
import { table } from './text.ts';

interface ReplayOptions {
  readonly idle: number;
  readonly person: string;
  readonly json?: boolean;
}

const MINUTE = 60_000;
const WEEK_MINUTES = 7 * 24 * 60;

export function registerReplay(program: Command, context: Context): void {
  program
    .command('replay')
    .description('play a log of signals through the rules and print the timeline that comes out')
    .argument('<file>', 'JSON Lines; - for standard input')
    .option(
      '--idle <minutes>',
      'the longest gap that still counts as work',
      (text) => parseNumber(text, 0, WEEK_MINUTES),
      5,
    )
    .option('--person <person>', 'whose timeline', 'me')
    .addOption(jsonOption())
    .action(async (file: string, { idle, person, json }: ReplayOptions) => {
      const { lines, problems } = readLog(await readInput(context, file));
      for (const { line, problem } of problems) context.warn(`${file}:${line}: ${problem}`);
      const timeline = replay(lines, person, { idleMs: idle * MINUTE });
      if (json) await printJson(context, toJson(timeline));
      else await context.print(toTable(timeline));
    });
}

async function readInput(context: Context, file: string): Promise<string> {
  if (file === '-') {
    const parts: Uint8Array[] = [];
    for await (const part of context.stdin) parts.push(part);
    return Buffer.concat(parts).toString('utf8');
  }
  const path = resolve(context.cwd, file);
  return readFile(path, 'utf8').catch(({ code, message }: NodeJS.ErrnoException) => {
    throw new Expected(code === 'ENOENT' ? `There is no file ${path}.` : `${path} cannot be read: ${message}.`);
  });
}

/** As documented with the sample logs. */
function toJson({ segments, readingMs }: Timeline) {
  return {
    segments: segments.map(({ start, end, repository, branch, task, source }) => ({
      start: iso(start),
      end: iso(end),
      repo: repository,
      branch,
      task,
      source,
    })),
    counted_ms: lengthOf(segments),
    reading_ms: readingMs,
  };
}

function toTable({ segments, readingMs }: Timeline): string {
  const titles = ['Start', 'End', 'Repository', 'Branch', 'Task', 'Source'].map((title) => ({ title }));
  const rows = segments.map(({ start, end, repository, branch, task, source }) => [
    iso(start),
    iso(end),
    repository ?? '',
    branch ?? '',
    task ?? '(unassigned)',
    source,
  ]);
  const reading = readingMs > 0 ? `, reading ${formatClock(readingMs)} (not counted)` : '';
  return `${table(titles, rows)}Counted ${formatClock(lengthOf(segments))}${reading}\n`;
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
