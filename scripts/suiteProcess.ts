/** The process of {@link import('./suite.ts').runSuite}: mocha over the files named, counts sent to the parent. */
import Mocha from 'mocha';

const [timeout = '20000', ...files] = process.argv.slice(2);
const mocha = new Mocha({ timeout: Number(timeout), forbidOnly: true, reporter: 'spec' });
for (const file of files) mocha.addFile(file);
await mocha.loadFilesAsync();
const runner = mocha.run((failed) => {
  process.send?.({ passed: runner.stats?.passes ?? 0, failed }, () => process.exit(failed > 0 ? 1 : 0));
});
