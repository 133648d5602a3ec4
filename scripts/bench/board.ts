/**
 * The board with 5 000 tasks over three years of hours: what the host makes of it, how long its page, the one that
 * ships, takes to its first paint in a browser, and what a key, a scroll or somebody else's change costs there.
 * `node scripts/bench/board.ts` prints a line for each.
 */
import type { Page } from 'playwright-core';
import { boardHours } from '../../src/app/boardHours.ts';
import { dayAt } from '../../src/domain/days.ts';
import { boardModel } from '../../src/view/board.ts';
import type { BoardModel } from '../../src/view/boardModel.ts';
import { patchBetween } from '../../src/view/boardPatch.ts';
import { packed } from '../../src/view/parcel.ts';
import type { HostMessage } from '../../src/view/protocol.ts';
import { buildWebview, openBoard } from '../../test/view/boardBrowser.ts';
import { openBrowser } from '../browser.ts';
import type { BenchRow } from './row.ts';
import { sampleTasks, TASKS } from './sampleTasks.ts';
import { sampleId, ZONE } from './sampleYears.ts';
import { SampleLedger } from './timeline.ts';

const ROUNDS = 15;
const FIRST_PAINT = 500;
const INTERACTION = 50;

export async function measureBoard(): Promise<readonly BenchRow[]> {
  const ledger = ledgerOfTasks();
  // The status bar has shown today since the window is there.
  ledger.hours.own.segmentsIn(dayAt(ledger.now, ZONE).start, ledger.now);
  const first = timed(() => {
    const model = modelOf(ledger);
    packed(snapshot(model));
    return model;
  });
  const again = median(ROUNDS, () => timed(() => modelOf(ledger)).ms);
  const before = first.result;
  ledger.add(ledger.stamp({ type: 'task.set', task: sampleId('task', 700), state: 'review', progress: 60 }));
  const after = modelOf(ledger);
  const patching = median(ROUNDS, () => timed(() => patchBetween(before, after)).ms);
  const [asks, paints, rows] = await measurePage(before, after);
  return [
    row('the host makes the board for the first time, while the page is loaded', first.ms, null),
    row('the page: from its first byte until it asks for the board', asks, null),
    row('the page: from the board to its first paint', paints, null),
    row(`${TASKS} tasks on the screen, the loading of a webview apart`, Math.max(first.ms, asks) + paints, FIRST_PAINT),
    row('the host makes the board again, and finds what changed', again + patching, INTERACTION),
    ...rows,
  ];
}

function row(name: string, ms: number, bound: number | null): BenchRow {
  return { name, value: ms, unit: 'ms', bound, held: bound === null ? null : ms <= bound };
}

function ledgerOfTasks(): SampleLedger {
  const ledger = new SampleLedger();
  for (const fact of sampleTasks()) ledger.add(ledger.stamp(fact));
  return ledger;
}

/** As the extension makes it. */
function modelOf({ fold, hours, now }: SampleLedger): BoardModel {
  const { projects, clients, components, tasks, questions, links } = fold.state;
  return boardModel({
    now,
    zone: ZONE,
    projects: [...projects.values()],
    clients: [...clients.values()],
    components: [...components.values()],
    tasks: [...tasks.values()],
    questions: [...questions.values()],
    links: links.flatMap(({ task, repository, branch }) =>
      task === null ? [] : [{ task, repository, branch, repositoryName: 'site' }],
    ),
    ...boardHours(hours, { now: () => now, zone: () => ZONE }),
    activeTask: sampleId('task', 3),
    currentBranch: null,
    timer: null,
    undo: 'task',
    redo: null,
    project: sampleId('project', 0),
  });
}

/** Until the page asks, from then to its first paint (ms), and what is done in it. */
async function measurePage(
  before: BoardModel,
  after: BoardModel,
): Promise<readonly [asks: number, paints: number, rows: readonly BenchRow[]]> {
  const [browser, built] = await Promise.all([openBrowser('whole'), buildWebview('board')]);
  try {
    const opened: (readonly [asks: number, paints: number])[] = [];
    const measured: Times = new Map();
    for (let round = 0; round < 5; round++) {
      const { page, close } = await openBoard(browser, built);
      opened.push(await firstPaint(page, before));
      const measure = await measuring(page, measured);
      await doFirst(page, measure);
      if (round === 4) await doMore(page, measure, before, after);
      await close();
    }
    const asks = middle(opened.map(([each]) => each));
    const rows = [...measured].map(([name, each]) => row(name, middle(each), INTERACTION));
    return [asks, middle(opened.map(([, each]) => each)), rows];
  } finally {
    await browser.close();
  }
}

function snapshot(model: BoardModel): HostMessage {
  return { type: 'snapshot', revision: 1, model };
}

/** Loads the page anew; what the host says arrives as the bytes that it is between processes. */
async function firstPaint(page: Page, model: BoardModel): Promise<readonly [asks: number, paints: number]> {
  await page.addInitScript(() => {
    const api = Reflect.get(globalThis, 'acquireVsCodeApi');
    Reflect.set(globalThis, 'acquireVsCodeApi', () => {
      const host = api();
      const post = (said: { type: string }) => {
        if (said.type === 'ready') Reflect.set(globalThis, 'asked', performance.now());
        host.postMessage(said);
      };
      return { ...host, postMessage: post };
    });
  });
  await page.reload();
  const asked = await page.waitForFunction(() => Reflect.get(globalThis, 'asked'));
  await page.evaluate(
    (text) => Reflect.set(globalThis, 'answer', new TextEncoder().encode(text)),
    JSON.stringify(snapshot(model)),
  );
  const paints = await page.evaluate(`new Promise((resolve) => {
    const came = performance.now();
    postMessage(answer, '*');
    const look = () => requestAnimationFrame(() => {
      if (document.querySelector('.row.task, .card') === null) look();
      else setTimeout(() => resolve(performance.now() - came));
    });
    look();
  })`);
  return [Number(await asked.jsonValue()), Number(paints)];
}

/** By what was done, ms. */
type Times = Map<string, number[]>;
type Measure = (name: string, ...acts: readonly string[]) => Promise<void>;

/**
 * What the page works from what the person or the host does until it is on the screen: the time of its main thread, so
 * that neither the wait for the next frame nor other programs are in it. It begins when the page has nothing left to do.
 */
async function measuring(page: Page, measured: Times): Promise<Measure> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
  };
  return async (name, ...acts) => {
    for (const act of acts) {
      await page.evaluate(IDLE);
      const start = await worked();
      await page.evaluate(untilPainted(act));
      measured.set(name, [...(measured.get(name) ?? []), (await worked()) - start]);
    }
  };
}

/** Until what was left for later has been done, and what that has left for later. */
const IDLE = `new Promise((resolve) => {
  const wait = (times) => requestIdleCallback(() => (times === 0 ? resolve() : wait(times - 1)), { timeout: 300 });
  wait(4);
})`;

function key(name: string, more = ''): string {
  return `document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: '${name}', bubbles: true, ${more} }))`;
}

function filter(text: string): string {
  return `(() => { const input = document.querySelector('#filter'); input.value = '${text}'; input.dispatchEvent(new Event('input')); })()`;
}

function show(view: string): string {
  return `document.querySelector('#tab-${view}').click()`;
}

/** What is slower when it is done for the first time in a page. */
async function doFirst(page: Page, measure: Measure): Promise<void> {
  await measure('the first letter in the filter', filter('p'));
  await page.evaluate(filter(''));
  await measure('from Tasks to Columns for the first time', show('columns'));
  await page.evaluate(show('tasks'));
}

async function doMore(page: Page, measure: Measure, before: BoardModel, after: BoardModel): Promise<void> {
  await measure(
    'another letter in the filter',
    ...times(3, ['pi', 'pic', 'pict', 'state:wa', 'page 3', ''].map(filter)),
  );
  await page.focus('#grid');
  await measure('an arrow', ...times(ROUNDS, [key('ArrowDown')]));
  await measure('to the end, and back', ...times(ROUNDS, [key('End'), key('Home')]));
  await measure('all tasks selected', ...times(5, [key('a', 'ctrlKey: true'), key('Escape')]));
  await measure('a scroll by a page', ...times(ROUNDS, ["document.querySelector('#scroll').scrollBy(0, 600)"]));
  const patches = [patchBetween(before, after), patchBetween(after, before)];
  let revision = 1;
  const change = () => {
    const patch = patches[(revision - 1) % 2];
    const message = { type: 'patch', after: revision, revision: revision + 1, patch };
    revision += 1;
    return `window.postMessage(${JSON.stringify(message)}, '*')`;
  };
  await measure("a task's new state arrives", ...Array.from({ length: 10 }, change));
  for (let round = 0; round < 5; round++) {
    await measure('from Tasks to Columns', show('columns'));
    await measure('from Columns to Tasks', show('tasks'));
  }
  await page.evaluate(show('columns'));
  await page.focus('#column-planned');
  await measure('an arrow in a column', ...times(ROUNDS, [key('ArrowDown')]));
  await measure('to the end of a column, and back', ...times(ROUNDS, [key('End'), key('Home')]));
  await measure('a letter in the filter of the columns', ...times(3, ['pi', 'pic', 'state:wa', ''].map(filter)));
  await measure("a task's new state arrives in the columns", ...Array.from({ length: 10 }, change));
}

function times<T>(count: number, what: readonly T[]): T[] {
  return Array.from({ length: count }, () => what).flat();
}

/** Does something, and waits until what it changed has been painted. */
function untilPainted(act: string): string {
  return `new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => {
    ${act};
    setTimeout(() => requestAnimationFrame(() => setTimeout(resolve)));
  })))`;
}

function timed<R>(work: () => R): { readonly ms: number; readonly result: R } {
  const start = performance.now();
  const result = work();
  return { ms: performance.now() - start, result };
}

function median(rounds: number, measureOne: () => number): number {
  return middle(Array.from({ length: rounds }, measureOne));
}

function middle(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

if (import.meta.main) {
  for (const { name, value, bound } of await measureBoard()) {
    console.log(`${name}: ${value.toFixed(1)} ms${bound === null ? '' : ` (at most ${bound})`}`);
  }
}
