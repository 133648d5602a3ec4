import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';

/**
 * The entry that the editor calls inside its extension host (`extensionTestsPath`): runs the *.test files beside it
 * with mocha and writes `{passed, failed}` to the file that RAPPORT_TEST_RESULTS names. Throws if a test failed.
 */
export function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, forbidOnly: true, color: false });
  for (const name of readdirSync(__dirname)) {
    if (name.endsWith('.test.cjs')) mocha.addFile(join(__dirname, name));
  }
  return new Promise((resolve, reject) => {
    const lines: string[] = [];
    const runner = mocha.run((failed) => {
      const passed = runner.stats?.passes ?? 0;
      const results = process.env.RAPPORT_TEST_RESULTS;
      if (results !== undefined) writeFileSync(results, JSON.stringify({ passed, failed, lines }));
      if (failed > 0) reject(new Error(`${failed} failed in the extension host:\n${lines.join('\n')}`));
      else resolve();
    });
    runner.on('pass', (test) => lines.push(`✔ ${test.fullTitle()}`));
    runner.on('fail', (test, error: Error) => lines.push(`✖ ${test.fullTitle()}\n${error.stack ?? error.message}`));
  });
}
