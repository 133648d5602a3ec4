import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Refusal } from './tell.ts';

/** The project's root folder. */
export const root = dirname(import.meta.dirname);

/** What is downloaded once and kept: the VS Code server and, where none is installed, a browser. */
export const cacheFolder = join(root, '.vscode-test');

/** Screenshots and logs of the last test run. */
export const resultsFolder = join(root, 'test-results');

/**
 * The Node binary that runs the scripts and the editor server. npm scripts run on it because it is a devDependency.
 * Throws if this process runs on an older one.
 */
export function node24(): string {
  if (Number.parseInt(process.versions.node, 10) >= 24) return process.execPath;
  throw new Refusal(
    'This needs Node 24, which `npm ci` installs into the project: start it through npm, e.g. `npm test`.',
  );
}

/** The environment in which the project's own tools, Node 24 first, are found by name. */
export function toolEnvironment(): NodeJS.ProcessEnv {
  const separator = process.platform === 'win32' ? ';' : ':';
  return { ...process.env, PATH: [join(root, 'node_modules', '.bin'), process.env.PATH].join(separator) };
}

/** A program with its first arguments. */
export interface Program {
  readonly program: string;
  readonly args: readonly string[];
}

/** A JavaScript tool of node_modules, e.g. `tool('mocha/bin/mocha.js')`, as a command that runs on {@link node24}. */
export function tool(path: string): Program {
  return { program: node24(), args: [join(root, 'node_modules', path)] };
}

/** npm itself, on {@link node24}. Throws if it cannot be found. */
export function npm(): Program {
  const beside = join(dirname(process.execPath), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js');
  const script = [process.env.npm_execpath, beside].find((path) => path?.endsWith('.js') && existsSync(path));
  if (script !== undefined) return { program: node24(), args: [script] };
  if (process.platform !== 'win32') return { program: 'npm', args: [] };
  throw new Refusal('npm was not found: start this through npm, e.g. `npm test`.');
}
