import { type ChildProcess, fork } from 'node:child_process';
import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { type Counts, counted } from './counts.ts';
import { node24, root, toolEnvironment } from './paths.ts';

export interface Suite {
  readonly patterns: readonly string[];
  /** What one test may take, ms. */
  readonly timeout: number;
  /** How many files are run at the same time, each in a process of its own. Default: one after another, in one process. */
  readonly jobs?: number;
}

/** Runs the test files with mocha, in a process of their own whose output is shown, and counts. */
export async function runSuite(suite: Suite): Promise<Counts> {
  return countsOf(start(suite, await filesOf(suite)));
}

async function filesOf({ patterns }: Suite): Promise<readonly string[]> {
  const files: string[] = [];
  for await (const path of glob(patterns, { cwd: root })) files.push(path);
  return files.sort();
}

function start({ timeout, jobs = 1 }: Suite, files: readonly string[]): ChildProcess {
  return fork(join(import.meta.dirname, 'suiteProcess.ts'), [`--jobs=${jobs}`, String(timeout), ...files], {
    cwd: root,
    env: toolEnvironment(),
    execPath: node24(),
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
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
