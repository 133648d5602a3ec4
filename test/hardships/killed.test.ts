import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HoursBook } from '../../src/app/hours.ts';
import { SAVE_MS } from '../../src/app/recording.ts';
import type { Stretch } from '../../src/domain/entities.ts';
import { lengthOf } from '../../src/domain/timeline.ts';
import { openTestBook } from '../support/book.ts';
import { ended, startScript } from '../support/children.ts';
import { makeFolder, removeTestFolders } from '../support/repo.ts';
import { chances, SEED } from '../support/seeded.ts';

const CHILD = join(import.meta.dirname, 'children/record.ts');
/** Between two signals of the process. */
const TICK_MS = 10;
/** For the write itself. */
const WRITE_MS = 200;

interface Signal {
  readonly at: number;
  readonly branch: string;
}

/** One process that types until it is killed. */
interface Life {
  readonly home: string;
  readonly name: string;
  /** '' is the interval of the editor. */
  readonly saveMs: number | '';
  /** The branch changes after so many signals, so that stretches end all the time; 0: never. */
  readonly switchAfter: number;
  /** How long it types, ms. */
  readonly lasts: number;
}

/** In memory where there is such a folder: it is the process that ends, and a busy disk must not be what is measured. */
function makeQuickFolder(): string {
  return existsSync('/dev/shm') ? makeFolder('/dev/shm') : makeFolder();
}

/** What it did until it was killed. */
async function live({ home, name, saveMs, switchAfter, lasts }: Life): Promise<readonly Signal[]> {
  const child = await startScript(CHILD, [home, name, String(saveMs), String(switchAfter)]);
  let first = 0;
  child.stdout?.on('data', () => {
    first ||= Date.now();
    if (Date.now() - first >= lasts) child.kill('SIGKILL');
  });
  const { stdout, stderr } = await ended(child);
  assert.equal(stderr, '');
  return stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => {
      const [at = '', branch = ''] = line.split(' ');
      return { at: Number(at), branch };
    });
}

/** What the process did is there, but for the last moments; and nothing more than it did. */
function assertKept(signals: readonly Signal[], stretches: readonly Stretch[], atRiskMs: number): void {
  const last = signals.at(-1)!.at;
  const kept = Math.max(0, ...stretches.map(({ end }) => end));
  // Counted in signals: while the machine lets the process wait, there are none, and nothing can be saved.
  const lostMs = signals.filter(({ at }) => at > kept).length * TICK_MS;
  assert.ok(lostMs <= atRiskMs, `${lostMs} ms were lost`);
  for (const { at, branch } of signals) {
    if (at > kept) break;
    const held = stretches.some((stretch) => stretch.branch === branch && stretch.start <= at && at <= stretch.end);
    assert.ok(held, `what was done at ${at} on ${branch} is missing`);
  }
  const stall = Math.max(...signals.map(({ at }, index) => at - (signals[index - 1]?.at ?? at)));
  for (const { start, end } of stretches) {
    assert.ok(signals.some(({ at }) => at === start) && end <= last + stall + TICK_MS, 'more was saved than there was');
  }
  for (const [index, stretch] of [...stretches].sort((a, b) => a.start - b.start).entries()) {
    const before = stretches[index - 1];
    assert.ok(before === undefined || before.end <= stretch.start, 'an entry is doubled');
  }
}

/** Every line of every journal is an event, and an event that stands there twice is the same event. */
function assertWhole(home: string): void {
  const events = new Map<string, string>();
  for (const file of readdirSync(home, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.jsonl')) continue;
    for (const line of readFileSync(join(home, file), 'utf8').split('\n')) {
      if (line === '') continue;
      const { id } = JSON.parse(line) as { readonly id: string };
      assert.equal(events.get(id) ?? line, line);
      events.set(id, line);
    }
  }
  assert.deepEqual(
    readdirSync(join(home, 'live')).filter((name) => name.endsWith('.json')),
    [],
  );
}

/** Lives the life, and looks with a new book at what is left of it. */
async function round(life: Life, atRiskMs: number): Promise<void> {
  const signals = await live(life);
  const { book } = await openTestBook(life.home);
  await book.adopt();
  assert.deepEqual(book.ledger.problems, []);
  const isOwn = ({ branch }: Stretch) => branch === life.name || branch?.startsWith(`${life.name}.`) === true;
  assertKept(signals, book.state.stretches.filter(isOwn), atRiskMs);
}

async function assertOneTime(home: string): Promise<void> {
  const { book } = await openTestBook(home);
  await book.adopt();
  assertWhole(home);
  const { stretches } = book.state;
  const span = Math.max(...stretches.map(({ end }) => end)) - Math.min(...stretches.map(({ start }) => start));
  assert.ok(lengthOf(new HoursBook(book).own.segments) <= span, 'time was doubled');
}

describe(`a recording process killed at any instant (RAPPORT_SEED=${SEED})`, () => {
  after(removeTestFolders);

  it('180 times, saving every 200 ms: no more is lost, nothing is torn or doubled', async function () {
    this.timeout(120_000);
    const home = makeQuickFolder();
    const lives = chances(180, 450).map((lasts, index): Life => {
      return { home, name: `k${index}`, saveMs: 200, switchAfter: index % 2 === 0 ? 7 : 0, lasts };
    });
    // Eight windows at a time, over one home: each also takes over what the killed ones left.
    const waiting = [...lives];
    const window = async () => {
      for (let life = waiting.shift(); life !== undefined; life = waiting.shift()) await round(life, 200 + WRITE_MS);
    };
    await Promise.all(Array.from({ length: 8 }, window));
    await assertOneTime(home);
  });

  it('20 times, saving as the editor does: at most 5 s are lost', async function () {
    this.timeout(120_000);
    const home = makeQuickFolder();
    assert.equal(SAVE_MS + WRITE_MS, 5_000);
    const lives = chances(20, 4_000).map((more, index): Life => {
      return { home, name: `k${index}`, saveMs: '', switchAfter: 0, lasts: 4_000 + more };
    });
    await Promise.all(lives.map((life) => round(life, SAVE_MS + WRITE_MS)));
    await assertOneTime(home);
  });
});
