import assert from 'node:assert/strict';
import { appendFileSync, mkdirSync, readFileSync, rmdirSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Event } from '../../src/domain/events.ts';
import type { Folder } from '../../src/domain/folder.ts';
import { appendEntries, appendEntriesNow } from '../../src/ledger/append.ts';
import { JournalReader } from '../../src/ledger/journals.ts';
import { ended, startScript } from '../support/children.ts';
import { FACTS, stamper } from '../support/events.ts';
import { newEvents } from '../support/journals.ts';
import { makeFolder, removeTestFolders } from '../support/repo.ts';

const APPEND = join(import.meta.dirname, 'children/append.ts');
const FILE = 'person/device-1/2026-03.jsonl';
const PERSON: Folder = { kind: 'person' };
const stamp = stamper();

const entry = (event: Event, folder: Folder = PERSON) => ({ event, folder });

/** A home whose one journal holds these bytes. */
function homeWith(content: string | Buffer): string {
  const home = makeFolder();
  mkdirSync(dirname(join(home, FILE)), { recursive: true });
  writeFileSync(join(home, FILE), content);
  return home;
}

async function readAll(home: string) {
  const reader = new JournalReader(home);
  const events = await newEvents(reader);
  return { ids: events.map(({ id }) => id), events, unknown: reader.unknown, problems: reader.problems };
}

describe('journals', () => {
  const [a, b, c] = [stamp(FACTS.stretch), stamp(FACTS['task.set']), stamp(FACTS.undo)];
  const line = (event: Event) => JSON.stringify(event);

  after(removeTestFolders);

  it('give back what was appended, from the folders where it belongs', async () => {
    const home = makeFolder();
    await appendEntries(home, [entry(a, { kind: 'activity', client: 'c' }), entry(b, { kind: 'facts', client: 'c' })]);
    appendEntriesNow(home, [entry(c)]);
    const { events, problems } = await readAll(home);
    assert.deepEqual(new Set(events), new Set([a, b, c]));
    assert.deepEqual(problems, []);
    assert.equal(readFileSync(join(home, FILE), 'utf8'), `\n${line(c)}\n`);
    assert.ok(statSync(join(home, 'clients/c/activity/device-1/2026-03.jsonl')).size > 0);
    assert.ok(statSync(join(home, 'clients/c/facts/device-1/2026-03.jsonl')).size > 0);
  });

  it('belong to their owner alone', async () => {
    const old = process.umask(0);
    const home = join(makeFolder(), 'home');
    try {
      await appendEntries(home, [entry(a, { kind: 'activity', client: 'c' })]);
      appendEntriesNow(home, [entry(b, { kind: 'facts', client: 'd' })]);
    } finally {
      process.umask(old);
    }
    const modeOf = (path: string) => statSync(join(home, path)).mode & 0o777;
    for (const client of ['c/activity', 'd/facts']) {
      for (let path = `clients/${client}/device-1`; path !== '.'; path = dirname(path)) {
        assert.equal(modeOf(path), 0o700, path);
      }
      assert.equal(modeOf(`clients/${client}/device-1/2026-03.jsonl`), 0o600);
    }
    assert.equal(modeOf('.'), 0o700);
  });

  it('a torn last line does not swallow the next and is reported with its file and number', async () => {
    const home = homeWith(`\n${line(a)}\n\n${line(b).slice(0, 40)}`);
    await appendEntries(home, [entry(c)]);
    const { ids, problems } = await readAll(home);
    assert.deepEqual(ids, [a.id, c.id]);
    assert.deepEqual(problems, [{ file: FILE, line: 4, problem: 'not JSON' }]);
  });

  it('may come with CRLF, a byte order mark, empty lines and no last newline', async () => {
    const { ids, problems } = await readAll(homeWith(`\uFEFF${line(a)}\r\n\r\n   \r\n${line(b)}\r\n\uFEFF${line(c)}`));
    assert.deepEqual(ids, [a.id, b.id, c.id]);
    assert.deepEqual(problems, []);
  });

  it('report garbage line by line and read all the rest', async () => {
    const latin = Buffer.concat([Buffer.from(line(b).replace('Слайдер', 'Sl')), Buffer.from('\n')]);
    latin[latin.indexOf('Sl')] = 0xe9;
    const home = homeWith(
      Buffer.concat([
        Buffer.from(`${line(a)}\n\0\0\0\0\n[1]\n{"type":"stretch"}\n`),
        latin,
        Buffer.from(`${line({ ...c, id: 'long', events: ['x'.repeat(5_000_000)] } as Event)}\n`),
        Buffer.from(`{"v":1,"id":"n","seq":99,"at":"${a.at}","by":"p","device":"d","type":"new.kind"}\n`),
        Buffer.from(`${line({ ...c, id: 'big', events: Array(100_000).fill('e'.repeat(48)) } as Event)}\n${line(c)}\n`),
      ]),
    );
    const { ids, problems, unknown } = await readAll(home);
    assert.deepEqual(ids, [a.id, 'big', c.id]);
    assert.deepEqual(
      problems.map(({ line }) => line),
      [2, 3, 4, 5, 6],
    );
    assert.equal(problems[3]?.problem, 'not UTF-8');
    assert.deepEqual([...unknown], [['new.kind', 1]]);
  });

  it('are read on from where the last reading ended', async () => {
    const home = homeWith(`${line(a)}\n`);
    const reader = new JournalReader(home);
    const next = async () => (await newEvents(reader)).map(({ id }) => id);
    assert.deepEqual(await next(), [a.id]);
    assert.deepEqual(await next(), []);
    // Another process is writing: half a line, the rest, a line without newline yet.
    appendFileSync(join(home, FILE), line(b).slice(0, 30));
    assert.deepEqual(await next(), []);
    assert.equal(reader.problems.length, 1);
    appendFileSync(join(home, FILE), `${line(b).slice(30)}\n${line(c)}`);
    assert.deepEqual(await next(), [b.id, c.id]);
    assert.deepEqual(reader.problems, []);
    appendFileSync(join(home, FILE), '\n{"broken\n');
    assert.deepEqual(await next(), [c.id]);
    assert.deepEqual(await next(), []);
    assert.deepEqual(reader.problems, [{ file: FILE, line: 4, problem: 'not JSON' }]);
  });

  it('count a line without its newline once, though it is read again', async () => {
    const home = homeWith(JSON.stringify({ ...a, type: 'new.kind', seq: 5 }));
    const reader = new JournalReader(home);
    await newEvents(reader);
    assert.equal(reader.unknown.size, 0);
    appendFileSync(join(home, FILE), '\n');
    for (let reading = 0; reading < 2; reading++) {
      await newEvents(reader);
      assert.deepEqual([...reader.unknown], [['new.kind', 1]]);
    }
  });

  it('that became shorter are read from the beginning', async () => {
    const home = homeWith(`${line(a)}\n${line(b)}\n`);
    const reader = new JournalReader(home);
    await newEvents(reader);
    truncateSync(join(home, FILE), line(a).length + 1);
    appendFileSync(join(home, FILE), '\n');
    assert.deepEqual(
      (await newEvents(reader)).map(({ id }) => id),
      [a.id],
    );
  });

  it('one that cannot be read takes nothing from the others', async () => {
    const home = homeWith(`${line(a)}\n`);
    // It comes before the one that can be read.
    const other = join(home, 'person/device-0/2026-03.jsonl');
    mkdirSync(other, { recursive: true });
    const reader = new JournalReader(home);
    const found: string[] = [];
    const read = async () => {
      for await (const { events } of reader.read()) found.push(...events.map(({ id }) => id));
    };
    await assert.rejects(read, { name: 'LedgerError', message: /^Rapport cannot read .*2026-03\.jsonl/ });
    assert.deepEqual(found, [a.id]);
    await assert.rejects(read);
    rmdirSync(other);
    await read();
    assert.deepEqual(found, [a.id]);
  });

  it('are not confused by files that are not theirs', async () => {
    const home = homeWith(`${line(a)}\n`);
    writeFileSync(join(home, 'person/.DS_Store'), 'x');
    writeFileSync(join(home, 'person/device-1/2026-03.jsonl.orig'), 'x\n');
    mkdirSync(join(home, 'clients'));
    writeFileSync(join(home, 'clients/readme'), 'x');
    const { ids, problems } = await readAll(home);
    assert.deepEqual(ids, [a.id]);
    assert.deepEqual(problems, []);
  });

  it('are read while another process appends, and in the end nothing is missing', async () => {
    const home = makeFolder();
    const child = await startScript(APPEND, [home, 'p', '400']);
    let running = true;
    const done = ended(child).finally(() => (running = false));
    const reader = new JournalReader(home);
    const seen = new Set<string>();
    let readings = 0;
    while (running) {
      for (const { id } of await newEvents(reader)) seen.add(id);
      readings++;
    }
    for (const { id } of await newEvents(reader)) seen.add(id);
    assert.deepEqual(await done, { code: 0, stdout: '{"saved":400,"problem":""}', stderr: '' });
    assert.equal(seen.size, 400);
    assert.ok(readings > 1);
    assert.deepEqual(reader.problems, []);
  });
});
