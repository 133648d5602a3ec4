/**
 * What a keystroke costs the extension host: keys typed in the real editor, with Rapport and without, timed inside the
 * host by a probe (keystrokeProbe.ts). `node scripts/bench/keystroke.ts` prints the rows.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import * as v from 'valibot';
import { makeRepo, removeTestFolders } from '../../test/support/repo.ts';
import { Workbench } from '../../test/support/workbench.ts';
import { openBrowser } from '../browser.ts';
import { cleanEnvironment, quietSettings, startEditor } from '../editorServer.ts';
import { packagedExtension } from '../package.ts';
import { node24, root } from '../paths.ts';
import { main, Refusal } from '../tell.ts';
import type { ProbeResults } from './keystrokeProbe.ts';
import type { BenchRow } from './row.ts';

const KEYS = 2_000;
/** Without and with Rapport, by turns; the middle one counts, for two editors differ by some µs by themselves. */
const PAIRS = 3;
const LINE = 60;
const END = 'end of typing';
const SECOND = 1000;
/** Of a keystroke's text change and its selection change together (µs). */
const BOUND = 10;
/** How long the editor may take to load, and its host to hear of the last key (ms). */
const LIMIT = 60_000;

const hoursSchema = v.object({ total_ms: v.number() });
const resultsSchema = v.object({
  changes: v.array(v.number()),
  selections: v.array(v.number()),
});

export async function benchKeystroke(): Promise<readonly BenchRow[]> {
  const probe = await mkdtemp(join(tmpdir(), 'rapport-probe-'));
  try {
    await buildProbe(probe);
    const vsix = await packagedExtension();
    const pairs: Cost[] = [];
    for (let nth = 0; nth < PAIRS; nth++) pairs.push(costOf(await type(probe, null), await type(probe, vsix)));
    const { keys, change, selection, slowest } = pairs.sort((a, b) => totalOf(a) - totalOf(b))[PAIRS >> 1] as Cost;
    const median = change + selection;
    const compared = { unit: 'µs', bound: null, held: null } as const;
    return [
      { name: `a keystroke, median of ${keys}`, value: median, unit: 'µs', bound: BOUND, held: median <= BOUND },
      { name: 'of it the text change', value: change, ...compared },
      { name: 'of it the selection change', value: selection, ...compared },
      { name: 'a keystroke, of a hundred the slowest', value: slowest, ...compared },
    ];
  } finally {
    await rm(probe, { recursive: true, force: true });
    removeTestFolders();
  }
}

/** What Rapport adds, µs. */
interface Cost {
  readonly keys: number;
  readonly change: number;
  readonly selection: number;
  readonly slowest: number;
}

function costOf(alone: ProbeResults, together: ProbeResults): Cost {
  const cost = (event: 'changes' | 'selections', share: number) =>
    quantile(together[event], share) - quantile(alone[event], share);
  return {
    keys: together.changes.length,
    change: cost('changes', 0.5),
    selection: cost('selections', 0.5),
    slowest: cost('changes', 0.99) + cost('selections', 0.99),
  };
}

function totalOf({ change, selection }: Cost): number {
  return change + selection;
}

/** µs; `share` 0.5 is the median. */
function quantile(times: readonly number[], share: number): number {
  return (times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? 0) * 1000;
}

/** Types into a new file of a tracked repository. `vsix` null: without Rapport. */
async function type(probe: string, vsix: string | null): Promise<ProbeResults> {
  const folder = await mkdtemp(join(tmpdir(), 'rapport-keystroke-'));
  const results = join(folder, 'results.json');
  const env: NodeJS.ProcessEnv = { ...(await cleanEnvironment(folder)), KEYSTROKE_RESULTS: results };
  const repo = makeRepo();
  repo.commit('Initial commit', { 'page.txt': '' });
  const rapport = async (...args: readonly string[]) =>
    (await promisify(execFile)(node24(), [join(root, 'dist', 'cli.js'), ...args], { cwd: repo.root, env })).stdout;
  if (vsix !== null) {
    await rapport('client', 'set', 'Flora');
    await rapport('project', 'add', 'Site', '--client', 'Flora', '--repo', repo.root);
  }
  const settings = { ...quietSettings, 'editor.quickSuggestions': false, 'editor.autoClosingBrackets': 'never' };
  // The editor's own extensions listen to the same keys, each from whenever it has found something to do.
  const builtIns = await mkdtemp(join(folder, 'none-'));
  const options = { folder, env, settings, builtIns, development: true };
  const server = await startEditor(vsix === null ? options : { ...options, vsix });
  const browser = await openBrowser('whole');
  try {
    const opening = { folder: repo.root, extensionDevelopmentPath: probe };
    const page = await browser.newPage();
    page.setDefaultNavigationTimeout(LIMIT);
    const window = await Workbench.open(page, server, opening);
    await page.locator('.explorer-folders-view .monaco-list-row').filter({ hasText: 'page.txt' }).dblclick();
    const focused = page.locator('.editor-instance .monaco-editor.focused');
    await focused.waitFor({ timeout: LIMIT });
    await window.type('begin');
    await window.editorShows('begin');
    if (vsix !== null) await window.statusText('rapport.status', /\d:\d\d/);
    await window.command('Keystroke Probe: start');
    await window.until('the probe', async () => existsSync(`${results}.begun`), LIMIT);
    await window.press('Control+1');
    // Keys that come before the editor has the focus back are nobody's.
    await focused.waitFor({ timeout: LIMIT });
    const line = 'the slides move on their own '.repeat(3).slice(0, LINE - 1);
    const lines = `\n${line}`.repeat(Math.ceil(KEYS / LINE));
    await window.type(lines);
    await window.type(END);
    await window.editorShows(END);
    await window.command('Keystroke Probe: stop');
    await window.until('the probe’s results', async () => existsSync(results), LIMIT);
    if (vsix !== null) {
      const { total_ms } = v.parse(hoursSchema, JSON.parse(await rapport('hours', '--json')));
      if (total_ms < SECOND) throw new Refusal('Rapport recorded nothing of the keystrokes.');
    }
    const read = v.parse(resultsSchema, JSON.parse(await readFile(results, 'utf8')));
    if (read.changes.length < KEYS / 2) {
      throw new Refusal(`Only ${read.changes.length} of ${KEYS} keys came one by one: this machine is too busy.`);
    }
    return read;
  } finally {
    await browser.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** An extension folder that the editor loads as one under development, before all others. */
async function buildProbe(folder: string): Promise<void> {
  const commands = ['start', 'stop'].map((name) => ({
    command: `keystrokeProbe.${name}`,
    title: `Keystroke Probe: ${name}`,
  }));
  const manifest = {
    name: 'keystroke-probe',
    publisher: 'rapport',
    version: '0.0.0',
    engines: { vscode: '^1.100.0' },
    main: './probe.cjs',
    activationEvents: ['*'],
    extensionKind: ['workspace'],
    contributes: { commands },
  };
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  await build({
    entryPoints: [join(import.meta.dirname, 'keystrokeProbe.ts')],
    outfile: join(folder, 'probe.cjs'),
    bundle: true,
    format: 'cjs',
    platform: 'node',
    external: ['vscode'],
    logLevel: 'error',
  });
}

if (import.meta.main) {
  main(async () => {
    for (const { name, value, unit } of await benchKeystroke()) console.log(`${name}: ${value.toFixed(1)} ${unit}`);
    return 0;
  });
}
