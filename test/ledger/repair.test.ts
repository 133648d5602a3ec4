import assert from 'node:assert/strict';
import { appendFileSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import type { Event } from '../../src/domain/events.ts';
import { appendEntries } from '../../src/ledger/append.ts';
import { JournalReader } from '../../src/ledger/journals.ts';
import { linesOf } from '../../src/ledger/lines.ts';
import { badLinesOf, isTorn, mended, moveBadLines } from '../../src/ledger/repair.ts';
import { readEvent } from '../../src/ledger/schema.ts';
import { ended, startScript } from '../support/children.ts';
import { FACTS, stamper } from '../support/events.ts';
import { newEvents } from '../support/journals.ts';
import { makeFolder, removeTestFolders } from '../support/repo.ts';
import { CORE_RUNS, RUNS } from '../support/runs.ts';

const APPEND = join(import.meta.dirname, 'children/append.ts');
const DEVICE = 'device-1';
const FILE = `person/${DEVICE}/2026-03.jsonl`;
const NOW = Date.parse('2026-03-02T10:00:00.123Z');
const ASIDE = `aside/${FILE}.20260302T100000123Z.txt`;

const stamp = stamper();
const [a, b, c] = [stamp(FACTS.stretch), stamp(FACTS['task.set']), stamp(FACTS.undo)];
const line = (event: Event) => JSON.stringify(event);
const future = line({ ...a, id: 'future', type: 'new.kind' } as unknown as Event);
const nextVersion = line({ ...a, id: 'next', v: 2 } as unknown as Event);

function homeWith(content: string | Buffer): string {
  const home = makeFolder();
  mkdirSync(dirname(join(home, FILE)), { recursive: true });
  writeFileSync(join(home, FILE), content);
  return home;
}

const bytesIn = (home: string, file = FILE) => readFileSync(join(home, file));

async function readAll(home: string) {
  const reader = new JournalReader(home);
  const events = await newEvents(reader);
  return { events, unknown: reader.unknown, problems: reader.problems };
}

describe('repairing journals', () => {
  after(removeTestFolders);

  it('moves what cannot be read aside, byte for byte, and every other byte stays where it is', async () => {
    const bad = [
      Buffer.from('garbage'),
      Buffer.from('\0\0\0\0'),
      Buffer.from([0x7b, 0xe9, 0xff, 0x7d]),
      Buffer.from('[1]\r'),
      Buffer.from(line(a).slice(0, 40)),
      Buffer.from(`  x${line(a)}`),
      Buffer.from(line({ ...c, id: 'long', events: ['x'.repeat(5_000_000)] } as Event)),
    ];
    const good = [`\uFEFF${line(a)}\r`, '   ', future, line(b), nextVersion, '\r', line(c)].map((text) =>
      Buffer.from(text),
    );
    const lines = good.flatMap((text, index) => [text, bad[index] ?? Buffer.alloc(0)]);
    const home = homeWith(Buffer.concat(lines.flatMap((text) => [text, Buffer.from('\n')])));
    const before = await readAll(home);
    assert.equal(before.problems.length, bad.length);

    const numbers = before.problems.map((problem) => problem.line);
    assert.deepEqual(await moveBadLines(home, DEVICE, NOW), [{ file: FILE, lines: numbers, aside: ASIDE }]);

    assert.deepEqual(bytesIn(home, ASIDE), Buffer.concat(bad.flatMap((text) => [text, Buffer.from('\n')])));
    const blanked = lines.map((text) => (bad.includes(text) ? Buffer.alloc(text.length, ' ') : text));
    assert.deepEqual(bytesIn(home), Buffer.concat(blanked.flatMap((text) => [text, Buffer.from('\n')])));
    assert.deepEqual(await readAll(home), { ...before, problems: [] });
    assert.deepEqual([...before.unknown.keys()], ['new.kind', 'stretch']);
    if (process.platform !== 'win32') {
      assert.equal(statSync(join(home, ASIDE)).mode & 0o777, 0o600);
      assert.equal(statSync(join(home, 'aside')).mode & 0o777, 0o700);
    }
  });

  it('touches nothing where all can be read', async () => {
    const home = homeWith(`\n${line(a)}\n\n${future}\n${line(b)}`);
    const then = new Date(NOW);
    utimesSync(join(home, FILE), then, then);
    assert.deepEqual(await moveBadLines(home, DEVICE, NOW), []);
    assert.equal(statSync(join(home, FILE)).mtimeMs, NOW);
    assert.deepEqual(readdirSync(home), ['person']);
  });

  it('does not disturb a reader, which reads on where it was', async () => {
    const home = homeWith(`${line(a)}\nbroken\n`);
    const reader = new JournalReader(home);
    await newEvents(reader);
    await moveBadLines(home, DEVICE, NOW);
    await appendEntries(home, [{ event: b, folder: { kind: 'person' } }]);
    assert.deepEqual(await newEvents(reader), [b]);
  });

  it('ends a torn last line, so that nobody goes on writing it, and moves it', async () => {
    const torn = line(b).slice(0, 30);
    const home = homeWith(`${line(a)}\n${torn}`);
    await moveBadLines(home, DEVICE, NOW);
    assert.equal(String(bytesIn(home)), `${line(a)}\n${' '.repeat(30)}\n`);
    assert.equal(String(bytesIn(home, ASIDE)), `${torn}\n`);
    appendFileSync(join(home, FILE), line(b).slice(30));
    assert.deepEqual((await readAll(home)).events, [a]);
  });

  it('leaves the torn last line of another machine’s journal while that may be coming in', async () => {
    const home = homeWith(`${line(a)}\ngarbage\n${line(b).slice(0, 30)}`);
    const [copying, copied] = [NOW - 4 * 60_000, NOW - 6 * 60_000].map((ms) => new Date(ms)) as [Date, Date];
    utimesSync(join(home, FILE), copying, copying);
    assert.deepEqual(
      (await moveBadLines(home, 'another', NOW)).map(({ lines }) => lines),
      [[2]],
    );
    appendFileSync(join(home, FILE), line(b).slice(30));
    assert.deepEqual((await readAll(home)).events, [a, b]);
    appendFileSync(join(home, FILE), '\n{"torn');
    utimesSync(join(home, FILE), copied, copied);
    assert.deepEqual(
      (await moveBadLines(home, 'another', NOW)).map(({ lines }) => lines),
      [[4]],
    );
  });

  it('finishes what a repair that was killed had begun', async () => {
    const home = homeWith(`${line(a)}\n#x"garbage\n#         \n${line(b)}\n`);
    assert.equal((await moveBadLines(home, DEVICE, NOW)).length, 1);
    const { events, problems } = await readAll(home);
    assert.deepEqual([events, problems], [[a, b], []]);
  });

  it('loses nothing while other processes append, and two may do it at once', async () => {
    const home = makeFolder();
    const writers = await Promise.all(['p', 'q', 'r'].map((by) => startScript(APPEND, [home, by, '300'])));
    let running = true;
    const done = Promise.all(writers.map(ended)).finally(() => (running = false));
    let [rubbish, moved] = [0, 0];
    const repair = async () => {
      for (const { lines } of await moveBadLines(home, DEVICE, NOW)) moved += lines.length;
    };
    while (running) {
      const journals = readdirSync(home, { recursive: true, encoding: 'utf8' }).filter((name) =>
        name.endsWith('.jsonl'),
      );
      // As a program that knows nothing of the format would: without a newline before it.
      for (const journal of journals) appendFileSync(join(home, journal), `rubbish ${rubbish++}\n`);
      await Promise.all([repair(), repair()]);
    }
    for (const { stdout } of await done) assert.equal(stdout, '{"saved":300,"problem":""}');
    await repair();
    const { events, problems } = await readAll(home);
    assert.equal(new Set(events.map(({ id }) => id)).size, 900);
    assert.deepEqual(problems, []);
    assert.ok(moved >= rubbish && rubbish > 0);
    const aside = readdirSync(join(home, 'aside'), { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.txt'),
    );
    const kept = aside.flatMap((name) => readFileSync(join(home, 'aside', name), 'utf8').split('\n'));
    assert.equal(new Set(kept.filter(Boolean)).size, rubbish);
  });
});

const text = fc.oneof(
  fc.constantFrom(...[a, b, c].map(line), future, nextVersion),
  fc.constantFrom('', '  ', '\uFEFF', '#', '{}', 'null', '"x"', line(a).slice(0, 50), `${line(a)}${line(b)}`),
  fc.string(),
);
const rawLine = fc.oneof(
  text.map((value) => Buffer.from(value)),
  fc.uint8Array({ maxLength: 12 }).map((value) => Buffer.from(value)),
);
const journal = fc
  .tuple(fc.array(fc.tuple(rawLine, fc.constantFrom('\n', '\r\n', '\n\n')), { maxLength: 8 }), rawLine)
  .map(([lines, last]) => Buffer.concat([...lines.flatMap(([bytes, end]) => [bytes, Buffer.from(end)]), last]));

describe('repairing journals, for every content', () => {
  let home = '';
  before(() => {
    home = homeWith('');
  });
  after(removeTestFolders);

  const eventsIn = (bytes: Buffer) =>
    [...linesOf(bytes, 0)].map(({ text }) => readEvent(text ?? '')).filter(({ kind }) => kind !== 'bad');

  it('makes bytes in which the same can be read and nothing is bad, and done again does nothing', () => {
    fc.assert(
      fc.property(journal, (content) => {
        const whole = isTorn(content) ? Buffer.concat([content, Buffer.from('\n')]) : content;
        const once = mended(whole, badLinesOf(whole));
        assert.deepEqual(eventsIn(once), eventsIn(content));
        assert.equal(once.length, whole.length);
        assert.ok(!isTorn(once));
        assert.deepEqual(badLinesOf(once), []);
      }),
      { numRuns: CORE_RUNS },
    );
  });

  it('in files changes no event, leaves nothing that cannot be read, and done again does nothing', async () => {
    let now = NOW;
    await fc.assert(
      fc.asyncProperty(journal, async (content) => {
        writeFileSync(join(home, FILE), content);
        const before = await readAll(home);
        const moved = await moveBadLines(home, DEVICE, now++);
        const once = bytesIn(home);
        const whole = isTorn(content) ? Buffer.concat([content, Buffer.from('\n')]) : content;
        assert.deepEqual(once, mended(whole, badLinesOf(whole)));
        const after = await readAll(home);
        assert.deepEqual(after.events, before.events);
        assert.deepEqual(after.problems, []);
        assert.equal(moved.length, before.problems.length === 0 ? 0 : 1);
        for (const { aside } of moved) {
          // Every byte that is not what it was is in the file aside.
          const kept = bytesIn(home, aside);
          for (const { line: number } of before.problems) assert.ok(kept.includes(lineOf(content, number)));
        }
        assert.deepEqual(await moveBadLines(home, DEVICE, now++), []);
        assert.deepEqual(bytesIn(home), once);
      }),
      { numRuns: Math.ceil(RUNS / 3) },
    );
  });
});

function lineOf(content: Buffer, number: number): Buffer {
  let start = 0;
  for (let passed = 1; passed < number; passed++) start = content.indexOf('\n', start) + 1;
  const stop = content.indexOf('\n', start);
  return content.subarray(start, stop < 0 ? content.length : stop);
}
