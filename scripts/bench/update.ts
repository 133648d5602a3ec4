/**
 * How long an update takes over a long history: reading and attributing beside the bare `git log` with the same fields,
 * and the whole command beside git-cliff over the same commits. git-cliff is left out where it is not on the PATH.
 */
import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Component } from '../../src/domain/entities.ts';
import { openGit } from '../../src/git/git.ts';
import { LOG_OPTIONS } from '../../src/git/log.ts';
import { commitLines } from '../../src/note/commits/lines.ts';
import { LANGUAGES } from '../../src/note/language/languages.ts';
import { root } from '../paths.ts';
import { main, Refusal } from '../tell.ts';
import { LONG_REPOSITORY_PARTS, makeLongRepository } from './longRepository.ts';
import type { BenchRow } from './row.ts';

const CLI = join(root, 'dist', 'cli.js');
/** Of so many the middle one counts. */
const TIMES = 7;
const MB = 1e6;
const run = promisify(execFile);

/** @throws Refusal when there is nothing to measure. */
export async function measureUpdate(): Promise<readonly BenchRow[]> {
  if (!existsSync(CLI)) throw new Refusal('dist/cli.js is missing: run `npm run build` first.');
  const folder = mkdtempSync(join(tmpdir(), 'rapport-bench-'));
  try {
    const rows: BenchRow[] = [];
    for (const count of [10_000]) {
      const repository = join(folder, String(count));
      const end = makeLongRepository(repository, count);
      // The bounds are for 10 000.
      rows.push(...(await measureReading(repository, count, count === 10_000)));
      rows.push(...measureCommand(repository, join(folder, `home-${count}`), count, end));
      rmSync(repository, { recursive: true });
    }
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** In turn, so that whatever else the machine does falls on both. */
async function measureReading(repository: string, count: number, promised: boolean): Promise<readonly BenchRow[]> {
  const [bare, ours]: [number[], number[]] = [[], []];
  let peak = 0;
  for (let time = 0; time < TIMES; time++) {
    bare.push(await timeOf(() => bareLog(repository)));
    ours.push(await timeOf(() => readAndAttribute(repository)));
    peak = Math.max(peak, process.memoryUsage().rss);
  }
  const [git, both] = [median(bare), median(ours)];
  const row = rowOf(count);
  return [
    row('the bare git log', git, 'ms'),
    row('reading and attributing commits', both, 'ms'),
    row('reading and attributing takes', both / git, '× git log', promised ? 2 : null),
    row('memory, of all that was measured', peak / MB, 'MB'),
  ];
}

function measureCommand(repository: string, home: string, count: number, end: number): readonly BenchRow[] {
  const rapport = (...args: readonly string[]) => program(process.execPath, [CLI, ...args, '--home', home]);
  rapport('client', 'set', 'Flora', '--language', 'en', '--detail', 'A');
  rapport('project', 'add', 'Site', '--client', 'Flora', '--repo', repository);
  for (const part of LONG_REPOSITORY_PARTS) {
    rapport('component', 'add', part, '--project', 'Site', '--paths', `src/${part}/**`);
  }
  const now = new Date(end + 1000).toISOString();
  const update = (since: string) => rapport('update', '--project', 'Site', '--now', now, '--since', since);
  const all = median(Array.from({ length: TIMES }, () => update('2023-01-01')));
  const week = median(Array.from({ length: TIMES }, () => update(new Date(end - 7 * 86_400_000).toISOString())));
  const row = rowOf(count);
  const rows = [row('rapport update since the first commit', all, 'ms'), row('rapport update of a week', week, 'ms')];
  if (spawnSync('git-cliff', ['--version']).error !== undefined) {
    return [...rows, row('git-cliff is not here; rapport update is faster by', 0, '×')];
  }
  const cliff = median(
    Array.from({ length: 3 }, () => program('git-cliff', ['--repository', repository, '--output', `${home}.md`])),
  );
  const times = row('rapport update since the first commit is faster by', cliff / all, '×');
  const bound = count === 10_000 ? { bound: 'at least 20 ×', held: cliff >= 20 * all } : {};
  return [...rows, row('git-cliff', cliff, 'ms'), { ...times, ...bound }];
}

async function bareLog(repository: string): Promise<void> {
  const args = ['-C', repository, '--no-pager', ...LOG_OPTIONS, '--branches', '--remotes', 'HEAD', '--'];
  const { stdout } = await run('git', args, { maxBuffer: 1e9 });
  if (stdout.length === 0) throw new Error('git log said nothing');
}

async function readAndAttribute(repository: string): Promise<void> {
  const made = await openGit(repository).commitsSince({ since: null });
  const phrases = LANGUAGES.en(2026);
  const { lines } = commitLines({
    commits: made.map((commit) => ({ ...commit, repository: 'r', task: null })),
    components: LONG_REPOSITORY_PARTS.map(componentOf),
    tasks: [],
    reported: [],
    language: 'en',
    words: phrases.commits,
    clientGlossary: [],
    builtInGlossary: phrases.glossary,
  });
  if (lines.length === 0) throw new Error('no commit was told');
}

const componentOf = (part: string, order: number): Component => ({
  id: part,
  project: 'site',
  name: part,
  paths: [`src/${part}/**`],
  order,
});

function rowOf(count: number) {
  return (what: string, value: number, unit: string, bound: number | null = null): BenchRow => ({
    name: `${what}, ${count} commits`,
    value,
    unit,
    bound,
    held: bound === null ? null : value <= bound,
  });
}

/** ms until the program has ended. */
function program(path: string, args: readonly string[]): number {
  const begun = performance.now();
  const { status, stderr } = spawnSync(path, args, { encoding: 'utf8', maxBuffer: 1e9 });
  if (status !== 0) throw new Error(`${path} ${args.join(' ')}: ${stderr}`);
  return performance.now() - begun;
}

async function timeOf(work: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] as number;
}

if (import.meta.main) {
  main(async () => {
    const rows = await measureUpdate();
    for (const { name, value, unit, bound, held } of rows) {
      const judged = bound === null ? '' : `  (${bound}: ${held ? 'held' : 'MISSED'})`;
      console.log(`${name}: ${value.toFixed(value < 100 ? 2 : 0)} ${unit}${judged}`);
    }
    return rows.some(({ held }) => held === false) ? 1 : 0;
  });
}
