/**
 * One editor server and one browser for all suites that a process runs: started when the first desk is opened, ended
 * with the process. Starting them, and installing Rapport, is what takes longest.
 */
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../../scripts/browser.ts';
import { cleanEnvironment, type EditorServer, startEditor } from '../../scripts/editorServer.ts';
import { packagedExtension } from '../../scripts/package.ts';

export interface SharedEditor {
  readonly server: EditorServer;
  readonly browser: Browser;
  /** The zone that the editor is in: there it is the middle of the afternoon, so that no hour of a test is yesterday's. */
  readonly zone: string;
}

let shared: Promise<SharedEditor> | null = null;

export function sharedEditor(): Promise<SharedEditor> {
  shared ??= start();
  return shared;
}

async function start(): Promise<SharedEditor> {
  const folder = await mkdtemp(join(tmpdir(), 'rapport-editor-'));
  const zone = afternoonZone();
  const env = { ...(await cleanEnvironment(folder)), TZ: zone };
  // Whether folders are trusted at once is a setting of each desk.
  const server = await startEditor({ folder, env, restricted: true, vsix: await packagedExtension() });
  // Server and browser end themselves then; of several processes none knows which suite is its last.
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  try {
    return { server, browser: await openBrowser('whole'), zone };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** A zone in which it is between 14 and 15 o'clock. Its sign is the other way round than one would think. */
function afternoonZone(): string {
  const offset = 14 - new Date().getUTCHours();
  return `Etc/GMT${offset > 0 ? '-' : '+'}${Math.abs(offset)}`;
}
