import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder, node24, npm, type Program, toolEnvironment } from './paths.ts';
import { Refusal, runQuietly } from './tell.ts';

/** The build of VS Code that is driven: code-server 4.139.1 holds VS Code 1.139.1. */
const version = '4.139.1';

const folder = join(cacheFolder, 'cs');
const vscode = join(folder, 'node_modules', 'code-server', 'lib', 'vscode');

/** Written last, so that an install that was cut short is never taken for a complete one. */
const stampFile = join(folder, 'complete.json');

/** What the packages are compiled against that have no prebuilt binary. A full install stops at one that needs system headers. */
const compiled = ['node-pty', '@vscode/spdlog', '@vscode/native-watchdog', '@parcel/watcher'];

/**
 * Installs the VS Code server from the package registry (about 600 MB, once) with progress lines, and answers the
 * path of its server-main.js. A complete install is recognised by its stamp, a half one is carried on with.
 */
export async function installEditor(): Promise<string> {
  const main = join(vscode, 'out', 'server-main.js');
  const stamp = JSON.stringify({
    version,
    node: process.versions.modules,
    platform: process.platform,
    arch: process.arch,
  });
  if (existsSync(main) && (await readFile(stampFile, 'utf8').catch(() => '')) === stamp) return main;
  if (process.platform === 'win32') {
    throw new Refusal(
      'The VS Code server needs Linux or macOS. On Windows use `npm run test:desktop` and an installed VS Code.',
    );
  }
  const { program, args } = npm();
  const env = toolEnvironment();
  const step = (title: string, more: readonly string[], cwd: string) =>
    runQuietly(`VS Code server, ${title}`, program, [...args, ...more, '--no-audit', '--no-fund'], { cwd, env });

  await mkdir(folder, { recursive: true });
  await step(
    '1 of 4: downloading',
    ['install', '--prefix', folder, '--ignore-scripts', `code-server@${version}`],
    folder,
  );
  await step('2 of 4: its packages', ['install', '--omit=dev', '--ignore-scripts'], vscode);
  await step('3 of 4: its extensions', ['install', '--omit=dev', '--ignore-scripts'], join(vscode, 'extensions'));
  await compile({ program, args }, env);
  await writeFile(stampFile, stamp);
  return main;
}

/** Compiles the native packages; where the compiler's headers cannot be downloaded, those of the Node package serve. */
async function compile(npmProgram: Program, env: NodeJS.ProcessEnv): Promise<void> {
  const rebuild = (title: string, more: NodeJS.ProcessEnv) =>
    runQuietly(title, npmProgram.program, [...npmProgram.args, 'rebuild', ...compiled], {
      cwd: vscode,
      env: { ...env, ...more },
    });
  const title = 'VS Code server, 4 of 4: compiling';
  try {
    await rebuild(title, {});
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.log(`${error.message}\nTrying again with the headers of the Node package.`);
    await rebuild(title, { npm_config_nodedir: await nodeHeaders(npmProgram, env) });
  }
}

/** The folder of a Node distribution of our version that has its C++ headers, from the registry. */
async function nodeHeaders(npmProgram: Program, env: NodeJS.ProcessEnv): Promise<string> {
  node24();
  const name = `node-${process.platform}-${process.arch}`;
  const target = join(cacheFolder, 'headers');
  await mkdir(target, { recursive: true });
  const args = [...npmProgram.args, 'install', '--prefix', target, `${name}@${process.versions.node}`];
  await runQuietly('VS Code server, 4 of 4: headers', npmProgram.program, args, { cwd: target, env });
  return join(target, 'node_modules', name);
}
