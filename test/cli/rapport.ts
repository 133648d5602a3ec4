/** Runs the bundled `rapport` as users do: a process of its own, on the machine's Node (the oldest supported). */
import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join, sep } from 'node:path';
import { text } from 'node:stream/consumers';
import { bundle } from '../support/bundle.ts';
import { gitEnvironment, makeFolder } from '../support/repo.ts';

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}
export interface RunOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly input?: string;
  /** Closes the pipe after so many bytes have been read. */
  readonly readOnly?: number;
}
export interface Rapport {
  readonly home: string;
  /** Runs a command in the home at a fixed time. */
  (args: readonly string[], options?: RunOptions): Promise<Ran>;
}

/** The first `node` on the PATH that is not a package's: npm scripts put a newer one before it. */
export function machineNode(): string {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    if (folder === '' || folder.split(sep).includes('node_modules')) continue;
    const file = join(folder, process.platform === 'win32' ? 'node.exe' : 'node');
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {}
  }
  return process.execPath;
}

/** `now`: what `--now` is set to unless the arguments have their own. */
export function rapportIn(home: string, now = '2026-06-18T15:00:00+02:00'): Rapport {
  const run = (args: readonly string[], options: RunOptions = {}) =>
    runNode([...(args.includes('--now') ? [] : ['--now', now]), ...args], {
      ...options,
      env: { RAPPORT_HOME: home, ...options.env },
    });
  return Object.assign(run, { home });
}

async function runNode(args: readonly string[], { cwd, env, input, readOnly }: RunOptions): Promise<Ran> {
  const child = spawn(machineNode(), [await bundle('src/cli/main.ts'), ...args], {
    cwd: cwd ?? makeFolder(),
    env: { ...gitEnvironment(makeFolder()), TZ: 'Europe/Berlin', RAPPORT_DEBUG: '', ...env },
  });
  const ended = new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve));
  child.stdin.on('error', () => undefined).end(input);
  const out = readOnly === undefined ? text(child.stdout) : head(child.stdout, readOnly);
  const [written, err, code] = await Promise.all([out, text(child.stderr), ended]);
  return { code, out: written, err };
}

async function head(stream: NodeJS.ReadableStream, bytes: number): Promise<string> {
  let read = '';
  for await (const chunk of stream) {
    read += String(chunk);
    if (read.length >= bytes) break;
  }
  return read;
}
