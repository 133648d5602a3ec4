/**
 * How long a ledger of years takes: `rapport hours` as a command beside Timewarrior's summary over the same intervals, and
 * the start of an editor's window. `npm run build` first; Timewarrior is left out where it is not installed.
 */
import { fork, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { node24, root } from '../paths.ts';
import { main, Refusal } from '../tell.ts';
import { type Interval, makeLongHome } from './longHome.ts';
import type { BenchRow } from './row.ts';
import type { WindowStart } from './windowStart.ts';

const CLI = join(root, 'dist', 'cli.js');
/** Of so many the middle one counts. */
const TIMES = 5;
const MB = 1e6;

/** @throws Refusal when there is nothing to measure. */
export async function measureLedger(): Promise<readonly BenchRow[]> {
  if (!existsSync(CLI)) throw new Refusal('dist/cli.js is missing: run `npm run build` first.');
  const folder = mkdtempSync(join(tmpdir(), 'rapport-bench-'));
  try {
    const rows: BenchRow[] = [];
    for (const count of [100_000, 300_000]) {
      const home = join(folder, String(count));
      const { intervals, end } = makeLongHome(home, count);
      rows.push(...measureHours(home, intervals), ...(await measureStart(home, count, end)));
      rmSync(home, { recursive: true });
    }
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The command from the person's Enter to their prompt. */
function measureHours(home: string, intervals: readonly Interval[]): readonly BenchRow[] {
  const name = (what: string) => `${what}, ${intervals.length} stretches`;
  const hours = () => timeOf(process.execPath, [CLI, 'hours', '--home', home], process.env);
  const uncached = median(TIMES, () => {
    rmSync(join(home, 'cache'), { recursive: true, force: true });
    return hours();
  });
  const cached = median(TIMES, hours);
  const rows: BenchRow[] = [
    {
      name: name('rapport hours the first time, its cache made'),
      value: uncached,
      unit: 'ms',
      bound: null,
      held: null,
    },
  ];
  const others = timeOfTimewarrior(home, intervals);
  // The bound is for 100 000.
  const promised = intervals.length === 100_000;
  const bound = promised ? "a tenth of Timewarrior's summary" : null;
  const held = promised && others !== null ? cached * 10 <= others : null;
  rows.push({ name: name('rapport hours'), value: cached, unit: 'ms', bound, held });
  if (others !== null) {
    rows.push({ name: name("Timewarrior's summary"), value: others, unit: 'ms', bound: null, held: null });
    rows.push({ name: name('rapport hours is faster by'), value: others / cached, unit: '×', bound: null, held: null });
  }
  return rows;
}

/** What a window does at its start, with a cache as the command above left it. */
async function measureStart(home: string, count: number, now: number): Promise<readonly BenchRow[]> {
  const name = (what: string) => `${what}, ${count} stretches`;
  const { ms, known, bytesRead, memory, memoryOfAll } = await startWindow(home, now);
  const rows: BenchRow[] = [
    { name: name('start of a window'), value: ms, unit: 'ms', bound: null, held: null },
    { name: name('stretches known at the start'), value: known, unit: '', bound: 'not all', held: known < count },
    { name: name('memory at the start'), value: memory, unit: 'MB', bound: null, held: null },
    { name: name('memory with all hours'), value: memoryOfAll, unit: 'MB', bound: 200, held: memoryOfAll <= 200 },
  ];
  if (bytesRead !== null) {
    rows.push({ name: name('read at the start'), value: bytesRead / MB, unit: 'MB', bound: null, held: null });
  }
  return rows;
}

function startWindow(home: string, now: number): Promise<WindowStart> {
  return new Promise((resolve, reject) => {
    const child = fork(join(import.meta.dirname, 'windowStart.ts'), [home, String(now)], { execPath: node24() });
    child.on('message', (message) => resolve(message as WindowStart));
    child.on('error', reject);
    child.on('close', (code) => reject(new Error(`the start of a window ended with ${code}`)));
  });
}

/** null: it is not installed. */
function timeOfTimewarrior(home: string, intervals: readonly Interval[]): number | null {
  if (spawnSync('timew', ['--version']).error !== undefined) return null;
  const folder = `${home}-timew`;
  const months = new Map<string, string[]>();
  const compact = (at: number) => new Date(at).toISOString().replaceAll(/[-:]|\.\d+/g, '');
  for (const [index, { start, end, repository }] of intervals.entries()) {
    // It knows nothing of two windows at once.
    const stop = Math.min(end, intervals[index + 1]?.start ?? end);
    const month = new Date(start).toISOString().slice(0, 7);
    const lines = months.get(month) ?? [];
    months.set(month, lines);
    lines.push(`inc ${compact(start)} - ${compact(stop)} # ${repository}\n`);
  }
  mkdirSync(join(folder, 'data'), { recursive: true });
  for (const [month, lines] of months) writeFileSync(join(folder, 'data', `${month}.data`), lines.join(''));
  const env = { ...process.env, TIMEWARRIORDB: folder };
  return median(3, () => timeOf('timew', ['summary', ':all'], env));
}

/** ms until the program has ended. */
function timeOf(program: string, args: readonly string[], env: NodeJS.ProcessEnv): number {
  const begun = performance.now();
  const { status, stderr } = spawnSync(program, args, { env, encoding: 'utf8', maxBuffer: 1e9 });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${stderr}`);
  return performance.now() - begun;
}

function median(times: number, measure: () => number): number {
  const values = Array.from({ length: times }, measure).sort((a, b) => a - b);
  return values[times >> 1] as number;
}

if (import.meta.main) {
  main(async () => {
    const rows = await measureLedger();
    for (const { name, value, unit, bound, held } of rows) {
      const judged = bound === null ? '' : `  (${bound}: ${held === null ? 'not measured' : held ? 'held' : 'MISSED'})`;
      console.log(`${name}: ${value.toFixed(value < 100 ? 1 : 0)} ${unit}${judged}`);
    }
    return rows.some(({ held }) => held === false) ? 1 : 0;
  });
}
