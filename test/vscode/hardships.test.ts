import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { appendFile, mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SAVE_MS } from '../../src/app/recording.ts';
import { ended } from '../support/children.ts';
import { type Desk, openDesk } from '../support/desk.ts';
import { homeOf, type JournalLine, readJournals } from '../support/home.ts';
import { makeRepo, removeTestFolders, type TestRepo } from '../support/repo.ts';
import { chances, SEED } from '../support/seeded.ts';
import type { Workbench } from '../support/workbench.ts';

const status = 'rapport.status';
const MINUTE = 60_000;
/** What a killed process may lose, and what a key needs from here to the extension host (ms). */
const AT_RISK_MS = 5_000;
const KEY_MS = 500;

interface Stretch {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

describe(`hardships in the real editor (RAPPORT_SEED=${SEED})`, () => {
  let desk: Desk;
  let repo: TestRepo;
  let window: Workbench;

  before(async () => {
    desk = await openDesk();
    repo = makeRepo();
    repo.commit('First', { 'a.txt': '\n', 'b.txt': 'as it was\n' });
    window = await desk.open(repo.root);
    await window.statusText(status, 'Track time');
    await window.openFile('a.txt');
    await window.type('x');
    await window.answer('Track this repository?', 'Track');
    await window.statusText(status, 'Pick a task');
  });

  after(async () => {
    await desk?.close();
    removeTestFolders();
  });

  /** The live stretches, with the extension host that keeps each. */
  async function live(): Promise<readonly (Stretch & { readonly pid: number })[]> {
    const folder = join(homeOf(desk.server), 'live');
    const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json'));
    const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8').catch(() => '')));
    return texts
      .filter((text) => text !== '')
      .map((text) => {
        const { stretch, pid } = JSON.parse(text);
        return { ...asStretch(stretch), pid };
      });
  }

  /** What the journals have, an entry that was taken over twice as the one that it is. */
  async function recorded(): Promise<readonly Stretch[]> {
    const stretches = new Map<string, Stretch>();
    for (const line of await readJournals(desk.server, 'stretch')) {
      const found = asStretch(line);
      const { start, end } = stretches.get(found.id) ?? found;
      stretches.set(found.id, { ...found, start: Math.min(start, found.start), end: Math.max(end, found.end) });
    }
    return [...stretches.values()].sort((a, b) => a.start - b.start);
  }

  /** Types until the condition holds; when the last key was pressed. */
  async function typeUntil(holds: () => Promise<boolean>): Promise<number> {
    const limit = Date.now() + MINUTE;
    let last = 0;
    while (!(await holds())) {
      assert.ok(Date.now() < limit, 'nothing was saved');
      last = Date.now();
      await window.page.keyboard.type('k');
    }
    return last;
  }

  it('the extension host, killed ten times while somebody types, loses at most 5 s, tears and doubles nothing', async function () {
    this.timeout(5 * MINUTE);
    const known = new Set<number>();
    for (const more of chances(10, AT_RISK_MS)) {
      let pid = 0;
      const began = Date.now();
      await typeUntil(async () => {
        pid = (await live()).find((each) => !known.has(each.pid))?.pid ?? 0;
        return pid !== 0;
      });
      // How much later than it should have been it was saved is how far a key lags behind on this machine.
      const lagMs = Math.max(KEY_MS, Date.now() - began - SAVE_MS);
      const until = Date.now() + more;
      const last = await typeUntil(async () => Date.now() >= until);
      process.kill(pid, 'SIGKILL');
      known.add(pid);
      await window.reload();
      await window.statusText(status, 'Pick a task', MINUTE);
      await window.until('what it left is taken over', async () => (await live()).every((each) => each.pid !== pid));
      await window.openFile('a.txt');
      const end = Math.max(...(await recorded()).map((each) => each.end));
      const lost = Math.max(last, until) - end;
      assert.ok(lost <= AT_RISK_MS + lagMs, `${lost} ms were lost, keys lag ${lagMs} ms behind`);
    }
    const stretches = await recorded();
    assert.ok(stretches.length >= 10);
    for (const [index, { start }] of stretches.entries()) {
      assert.ok(start >= (stretches[index - 1]?.end ?? 0), 'an entry is doubled');
    }
  });

  it('a reload while somebody types loses nothing but the reload itself', async () => {
    const typed = await typeUntil(async () => (await live()).length > 0);
    await window.reload();
    await window.statusText(status, 'Pick a task', MINUTE);
    assert.ok(typed <= Math.max(...(await recorded()).map(({ end }) => end)) + KEY_MS);
  });

  it('an agent that writes files and a watcher that rebuilds, while the window is not in front, are nobody’s time', async () => {
    await window.openFile('b.txt');
    await window.openTerminal();
    // The person starts the watcher; what it does from then on is not theirs.
    assert.equal(await window.runInTerminal('(while sleep 0.2; do date > built.txt; done) & watcher=$!'), 0);
    await window.openFile('b.txt');
    await desk.leave();
    await window.until('nothing grows any more', async () => (await live()).length === 0);
    const before = await recorded();
    const agent = `for (let i = 0; i <= 50; i++) setTimeout(() => fs.writeFileSync('b.txt', 'written ' + i + '\\n'), i * 100)`;
    const { code } = await ended(spawn(process.execPath, ['-e', agent], { cwd: repo.root }));
    assert.equal(code, 0);
    await window.editorShows('written 50');
    assert.deepEqual(await recorded(), before);
    assert.deepEqual(await live(), []);
    await window.focus();
    await window.openTerminal();
    await window.runInTerminal('kill $watcher');
  });

  it('what another machine wrote, copied in while the editor runs, is in the hours at once', async () => {
    const home = homeOf(desk.server);
    const minutes = async () => {
      const [, hours, rest] = /(\d+):(\d\d)/.exec(await window.statusText(status)) ?? [];
      return Number(hours) * 60 + Number(rest);
    };
    const before = await minutes();
    const [own] = await readJournals(desk.server, 'stretch');
    // Of today, and before anything that this test has done.
    const midnight = new Date().setHours(0, 0, 0, 0);
    const to = (await recorded())[0]!.start - 6 * MINUTE;
    const from = Math.max(midnight, to - 30 * MINUTE);
    const [start, end] = [from, Math.max(from, to)].map((ms) => new Date(ms).toISOString());
    const event = { ...own, id: 'foreign-1', seq: 1, device: 'laptop', stretch: 'foreign-2', start, end, edits: 1 };
    const [client = ''] = await readdir(join(home, 'clients'));
    const folder = join(home, 'clients', client, 'activity', 'laptop');
    await mkdir(folder, { recursive: true });
    await appendFile(join(folder, `${String(own?.at).slice(0, 7)}.jsonl`), `${JSON.stringify(event)}\n`);
    const added = Math.floor(Math.max(0, to - from) / MINUTE);
    await window.until('the status bar has it', async () => (await minutes()) >= before + added);
  });
});

function asStretch({ stretch, start, end }: JournalLine): Stretch {
  return { id: String(stretch), start: Date.parse(String(start)), end: Date.parse(String(end)) };
}
