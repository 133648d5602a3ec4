import { type ChildProcess, fork } from 'node:child_process';
import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { type Counts, counted, sum } from './counts.ts';
import { node24, root, toolEnvironment } from './paths.ts';

export interface Suite {
  readonly patterns: readonly string[];
  /** Files that match these as well are not part of it. */
  readonly except?: readonly string[];
  /** What one test may take, ms. */
  readonly timeout: number;
}

/** Runs the test files with mocha, in a process of their own whose output is shown, and counts. */
export async function runSuite(suite: Suite): Promise<Counts> {
  return countsOf(start(suite, await filesOf(suite), 'inherit'));
}

/** Runs suites at the same time, each on a core of its own. What the second says is shown when the first is done. */
export async function runBoth(first: Suite, second: Suite): Promise<Counts> {
  const [files, others] = await Promise.all([filesOf(first), filesOf(second)]);
  const shown = countsOf(start(first, files, 'inherit'));
  const beside = start(second, others, 'pipe');
  const kept = countsOf(beside);
  const said = [beside.stdout, beside.stderr].map((stream) => (stream ? buffer(stream) : Buffer.alloc(0)));
  const counts = [await shown];
  for (const text of await Promise.all(said)) process.stdout.write(text);
  return sum([...counts, await kept]);
}

async function filesOf({ patterns, except = [] }: Suite): Promise<readonly string[]> {
  const files: string[] = [];
  for await (const path of glob(patterns, { cwd: root, exclude: except })) files.push(path);
  return files.sort();
}

function start({ timeout }: Suite, files: readonly string[], output: 'inherit' | 'pipe'): ChildProcess {
  return fork(join(import.meta.dirname, 'suiteProcess.ts'), [String(timeout), ...files], {
    cwd: root,
    env: toolEnvironment(),
    execPath: node24(),
    stdio: ['ignore', output, output, 'ipc'],
  });
}

function countsOf(child: ChildProcess): Promise<Counts> {
  return new Promise((resolve, reject) => {
    let counts: Counts | undefined;
    child.on('message', (message) => {
      counts = message as Counts;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve(counted(counts, code ?? 1)));
  });
}
