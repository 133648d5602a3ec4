import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { openBrowser } from './browser.ts';
import { type Counts, one } from './counts.ts';
import { cleanEnvironment, quietSettings, startEditor } from './editorServer.ts';
import { node24, root } from './paths.ts';
import { Refusal, run } from './tell.ts';

/** How long the tests in the extension host may take from the start of the editor, ms. */
const limit = 180_000;

/** What test/vscode/inHost/index.ts leaves behind. */
interface Results extends Counts {
  readonly lines: readonly string[];
}

/** Builds the extension and the suite for its host. */
export async function buildHostTests(): Promise<void> {
  for (const more of [[], ['--tests']]) {
    if ((await run(node24(), ['esbuild.mjs', ...more], { cwd: root })) !== 0) throw new Refusal('The build failed.');
  }
}

/** Runs the suite inside the extension host of the VS Code server, opened in a browser, and shows each test's result. */
export async function runInHost(): Promise<Counts> {
  await buildHostTests();
  const folder = await mkdtemp(join(tmpdir(), 'rapport-in-host-'));
  const results = join(folder, 'results.json');
  const env: NodeJS.ProcessEnv = { ...(await cleanEnvironment(folder)), RAPPORT_TEST_RESULTS: results };
  const server = await startEditor({ folder, env, settings: quietSettings, development: true });
  try {
    const browser = await openBrowser();
    const page = await browser.newPage();
    const extensionTestsPath = join(root, 'dist-test', 'index.cjs');
    await page.goto(server.address({ folder: env.HOME ?? folder, extensionDevelopmentPath: root, extensionTestsPath }));
    const written = await appears(results);
    await browser.close();
    if (written) return await showResults(results);
    console.log(`The tests in the extension host gave no result within ${limit / 1000} s.`);
    return one(false);
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Prints the results file's lines and answers its counts. */
export async function showResults(path: string): Promise<Counts> {
  const results = JSON.parse(await readFile(path, 'utf8')) as Results;
  for (const line of results.lines) console.log(`  ${line}`);
  return { passed: results.passed, failed: results.failed };
}

async function appears(path: string): Promise<boolean> {
  const end = Date.now() + limit;
  while (!existsSync(path) && Date.now() < end) await delay(100);
  return existsSync(path);
}
