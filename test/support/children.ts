/** Real processes for tests. */
import { type ChildProcess, spawn } from 'node:child_process';
import { bundle } from './bundle.ts';

export interface Result {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export async function startScript(script: string, args: readonly string[]): Promise<ChildProcess> {
  return spawn(process.execPath, [await bundle(script), ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Waits until it has ended. */
export function ended(child: ChildProcess): Promise<Result> {
  let [stdout, stderr] = ['', ''];
  child.stdout?.on('data', (data) => (stdout += data));
  child.stderr?.on('data', (data) => (stderr += data));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

export async function runScript(script: string, args: readonly string[]): Promise<Result> {
  return ended(await startScript(script, args));
}
