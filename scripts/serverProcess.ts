import { type ChildProcess, spawn } from 'node:child_process';
import { node24 } from './paths.ts';
import { Refusal } from './tell.ts';

/** How long the server may take to listen, and to end when it is asked to. */
const startLimit = 60_000;
const stopLimit = 5_000;

/** A running process of the VS Code server, with the last of what it printed. */
export interface ServerProcess {
  readonly child: ChildProcess;
  output(): string;
}

/** Starts the server's main module. It leads a group of its own, so that what it starts can be ended with it. */
export function spawnServer(main: string, args: readonly string[], env: NodeJS.ProcessEnv): ServerProcess {
  const child = spawn(node24(), [main, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  let output = '';
  const keep = (chunk: Buffer) => {
    output = (output + chunk.toString()).slice(-20_000);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  return { child, output: () => output };
}

/** Waits for the server to say which port it listens on. Throws with its output if it ends or stays silent instead. */
export function portOf({ child, output }: ServerProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    const fail = (what: string) => reject(new Refusal(`The VS Code server ${what}:\n${output()}`));
    const limit = setTimeout(() => fail(`did not listen within ${startLimit / 1000} s`), startLimit);
    child.on('error', reject);
    child.on('exit', (code) => fail(`ended with exit code ${code}`));
    child.stdout?.on('data', () => {
      const port = /listening on (\d+)/.exec(output())?.[1];
      if (port === undefined) return;
      clearTimeout(limit);
      resolve(Number(port));
    });
  });
}

/** Waits for a run of the server that does one thing, e.g. an installation. Throws with its output if it fails. */
export function finished({ child, output }: ServerProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Refusal(`The VS Code server refused:\n${output()}`)),
    );
  });
}

/** Ends the server and all that it started; what does not go when asked is killed. */
export async function endServer({ child }: ServerProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    signalGroup(child, 'SIGTERM');
    const limit = setTimeout(() => signalGroup(child, 'SIGKILL'), stopLimit);
    await gone;
    clearTimeout(limit);
  }
  signalGroup(child, 'SIGKILL');
}

/** Sends a signal to the server and its group; that nobody is left to get it is fine. */
export function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, signal);
  } catch {
    // The group is gone.
  }
}
