/**
 * The process of {@link import('./suite.ts').runSuite}: mocha over the files named, counts sent to the parent. By hand:
 * `node scripts/suiteProcess.ts [--jobs=2] <ms a test may take> <files>`.
 */
import { parseArgs } from 'node:util';
import Mocha from 'mocha';

const { values, positionals } = parseArgs({
  options: { jobs: { type: 'string', default: '1' } },
  allowPositionals: true,
});
const [timeout = '20000', ...files] = positionals;
const jobs = Number(values.jobs);
const parallel = jobs > 1;
const mocha = new Mocha({ timeout: Number(timeout), forbidOnly: true, reporter: 'spec', parallel, jobs });
for (const file of files) mocha.addFile(file);
// In parallel each process loads what it runs.
if (!parallel) await mocha.loadFilesAsync();
const runner = mocha.run((failed) => {
  const exit = () => process.exit(failed > 0 ? 1 : 0);
  // A server that suites share ends with the process, and keeps it until then.
  if (process.send === undefined) exit();
  else process.send({ passed: runner.stats?.passes ?? 0, failed }, exit);
});
