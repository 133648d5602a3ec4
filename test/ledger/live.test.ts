import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { newId } from '../../src/app/systemBook.ts';
import type { EventOf } from '../../src/domain/events.ts';
import { Ledger } from '../../src/ledger/ledger.ts';
import { LiveFiles, readLive } from '../../src/ledger/live.ts';
import { FACTS, stamper } from '../support/events.ts';
import { makeFolder, removeTestFolders } from '../support/repo.ts';

const MINUTE = 60_000;
const stamp = stamper();

function growing(end: number): EventOf<'stretch'> {
  const times = { start: new Date(end - MINUTE).toISOString(), end: new Date(end).toISOString() };
  return stamp({ ...FACTS.stretch, ...times, stretch: newId() }) as EventOf<'stretch'>;
}

/** A process that has ended: nobody has its id now. */
const deadPid = () => spawnSync(process.execPath, ['-e', '']).pid;

function write(home: string, name: string, content: unknown, ageMs = 0): void {
  mkdirSync(join(home, 'live'), { recursive: true });
  const path = join(home, 'live', name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  const then = new Date(Date.now() - ageMs);
  utimesSync(path, then, then);
}

describe('live files', () => {
  after(removeTestFolders);

  it('are there while a stretch grows, for their owner alone', async () => {
    const home = makeFolder();
    const files = new LiveFiles(home);
    const event = growing(Date.now());
    await files.write(event);
    const path = join(home, `live/${event.stretch}.json`);
    assert.deepEqual(await readLive(home, Date.now()), [{ path, event, orphan: false }]);
    assert.equal(statSync(path).mode & 0o777, 0o600);
    assert.equal(statSync(join(home, 'live')).mode & 0o777, 0o700);
    await files.remove(event.stretch);
    await files.remove(event.stretch);
    assert.deepEqual(await readLive(home, Date.now()), []);
  });

  it('whose process is gone are orphans; on another host, and with a process, only when they are old', async () => {
    const home = makeFolder();
    const now = Date.now();
    const old = 4 * MINUTE;
    write(home, 'dead.json', { host: hostname(), pid: deadPid(), stretch: growing(now) });
    write(home, 'mine.json', { host: hostname(), pid: process.pid, stretch: growing(now) });
    write(home, 'foreign.json', { host: 'elsewhere', pid: deadPid(), stretch: growing(now) });
    write(home, 'foreignOld.json', { host: 'elsewhere', pid: 1, stretch: growing(now - old) }, old);
    // The process id was given to another process in the meantime.
    write(home, 'reusedOld.json', { host: hostname(), pid: process.pid, stretch: growing(now - old) }, old);
    const orphans = (await readLive(home, now))
      .filter(({ orphan }) => orphan)
      .map(({ path }) => path.split('/').at(-1));
    assert.deepEqual(orphans.sort(), ['dead.json', 'foreignOld.json', 'reusedOld.json']);
  });

  it('that are none are left alone', async () => {
    const home = makeFolder();
    const stretch = growing(Date.now());
    const host = hostname();
    write(home, 'a.json', '');
    write(home, 'b.json', '{"host":');
    write(home, 'c.json', { host, pid: 'x', stretch });
    write(home, 'd.json', { host, pid: 1, stretch: stamp(FACTS['task.set']) });
    write(home, 'e.json', { host, pid: 1, stretch: { ...stretch, device: '../../x' } });
    write(home, 'f.json.tmp', { host, pid: deadPid(), stretch });
    mkdirSync(join(home, 'live/g.json'));
    assert.deepEqual(await readLive(home, Date.now()), []);
    const ledger = await Ledger.open(home, newId);
    assert.deepEqual(await ledger.adopt(Date.now(), (event) => ({ event, folder: { kind: 'person' } })), []);
    assert.equal(readdirSync(join(home, 'live')).length, 7);
  });

  it('are read whole while they are being replaced', async () => {
    const home = makeFolder();
    const files = new LiveFiles(home);
    const first = growing(Date.now());
    const events = Array.from({ length: 150 }, (_, index) => ({ ...first, id: `e${index}` }));
    await files.write(events[0]!);
    let writing = true;
    const written = (async () => {
      for (const event of events) await files.write(event);
    })().finally(() => (writing = false));
    let readings = 0;
    while (writing) {
      const live = await readLive(home, Date.now());
      // Between stat and read it may be replaced; it is never seen in part.
      assert.deepEqual(
        live.map(({ event }) => events.some(({ id }) => id === event.id)),
        [true],
      );
      readings++;
    }
    await written;
    assert.ok(readings > 1);
  });

  it('are adopted into the journal of their own device', async () => {
    const home = makeFolder();
    const ledger = await Ledger.open(home, newId);
    const event = growing(Date.now());
    write(home, 'dead.json', { host: hostname(), pid: deadPid(), stretch: event });
    const entryOf = (event: EventOf<'stretch'>) => ({ event, folder: { kind: 'activity', client: 'c' } as const });
    // Two windows start at once.
    await Promise.all([ledger.adopt(Date.now(), entryOf), ledger.adopt(Date.now(), entryOf)]);
    assert.deepEqual(readdirSync(join(home, 'live')), []);
    const month = event.at.slice(0, 7);
    const text = readFileSync(join(home, `clients/c/activity/device-1/${month}.jsonl`), 'utf8');
    assert.deepEqual(new Set(text.split('\n').filter(Boolean)), new Set([JSON.stringify(event)]));
    assert.deepEqual(await ledger.adopt(Date.now(), entryOf), []);
  });
});
