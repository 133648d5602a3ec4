import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { cacheFolder, npm } from './paths.ts';
import { Refusal, runQuietly } from './tell.ts';

/** The Chromium that a package of the registry carries, for a Linux x64 machine that has no browser. */
const packaged = { name: '@sparticuz/chromium', version: '153.0.0' };

/** Chromium without a window to draw: Debian's package and command. Tests take a third of the time in it. */
const shell = 'chromium-headless-shell';

const commands = [shell, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

/** Where the installers of Chrome, Chromium and Edge put them. */
function usualPlaces(): readonly string[] {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === 'win32') {
    const folders = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
    const programs = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];
    return folders.flatMap((folder) => (folder === undefined ? [] : programs.map((name) => join(folder, name))));
  }
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/snap/bin'];
  return commands.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** The browser that the environment variable CHROME names. */
function namedBrowser(): string | undefined {
  const named = process.env.CHROME;
  if (named === undefined || named === '') return undefined;
  if (existsSync(named)) return named;
  throw new Refusal(`The environment variable CHROME names ${named}, which does not exist.`);
}

/** The first one in the usual places. */
function installedBrowser(): string | undefined {
  return usualPlaces().find((path) => existsSync(path));
}

/** Installs Debian's headless Chromium; answers undefined where there is no apt-get, no root, or no such package. */
async function installFromDebian(): Promise<string | undefined> {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    await runQuietly('Browser: asking Debian for its packages', 'apt-get', ['update'], { env });
    await runQuietly(`Browser: installing ${shell}`, 'apt-get', ['install', '-y', shell], { env });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.log(error.message);
  }
  return installedShell();
}

function installedShell(): string | undefined {
  return usualPlaces().find((path) => basename(path) === shell && existsSync(path));
}

/** Installs the Chromium inside {@link packaged} into the cache folder and answers the path of its binary. */
async function installFromRegistry(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const folder = join(cacheFolder, 'chromium');
  const manifest = join(folder, 'node_modules', packaged.name, 'package.json');
  if (!existsSync(manifest)) {
    await mkdir(folder, { recursive: true });
    const { program, args } = npm();
    const install = [...args, 'install', '--prefix', folder, `${packaged.name}@${packaged.version}`];
    await runQuietly(`Browser: installing ${packaged.name}`, program, install, { cwd: folder });
  }
  const loaded: { default: { executablePath(): Promise<string> } } = await import(
    createRequire(join(folder, 'package.json')).resolve(packaged.name)
  );
  return loaded.default.executablePath();
}

/**
 * The path of a Chrome, Chromium or Edge: Debian's headless one (which root gets installed), else any that is installed,
 * else the one inside an npm package. Throws a sentence that says what to install if none can be had.
 */
export async function findBrowser(): Promise<string> {
  const quick = namedBrowser() ?? installedShell() ?? (await installFromDebian());
  const path = quick ?? installedBrowser() ?? (await installFromRegistry());
  if (path !== undefined) return path;
  throw new Refusal(
    'No browser was found: install Chrome, Chromium or Edge, or name one in the environment variable CHROME.',
  );
}

/** Starts the browser of {@link findBrowser} without a window. As root it has to go without its sandbox. */
export async function openBrowser(): Promise<Browser> {
  const quiet = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
  const args = [...quiet, '--disable-component-update', '--disable-sync'];
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  return chromium.launch({ executablePath: await findBrowser(), args });
}
