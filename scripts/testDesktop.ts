/**
 * `npm run test:desktop`: the suite inside the extension host again, in a desktop VS Code: the one that
 * VSCODE_EXECUTABLE names, else a download. Exits 0 only if the tests ran and passed.
 */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { buildHostTests, showResults } from './inHost.ts';
import { cacheFolder, root } from './paths.ts';
import { main, Refusal } from './tell.ts';

async function desktopEditor(): Promise<string> {
  const named = process.env.VSCODE_EXECUTABLE;
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named;
    throw new Refusal(`No test ran: VSCODE_EXECUTABLE names ${named}, which does not exist.`);
  }
  try {
    return await downloadAndUnzipVSCode({ version: 'stable', cachePath: join(cacheFolder, 'desktop') });
  } catch {
    throw new Refusal(
      'No test ran: a desktop VS Code could not be downloaded; name an installed one in the environment variable VSCODE_EXECUTABLE.',
    );
  }
}

main(async () => {
  const vscodeExecutablePath = await desktopEditor();
  await buildHostTests();
  const folder = await mkdtemp(join(tmpdir(), 'rapport-desktop-'));
  const results = join(folder, 'results.json');
  try {
    await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: root,
      extensionTestsPath: join(root, 'dist-test', 'index.cjs'),
      extensionTestsEnv: { RAPPORT_TEST_RESULTS: results, RAPPORT_HOME: join(folder, 'rapport') },
      launchArgs: [
        folder,
        '--user-data-dir',
        join(folder, 'user'),
        '--disable-extensions',
        '--disable-workspace-trust',
      ],
    }).catch((error: unknown) => {
      if (!existsSync(results)) throw error;
    });
    const { passed, failed } = await showResults(results);
    console.log(`${passed} passed, ${failed} failed`);
    return passed > 0 && failed === 0 ? 0 : 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
