import assert from 'node:assert/strict';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HoursBook } from '../../src/app/hours.ts';
import { Recording } from '../../src/app/recording.ts';
import type { EventOf } from '../../src/domain/events.ts';
import { lengthOf } from '../../src/domain/timeline.ts';
import { openTestBook, type TestBook } from '../support/book.ts';
import { DAY } from '../support/events.ts';
import { eventsIn } from '../support/journals.ts';
import { removeTestFolders } from '../support/repo.ts';

const S = 1000;

async function openRecording(saveMs = 60 * S): Promise<TestBook & { recording: Recording; errors: unknown[] }> {
  const test = await openTestBook();
  const errors: unknown[] = [];
  const recording = new Recording({
    book: test.book,
    window: 'w',
    onError: (error) => errors.push(error),
    onSaved: () => undefined,
    onPickDropped: () => undefined,
    saveMs,
  });
  return { ...test, recording, errors };
}

async function stretchesOnDisk(home: string): Promise<readonly EventOf<'stretch'>[]> {
  const events = await eventsIn(home);
  return events.filter((event) => event.type === 'stretch');
}

const liveFiles = (home: string) => {
  try {
    return readdirSync(join(home, 'live'));
  } catch {
    return [];
  }
};

async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isTrue())) await new Promise((resolve) => setImmediate(resolve));
}

describe('recording', () => {
  after(removeTestFolders);

  it('makes one journal event of a stretch of many signals, with its counts', async () => {
    const { recording, home, errors } = await openRecording();
    for (let at = 0; at < 200; at++) recording.signal(at % 2 === 0 ? 'edit' : 'look', DAY + at * S, 'r', 'main');
    recording.background();
    recording.signal('run', DAY + 200 * S);
    recording.blur(DAY + 201 * S);
    await recording.flush();
    const [stretch, ...more] = await stretchesOnDisk(home);
    assert.equal(more.length, 0);
    const { start, end, edits, looks, runs, background, zone, window } = stretch!;
    assert.deepEqual([Date.parse(start) - DAY, Date.parse(end) - DAY], [0, 201 * S]);
    assert.deepEqual(
      { edits, looks, runs, background, zone, window },
      { edits: 100, looks: 100, runs: 1, background: 1, zone: 'UTC', window: 'w' },
    );
    assert.deepEqual(errors, []);
  });

  it('keeps a growing stretch in its live file, and removes that when it is in the journal', async () => {
    const { recording, home } = await openRecording();
    recording.signal('edit', DAY, 'r', 'main');
    await recording.flush();
    assert.equal(liveFiles(home).length, 1);
    assert.deepEqual(await stretchesOnDisk(home), []);
    const { book: other } = await openTestBook(home);
    assert.equal(other.state.stretches.length, 1);
    recording.signal('edit', DAY + 30 * S, 'r', 'main');
    await recording.flush();
    await other.refresh();
    assert.deepEqual(
      other.state.stretches.map(({ start, end }) => end - start),
      [30 * S],
    );
    recording.branch(DAY + 40 * S, 'r', 'next');
    recording.signal('edit', DAY + 50 * S);
    await recording.flush();
    // The first is in the journal, the second is live.
    assert.equal((await stretchesOnDisk(home)).length, 1);
    assert.equal(liveFiles(home).length, 1);
    recording.blur(DAY + 60 * S);
    await recording.flush();
    assert.deepEqual(liveFiles(home), []);
    await other.refresh();
    assert.deepEqual(
      other.state.stretches.map(({ start, end }) => end - start),
      [40 * S, 20 * S],
    );
    assert.equal(lengthOf(new HoursBook(other).own.segments), 60 * S);
  });

  it('saves by itself once signals come', async () => {
    const { recording, home } = await openRecording(1);
    recording.signal('edit', DAY, 'r', 'main');
    await until(() => liveFiles(home).some((name) => name.endsWith('.json')));
    recording.close();
  });

  it('ends a stretch by itself when no signal can join it any more', async () => {
    const { recording, home, clock } = await openRecording();
    recording.signal('edit', DAY, 'r', 'main');
    recording.signal('edit', DAY + 10 * S, 'r', 'main');
    clock.at = DAY + 10 * S + 60 * S + 1;
    await recording.flush();
    await until(() => recording.open === null);
    await recording.flush();
    assert.deepEqual(
      (await stretchesOnDisk(home)).map(({ end }) => Date.parse(end) - DAY),
      [10 * S],
    );
    assert.deepEqual(liveFiles(home), []);
  });

  it('writes at once when its process is about to end', async () => {
    const { recording, home } = await openRecording();
    recording.signal('edit', DAY, 'r', 'main');
    await recording.flush();
    recording.signal('edit', DAY + 20 * S, 'r', 'main');
    recording.close();
    assert.deepEqual(liveFiles(home), []);
    assert.deepEqual(
      (await stretchesOnDisk(home)).map(({ end }) => Date.parse(end) - DAY),
      [20 * S],
    );
    recording.close();
    await recording.flush();
    assert.equal((await stretchesOnDisk(home)).length, 1);
  });

  it('when it ends in the middle of saving, loses no finished stretch', async () => {
    const { recording, home } = await openRecording();
    recording.signal('edit', DAY, 'r', 'main');
    const saving = recording.flush();
    recording.branch(DAY + 5 * S, 'r', 'b');
    recording.branch(DAY + 9 * S, 'r', 'c');
    recording.blur(DAY + 10 * S);
    // None of the three has been written, and nothing is open.
    recording.close();
    const written = await stretchesOnDisk(home);
    assert.deepEqual(
      written.map(({ branch }) => branch),
      ['main', 'b', 'c'],
    );
    await saving;
    const { book } = await openTestBook(home);
    await book.adopt();
    assert.equal(lengthOf(book.state.stretches), 10 * S);
  });

  it('keeps a live file as long as the journal has not taken it, and no longer', async () => {
    const { recording, home, errors } = await openRecording();
    const journals = join(home, 'person');
    // Where a folder should be.
    writeFileSync(journals, '');
    recording.signal('edit', DAY, 'r', 'main');
    await recording.flush();
    recording.blur(DAY + 10 * S);
    await recording.flush();
    assert.equal(errors.length, 1);
    assert.equal(liveFiles(home).length, 1);
    rmSync(journals);
    recording.signal('edit', DAY + 20 * S, 'r', 'main');
    recording.blur(DAY + 30 * S);
    await recording.flush();
    assert.equal((await stretchesOnDisk(home)).length, 2);
    assert.deepEqual(liveFiles(home), []);
  });

  it('keeps the zone in which a stretch began, and takes the new one for the next', async () => {
    const { recording, home, clock } = await openRecording();
    recording.signal('edit', DAY, 'r', 'main');
    await recording.flush();
    clock.place = 'Asia/Tokyo';
    recording.blur(DAY + 5 * S);
    recording.signal('edit', DAY + 6 * S, 'r', 'main');
    recording.close();
    assert.deepEqual((await stretchesOnDisk(home)).map(({ zone }) => zone).sort(), ['Asia/Tokyo', 'UTC']);
  });

  it('two windows at the same time are one person’s one time', async () => {
    const { recording, home, book, clock } = await openRecording();
    const { book: other } = await openTestBook(home, clock);
    const second = new Recording({
      book: other,
      window: 'v',
      onError: (error) => assert.fail(String(error)),
      onSaved: () => undefined,
      onPickDropped: () => undefined,
    });
    for (let at = 0; at <= 100; at += 10) {
      clock.at = DAY + at * S;
      recording.signal('edit', DAY + at * S, 'r', 'main');
      second.signal('edit', DAY + at * S + 5, 'r', 'main');
    }
    await second.flush();
    await recording.flush();
    await book.refresh();
    const total = () => lengthOf(new HoursBook(book).own.segments);
    assert.equal(total(), 100 * S + 5);
    second.close();
    recording.close();
    await book.refresh();
    assert.equal(total(), 100 * S + 5);
    assert.equal((await stretchesOnDisk(home)).length, 2);
  });
});
