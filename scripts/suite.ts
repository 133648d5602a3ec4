import { fork } from 'node:child_process';
import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { type Counts, counted } from './counts.ts';
import { node24, root, toolEnvironment } from './paths.ts';

/**
 * Runs the test files that match with mocha, in a process of their own whose output is shown, and counts.
 * `timeout` is what one test may take, ms.
 */
export async function runSuite(patterns: readonly string[], timeout: number): Promise<Counts> {
  const files: string[] = [];
  for await (const path of glob(patterns, { cwd: root })) files.push(path);
  files.sort();
  return new Promise((resolve, reject) => {
    const child = fork(join(import.meta.dirname, 'suiteProcess.ts'), [String(timeout), ...files], {
      cwd: root,
      env: toolEnvironment(),
      execPath: node24(),
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    let counts: Counts | undefined;
    child.on('message', (message) => {
      counts = message as Counts;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve(counted(counts, code ?? 1)));
  });
}
