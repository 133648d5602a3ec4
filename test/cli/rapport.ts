/** Runs the bundled `rapport` as users do: a process of its own, on the machine's Node (the oldest supported). */
import { spawn } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, sep } from 'node:path';
import { text } from 'node:stream/consumers';
import { build } from 'esbuild';
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

let bundled: Promise<string> | null = null;

/** Path of the bundle, made once for all tests. */
export function bundle(): Promise<string> {
  bundled ??= makeBundle();
  return bundled;
}

async function makeBundle(): Promise<string> {
  // Not makeFolder: every suite removes those when it ends, and the next one needs the bundle too.
  const folder = mkdtempSync(join(tmpdir(), 'rapport-cli-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const outfile = join(folder, 'cli.mjs');
  await build({
    entryPoints: ['src/cli/main.ts'],
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    outfile,
    logLevel: 'error',
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module';\nconst require = requireFrom(import.meta.url);",
    },
  });
  return outfile;
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
  const child = spawn(machineNode(), [await bundle(), ...args], {
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
