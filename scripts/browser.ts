import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { cacheFolder, npm } from './paths.ts';
import { Refusal, runQuietly } from './tell.ts';

/** The Chromium that a package of the registry carries, for a Linux x64 machine that has no browser. */
const packaged = { name: '@sparticuz/chromium', version: '153.0.0' };

/**
 * `whole`: its windows have and lose the focus, and a clipboard, as on a desktop. `shell`: has no windows; what needs but a
 * page takes a third of the time in it.
 */
export type BrowserKind = 'whole' | 'shell';

/** Debian's packages, and their commands. */
const debian: Readonly<Record<BrowserKind, string>> = { whole: 'chromium', shell: 'chromium-headless-shell' };

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

/** Where Debian's package and the installers of Chrome, Chromium and Edge put them. */
function usualPlaces(kind: BrowserKind): readonly string[] {
  if (kind === 'shell') return [join('/usr/bin', debian.shell)];
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
function installedBrowser(kind: BrowserKind): string | undefined {
  return usualPlaces(kind).find((path) => existsSync(path));
}

/** Installs Debian's Chromium; answers undefined where there is no apt-get, no root, or no such package. */
async function installFromDebian(kind: BrowserKind): Promise<string | undefined> {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    await runQuietly('Browser: asking Debian for its packages', 'apt-get', ['update'], { env });
    await runQuietly(`Browser: installing ${debian[kind]}`, 'apt-get', ['install', '-y', debian[kind]], { env });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.log(error.message);
  }
  return installedBrowser(kind);
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
 * The path of a Chrome, Chromium or Edge: an installed one, else Debian's package (as root), else for a shell a whole one,
 * else the one inside an npm package. Throws a sentence that says what to install if none can be had.
 */
export async function findBrowser(kind: BrowserKind): Promise<string> {
  const own = namedBrowser() ?? installedBrowser(kind) ?? (await installFromDebian(kind));
  const path = own ?? installedBrowser('whole') ?? (await installFromRegistry());
  if (path !== undefined) return path;
  throw new Refusal(
    'No browser was found: install Chrome, Chromium or Edge, or name one in the environment variable CHROME.',
  );
}

/** Starts the browser of {@link findBrowser} without a window. As root it has to go without its sandbox. */
export async function openBrowser(kind: BrowserKind = 'shell'): Promise<Browser> {
  const quiet = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
  const args = [...quiet, '--disable-component-update', '--disable-sync'];
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  return chromium.launch({ executablePath: await findBrowser(kind), args });
}
