import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openTestBook, testClock } from '../support/book.ts';
import { bundle } from '../support/bundle.ts';
import { ended } from '../support/children.ts';
import { IN_A_ZONE, mountable } from '../support/mounts.ts';
import { makeFolder, removeTestFolders } from '../support/repo.ts';
import { minutesByDay, openWindow } from '../support/window.ts';

const at = Date.parse;

async function open(zone = 'UTC') {
  const test = await openTestBook(makeFolder(), testClock(at('2026-03-02T09:00:00Z'), zone));
  return { ...test, ...openWindow(test) };
}

describe('a clock', () => {
  after(removeTestFolders);

  it('that is set back by an hour: what was done after it is where the clock now says', async () => {
    const { type, recording, ...test } = await open();
    type('2026-03-02T09:00:00Z', '2026-03-02T09:30:00Z');
    type('2026-03-02T08:00:00Z', '2026-03-02T08:20:00Z');
    recording.close();
    assert.deepEqual(minutesByDay(test), { '2026-03-02': 50 });
    assert.deepEqual(
      test.book.state.stretches.map(({ start, end }) =>
        [start, end].map((ms) => new Date(ms).toISOString().slice(11, 16)),
      ),
      [
        ['08:00', '08:20'],
        ['09:00', '09:30'],
      ],
    );
  });

  it('that is set back into time already worked: the time counts once', async () => {
    const { type, recording, ...test } = await open();
    type('2026-03-02T09:00:00Z', '2026-03-02T09:30:00Z');
    type('2026-03-02T09:10:00Z', '2026-03-02T09:40:00Z');
    recording.close();
    assert.deepEqual(minutesByDay(test), { '2026-03-02': 40 });
  });

  it('that was a day ahead and is right again: each day has what was done on it', async () => {
    const { type, recording, ...test } = await open();
    type('2026-03-03T10:00:00Z', '2026-03-03T11:00:00Z');
    type('2026-03-02T11:00:30Z', '2026-03-02T12:00:30Z');
    recording.blur(at('2026-03-02T12:00:45Z'));
    type('2026-03-02T12:01:00Z', '2026-03-02T12:10:00Z');
    recording.close();
    assert.deepEqual(minutesByDay(test), { '2026-03-02': 69.5, '2026-03-03': 60 });
  });

  it('that was a day ahead when the person stopped: the stretch ends, and nothing waits a day for it', async () => {
    const { type, recording, clock, ...test } = await open();
    type('2026-03-03T10:00:00Z', '2026-03-03T10:30:00Z');
    clock.at = at('2026-03-02T10:31:00Z');
    await recording.flush();
    const limit = performance.now() + 5_000;
    while (recording.open !== null && performance.now() < limit) await new Promise(setImmediate);
    assert.equal(recording.open, null);
    recording.close();
    assert.deepEqual(minutesByDay({ ...test, clock }), { '2026-03-03': 30 });
  });

  it('that is corrected by some seconds changes nothing', async () => {
    const { type, recording, ...test } = await open();
    type('2026-03-02T09:00:00Z', '2026-03-02T09:10:00Z');
    type('2026-03-02T09:09:05Z', '2026-03-02T09:20:05Z');
    recording.close();
    assert.equal(test.book.state.stretches.length, 1);
    assert.deepEqual(minutesByDay(test), { '2026-03-02': 20 + 5 / 60 });
  });

  it('that stands while a signal comes late: it counts as at the last one', async () => {
    const { type, recording, ...test } = await open();
    type('2026-03-02T09:00:00Z', '2026-03-02T09:10:00Z');
    recording.signal('edit', at('2026-03-02T09:02:00Z'), 'r', 'main');
    recording.close();
    assert.equal(test.book.state.stretches.length, 1);
    assert.deepEqual(minutesByDay(test), { '2026-03-02': 10 });
  });

  it('that jumps over the hours of a suspended laptop counts none of them', async () => {
    const { type, recording, ...test } = await open();
    type('2026-03-02T09:00:00Z', '2026-03-02T09:10:00Z');
    await recording.flush();
    type('2026-03-02T14:00:00Z', '2026-03-02T14:10:00Z');
    recording.close();
    assert.deepEqual(minutesByDay(test), { '2026-03-02': 20 });
  });

  it('that leaves an hour out in spring: the day has 23 hours', async () => {
    const { type, recording, ...test } = await open('Europe/Berlin');
    type('2026-03-28T23:00:00+01:00', '2026-03-30T01:00:00+02:00');
    recording.close();
    assert.deepEqual(minutesByDay(test), { '2026-03-28': 60, '2026-03-29': 23 * 60, '2026-03-30': 60 });
  });

  it('that goes through an hour twice in autumn: the day has 25 hours', async () => {
    const { type, recording, ...test } = await open('Europe/Berlin');
    type('2026-10-24T23:00:00+02:00', '2026-10-26T01:00:00+01:00');
    recording.close();
    assert.deepEqual(minutesByDay(test), { '2026-10-24': 60, '2026-10-25': 25 * 60, '2026-10-26': 60 });
  });

  it('that is taken to another zone in the middle of a day: each stretch is on its own zone’s day', async () => {
    const { type, recording, clock, ...test } = await open('Asia/Tokyo');
    // 23:30 to 00:30 in Tokyo, and then, after the flight, the same day's afternoon in Berlin.
    type('2026-03-02T14:30:00Z', '2026-03-02T15:30:00Z');
    recording.blur(clock.at);
    clock.place = 'Europe/Berlin';
    type('2026-03-02T15:45:00Z', '2026-03-02T16:45:00Z');
    recording.close();
    assert.deepEqual(minutesByDay({ ...test, clock }), { '2026-03-02': 30 + 60, '2026-03-03': 30 });
  });

  const mount = mountable();
  if (mount !== null && existsSync('/usr/share/zoneinfo/Asia/Tokyo')) {
    it('of a machine that is taken to another zone while the editor runs is seen there within five minutes', async () => {
      const { TZ: _, ...env } = process.env;
      const script = await bundle(join(import.meta.dirname, 'children/zone.ts'));
      const run = (zone: string, more: NodeJS.ProcessEnv) => {
        const [program = '', ...options] = [...mount, 'sh', '-c', IN_A_ZONE, zone, process.execPath, script];
        return ended(spawn(program, options, { env: { ...env, ...more } }));
      };
      const taken = { code: 0, stdout: 'Europe/Berlin Europe/Berlin Asia/Tokyo', stderr: '' };
      assert.deepEqual(await run('Europe/Berlin', {}), taken);
      // Who says in which zone to be stays there.
      const said = { ...taken, stdout: 'America/New_York America/New_York America/New_York' };
      assert.deepEqual(await run('Europe/Berlin', { TZ: 'America/New_York' }), said);
    });
  }

  it('that passes midnight while the editor is closed for two minutes: both days have theirs', async () => {
    const { type, recording, clock, ...test } = await open('Europe/Berlin');
    type('2026-03-02T23:50:00+01:00', '2026-03-02T23:59:00+01:00');
    recording.close();
    const restarted = await openTestBook(test.home, clock);
    const window = openWindow(restarted);
    window.type('2026-03-03T00:01:00+01:00', '2026-03-03T00:10:00+01:00');
    window.recording.close();
    assert.deepEqual(minutesByDay(restarted), { '2026-03-02': 10, '2026-03-03': 10 });
  });
});
