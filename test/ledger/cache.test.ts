import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { decodeStretch, type SeenStretch } from '../../src/domain/decode.ts';
import type { Event } from '../../src/domain/events.ts';
import { type StretchBlock, StretchTable } from '../../src/domain/stretchTable.ts';
import { makeCache, pruneCache } from '../../src/ledger/cache.ts';
import { JournalReader } from '../../src/ledger/journals.ts';
import { Ledger } from '../../src/ledger/ledger.ts';
import { FACTS, iso, stamper } from '../support/events.ts';
import { makeFolder, removeTestFolders } from '../support/repo.ts';
import { RUNS } from '../support/runs.ts';
import { uuid } from '../support/uuid.ts';

const JOURNAL = 'clients/flora/activity/device-1/2026-03.jsonl';
const CACHE = 'cache/clients/flora/activity/device-1/2026-03.bin';

const stamp = stamper();
const stretch = (name: string, from = 0, fields: object = {}) =>
  JSON.stringify(stamp({ ...FACTS.stretch, stretch: uuid(name), start: iso(from), end: iso(from + 1), ...fields }));
const mark = () => JSON.stringify(stamp(FACTS['mark.set']));
const unknown = () => JSON.stringify({ ...stamp(FACTS['mark.set']), type: 'new.kind' });

function homeWith(lines: readonly string[]): string {
  const home = makeFolder();
  mkdirSync(dirname(join(home, JOURNAL)), { recursive: true });
  writeFileSync(join(home, JOURNAL), textOf(lines));
  return home;
}

const textOf = (lines: readonly string[]) => lines.map((line) => `\n${line}\n`).join('');

/** A home whose journal is cached as a whole. */
async function cachedHome(lines: readonly string[] = [stretch('a'), mark(), unknown(), '{"torn', stretch('b', 5)]) {
  const home = homeWith(lines);
  await makeCache(home, JOURNAL);
  return home;
}

function stretchesIn(block: StretchBlock | null): readonly SeenStretch[] {
  const table = new StretchTable();
  if (block !== null) table.add(block);
  return Array.from({ length: table.length }, (_, row) => table.at(row));
}

/** All that a reading gives, in an order of its own, and how many stretches of it the cache had. */
async function readHome(home: string, since: string | null = null) {
  const reader = new JournalReader(home);
  const events: Event[] = [];
  const stretches: SeenStretch[] = [];
  let [cached, maxSeq] = [0, 0];
  for await (const news of reader.read(since)) {
    const kept = stretchesIn(news.stretches);
    cached += kept.length;
    maxSeq = Math.max(maxSeq, news.maxSeq);
    stretches.push(...kept);
    for (const event of news.events) {
      if (event.type === 'stretch') stretches.push(decodeStretch(event, (text) => text));
      else events.push(event);
    }
  }
  for (const { seq } of [...events, ...stretches]) maxSeq = Math.max(maxSeq, seq);
  const sorted = (items: readonly object[]) => items.map((item) => JSON.stringify(item)).sort();
  const { problems, unknown, complete } = reader;
  const found = { events: sorted(events), stretches: sorted(stretches), problems, unknown: [...unknown], maxSeq };
  return { found, cached, complete };
}

/** The same without what is cached. */
async function readJournals(home: string) {
  const bare = makeFolder();
  cpSync(join(home, 'clients'), join(bare, 'clients'), { recursive: true });
  return (await readHome(bare)).found;
}

async function holdsUp(home: string, cached: number): Promise<void> {
  const read = await readHome(home);
  assert.deepEqual(read.found, await readJournals(home));
  assert.equal(read.cached, cached);
}

describe('the cache', () => {
  after(removeTestFolders);

  it('gives what the journal holds: stretches, other events, bad lines, unknown types', async () => {
    const home = await cachedHome();
    const { found, cached } = await readHome(home);
    assert.equal(cached, 2);
    assert.equal(found.events.length, 1);
    assert.deepEqual(found.problems, [{ file: JOURNAL, line: 8, problem: 'not JSON' }]);
    assert.deepEqual(found.unknown, [['new.kind', 1]]);
    assert.deepEqual(found, await readJournals(home));
  });

  it('keeps stretches whose ids are of another make as they are written', async () => {
    const home = await cachedHome([stretch('a'), stretch('', 3, { stretch: 'another-make' })]);
    await holdsUp(home, 1);
    const ledger = new JournalReader(home);
    for await (const _ of ledger.read());
    assert.equal(ledger.uncached.size, 0, 'both are cached');
  });

  it('takes the rest from a journal that has grown', async () => {
    const home = await cachedHome();
    appendFileSync(join(home, JOURNAL), textOf([stretch('c'), '{"torn', stretch('a', 9)]));
    await holdsUp(home, 2);
  });

  it('leaves the stretches out of old months if they are not wanted', async () => {
    const home = await cachedHome();
    appendFileSync(join(home, JOURNAL), textOf([stretch('c'), mark()]));
    const old = await readHome(home, '2026-04');
    const all = await readHome(home);
    assert.deepEqual(old.found.stretches, []);
    assert.deepEqual(old.found.events, all.found.events);
    assert.deepEqual(old.found.problems, all.found.problems);
    assert.deepEqual([old.complete, all.complete], [false, true]);
    assert.deepEqual((await readHome(home, '2026-03')).found, all.found);
  });

  it('is as good as the journal itself, whatever that holds and however far it was cached', async () => {
    const lines = fc.array(
      fc.oneof(
        fc
          .record({ id: fc.constantFrom('a', 'b', 'c'), from: fc.nat(9), branch: fc.option(fc.string()) })
          .map(({ id, from, branch }) => stretch(id, from, { branch })),
        // Not an id as Rapport makes them.
        fc.constantFrom('a', 'a-b', uuid('z').toUpperCase()).map((id) => stretch('', 2, { stretch: id })),
        // Not as Rapport writes them, but stretches all the same.
        fc.constant(0).map(() => stretch('d', 1, { start: '2026-03-02T10:00:00+01:00', more: 1, edits: 0, runs: 0 })),
        fc.constantFrom(mark, unknown).map((make) => make()),
        fc.constantFrom('{"torn', '\uFEFF', '   ', '\u0000', '{"type":"stretch"}', '[{"type":"stretch"}]', 'ü'),
      ),
      { maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(lines, lines, fc.nat(40), async (before, after, cut) => {
        const home = homeWith(before);
        await makeCache(home, JOURNAL);
        const rest = textOf(after);
        appendFileSync(join(home, JOURNAL), rest.slice(0, Math.max(0, rest.length - cut)));
        assert.deepEqual((await readHome(home)).found, await readJournals(home));
        const recent = (await readHome(home, '2026-04')).found;
        assert.deepEqual(recent.events, (await readJournals(home)).events);
      }),
      { numRuns: Math.ceil(RUNS / 4) },
    );
  });

  it('is not believed when the journal is another one', async () => {
    const home = await cachedHome();
    const whole = readFileSync(join(home, JOURNAL), 'utf8');
    const { mtime } = statSync(join(home, JOURNAL));

    // Mended by hand: as long as before.
    writeFileSync(join(home, JOURNAL), whole.replace('"stretch":"a"', '"stretch":"A"'));
    utimesSync(join(home, JOURNAL), mtime, new Date(mtime.getTime() + 1000));
    await holdsUp(home, 0);

    // Longer, with another end of what was cached.
    writeFileSync(join(home, JOURNAL), whole.replace(uuid('b'), uuid('B')) + textOf([stretch('c')]));
    await holdsUp(home, 0);

    // Shorter.
    writeFileSync(join(home, JOURNAL), whole.slice(0, -30));
    await holdsUp(home, 0);
  });

  it('of another journal is not believed', async () => {
    const home = await cachedHome();
    cpSync(join(home, 'clients/flora'), join(home, 'clients/north'), { recursive: true, preserveTimestamps: true });
    cpSync(join(home, 'cache/clients/flora'), join(home, 'cache/clients/north'), { recursive: true });
    await holdsUp(home, 2);
  });

  it('that is damaged or cut short anywhere is as good as none', async () => {
    const home = await cachedHome();
    const whole = readFileSync(join(home, CACHE));
    await holdsUp(home, 2);
    for (let at = 0; at < whole.length; at += 5) {
      const damaged = Buffer.from(whole);
      damaged[at] = (damaged[at] as number) ^ 0x11;
      writeFileSync(join(home, CACHE), damaged);
      assert.equal((await readHome(home)).cached, 0, `byte ${at}`);
    }
    await holdsUp(home, 0);
    for (let length = 0; length < whole.length; length += 31) {
      writeFileSync(join(home, CACHE), whole.subarray(0, length));
      assert.equal((await readHome(home)).cached, 0, `${length} bytes`);
    }
    await holdsUp(home, 0);
    await makeCache(home, JOURNAL);
    await holdsUp(home, 2);
  });

  it('that is a pipe, or far too long, is as good as none', async () => {
    const home = await cachedHome();
    const whole = readFileSync(join(home, CACHE));
    writeFileSync(join(home, CACHE), Buffer.concat([whole, Buffer.alloc(100_000)]));
    await holdsUp(home, 0);
    rmSync(join(home, CACHE));
    if (process.platform !== 'win32') execFileSync('mkfifo', [join(home, CACHE)]);
    await holdsUp(home, 0);
  });

  it('that somebody forged does no harm', async () => {
    const home = await cachedHome();
    const whole = readFileSync(join(home, CACHE));
    const start = whole.indexOf('\n') + 1;
    const end = start + Number(whole.toString('latin1', 0, start - 1).split(' ')[2]);
    const head = JSON.parse(whole.toString('utf8', start, end)) as Record<string, unknown>;
    const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
    /** Every hash in it is right. */
    const forge = async (fields: object, change: (body: Buffer) => Buffer = (body) => body) => {
      const body = change(Buffer.from(whole.subarray(end)));
      let json = JSON.stringify({ ...head, body: hash(body), ...fields });
      const line = () => `rapport-cache 3 ${Buffer.byteLength(json)} ${hash(Buffer.from(json))}\n`;
      while (Buffer.byteLength(line() + json) % 8 > 0) json += ' ';
      writeFileSync(join(home, CACHE), Buffer.concat([Buffer.from(line() + json), body]));
      return (await readHome(home)).cached;
    };
    const withNumber = (offset: number, value: number) => (body: Buffer) => {
      body.writeDoubleLE(value, offset);
      return body;
    };
    assert.equal(await forge({}), 2, 'what is not changed is believed');
    for (const fields of [
      { stretches: 1 },
      { stretches: 3 },
      { stretches: 1e15 },
      { stretches: -1 },
      { subjects: [] },
      { subjects: [['../x', 'r', null, null, 'UTC', true]] },
      { bytes: -1 },
      { bytes: 1e300 },
      { lines: '5' },
      { others: [[1, 2]] },
      { others: 'x' },
      { more: 1 },
      { journal: '../../etc/passwd' },
    ]) {
      assert.equal(await forge(fields), 0, JSON.stringify(fields));
    }
    // Two stretches: their starts are at 0 and 8, their ends at 16 and 24, their seqs at 32 and 40, then subjects, hashes and ids.
    for (const [offset, value] of [
      [0, Number.NaN],
      [0, 1e300],
      [8, Number.POSITIVE_INFINITY],
      [16, 0],
      [24, 9e15],
      [32, 0],
      [40, 1e13],
      [48, 1],
    ] as const) {
      assert.equal(await forge({}, withNumber(offset, value)), 0, `${value} at ${offset}`);
    }
    assert.equal(await forge({}, (body) => body.subarray(0, 20)), 0, 'no body to speak of');
    assert.equal(await forge({}, (body) => body.subarray(0, -4)), 0, 'the end of an id is missing');
    assert.equal(await forge({}, (body) => Buffer.concat([body, Buffer.alloc(16)])), 0, 'an id too many');
    await holdsUp(home, 0);
  });

  it('does not stand in the way of a journal that cannot be read', async () => {
    const home = await cachedHome();
    rmSync(join(home, JOURNAL));
    mkdirSync(join(home, JOURNAL));
    await assert.rejects(readHome(home), { name: 'LedgerError' });
    rmSync(join(home, JOURNAL), { recursive: true });
    assert.deepEqual((await readHome(home)).found.stretches, []);
    await makeCache(home, JOURNAL);
  });

  it('is for its owner alone, and made by several at once it is whole', async () => {
    const home = homeWith([stretch('a'), stretch('b')]);
    await Promise.all([1, 2, 3, 4].map(() => makeCache(home, JOURNAL)));
    assert.deepEqual(readdirSync(dirname(join(home, CACHE))), ['2026-03.bin']);
    assert.equal(statSync(join(home, CACHE)).mode & 0o777, 0o600);
    assert.equal(statSync(join(home, 'cache')).mode & 0o777, 0o700);
    await holdsUp(home, 2);
  });

  it('is made when enough stretches were read from journals, and again when enough have come', async () => {
    const home = homeWith(Array.from({ length: 1999 }, (_, at) => stretch(`s${at}`, at)));
    const readAndKeep = async (now: number | null = null) => {
      const ledger = await Ledger.open(home, () => 'x');
      for await (const _ of ledger.read(now));
      await ledger.keepCache();
      await ledger.keepCache();
      return (await readHome(home)).cached;
    };
    assert.equal(await readAndKeep(), 0);
    appendFileSync(join(home, JOURNAL), textOf([stretch('s1999')]));
    // Also when they were only passed over.
    assert.equal(await readAndKeep(Date.parse('2026-06-01T00:00:00Z')), 2000);
    const { mtimeMs } = statSync(join(home, CACHE));
    appendFileSync(join(home, JOURNAL), textOf([stretch('s2000')]));
    assert.equal(await readAndKeep(), 2000);
    assert.equal(statSync(join(home, CACHE)).mtimeMs, mtimeMs);
    appendFileSync(join(home, JOURNAL), textOf(Array.from({ length: 2000 }, (_, at) => stretch(`t${at}`, at))));
    assert.equal(await readAndKeep(), 4001);
    await holdsUp(home, 4001);
  });

  it('that cannot be written takes nothing away', async () => {
    const home = homeWith(Array.from({ length: 2000 }, (_, at) => stretch(`s${at}`, at)));
    writeFileSync(join(home, 'cache'), 'a file is in the way');
    const ledger = await Ledger.open(home, () => 'x');
    for await (const _ of ledger.read(null));
    await ledger.keepCache();
    await holdsUp(home, 0);
  });

  it('wakes nobody who watches the ledger', async () => {
    const home = homeWith([stretch('a')]);
    const ledger = await Ledger.open(home, () => 'x');
    let calls = 0;
    let heard = () => {};
    const hearing = new Promise<void>((resolve) => (heard = resolve));
    const watch = await ledger.watch(
      () => {
        calls++;
        heard();
      },
      (error) => assert.fail(String(error)),
    );
    // Longer than the ledger waits for more to happen.
    for (const begun = Date.now(); Date.now() - begun < 400; ) await makeCache(home, JOURNAL);
    assert.equal(calls, 0);
    appendFileSync(join(home, JOURNAL), textOf([stretch('b')]));
    await hearing;
    watch.dispose();
  });

  it('takes nothing away that it did not make', async () => {
    const home = await cachedHome();
    const others = ['firmware.bin', 'clients/photo.bin', 'clients/flora/activity/device-1/first.bin'];
    for (const other of others) writeFileSync(join(home, 'cache', other), '');
    await pruneCache(home, []);
    assert.deepEqual(
      others.filter((other) => !existsSync(join(home, 'cache', other))),
      [],
    );
    assert.ok(!existsSync(join(home, CACHE)));
  });

  it('keeps nothing of a client that was erased', async () => {
    const home = await cachedHome();
    writeFileSync(join(home, 'cache/clients/flora/activity/device-1/mine.txt'), '');
    await pruneCache(home, [JOURNAL]);
    assert.ok(existsSync(join(home, CACHE)));
    await pruneCache(home, []);
    assert.ok(!existsSync(join(home, CACHE)));
    await pruneCache(makeFolder(), []);
  });
});
