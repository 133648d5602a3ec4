/** The extension hosts that a server has started, one for each window, as its log tells of them. */
import { glob, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { EditorServer } from '../../scripts/editorServer.ts';

/** What a host has for its last words, ms. */
const limit = 5_000;

/** The process ids of the hosts that run now, the newest one last. */
export async function runningHosts(server: EditorServer): Promise<readonly number[]> {
  const running = new Set<number>();
  for await (const path of glob('*/remoteagent.log', { cwd: server.logs })) {
    const log = await readFile(join(server.logs, path), 'utf8');
    for (const [, pid, what] of log.matchAll(/<(\d+)> (Launched Extension Host|Extension Host Process exited)/g)) {
      if (what?.startsWith('Launched')) running.add(Number(pid));
      else running.delete(Number(pid));
    }
  }
  return [...running];
}

/** Waits until all hosts have ended, after the windows were closed, and removes their logs. What stays on is killed. */
export async function endHosts(server: EditorServer): Promise<void> {
  const end = Date.now() + limit;
  let running = await runningHosts(server);
  while (running.length > 0) {
    if (Date.now() >= end) running.forEach(kill);
    await delay(50);
    running = await runningHosts(server);
  }
  for await (const path of glob('*/exthost*', { cwd: server.logs })) {
    await rm(join(server.logs, path), { recursive: true, force: true });
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has just ended.
  }
}
