/** `npm test`: everything, in order. `npm test -- unit editor` runs some steps. The last line is `N passed, N failed`. */
import { findBrowser } from './browser.ts';
import { type Counts, one, sum } from './counts.ts';
import { installEditor } from './editorInstall.ts';
import { runInHost } from './inHost.ts';
import { packagedExtension } from './package.ts';
import { npm, type Program, root, tool, toolEnvironment } from './paths.ts';
import { runSuite } from './suite.ts';
import { main, Refusal, run, seconds } from './tell.ts';

interface Step {
  readonly name: string;
  readonly title: string;
  run(): Promise<Counts>;
}

/** Programs that all have to answer 0: together one test. */
async function all(...programs: readonly Program[]): Promise<Counts> {
  for (const { program, args } of programs) {
    if ((await run(program, args, { cwd: root, env: toolEnvironment() })) !== 0) return one(false);
  }
  return one(true);
}

function withArgs(program: Program, ...args: readonly string[]): Program {
  return { program: program.program, args: [...program.args, ...args] };
}

const tsc = tool('typescript/bin/tsc');
const second = 1000;
const UNIT = ['test/{domain,note,view,ledger,git,spelling,deliver,app,cli,docs}/**/*.test.ts'];
/**
 * Most of what tests take is waiting for other processes, so two at a time fit on a small machine. What both would
 * install is installed before.
 */
const jobs = 2;
const colours = `--colors=${process.stdout.isTTY ? 'force' : 'off'}`;

const steps: readonly Step[] = [
  {
    name: 'types',
    title: 'Types',
    run: () => all(...['.', 'src/webview', 'scripts/page'].map((folder) => withArgs(tsc, '-p', folder))),
  },
  {
    name: 'lint',
    title: 'Lint and format',
    run: () => all(withArgs(tool('@biomejs/biome/bin/biome'), 'ci', '--error-on-warnings', colours, '.')),
  },
  {
    name: 'unused',
    title: 'Unused code',
    run: () => all(withArgs(tool('knip/bin/knip.js'), '--treat-config-hints-as-errors')),
  },
  {
    name: 'unit',
    title: 'Unit, files and git; pages in a browser',
    async run() {
      await findBrowser('shell');
      return runSuite({ patterns: UNIT, timeout: 60 * second, jobs });
    },
  },
  {
    name: 'hardships',
    title: 'Hardships',
    run: () => runSuite({ patterns: ['test/hardships/*.test.ts'], timeout: 180 * second }),
  },
  { name: 'build', title: 'Build', run: () => all(withArgs(npm(), 'run', '--silent', 'build')) },
  {
    name: 'package',
    title: 'The package',
    run: () => runSuite({ patterns: ['test/package/**/*.test.ts'], timeout: 120 * second }),
  },
  { name: 'host', title: 'In the extension host', run: runInHost },
  {
    name: 'editor',
    title: 'In the real editor',
    async run() {
      await packagedExtension();
      await installEditor();
      await findBrowser('whole');
      return runSuite({ patterns: ['test/vscode/*.test.ts'], timeout: 300 * second, jobs });
    },
  },
];

main(async () => {
  const wanted = process.argv.slice(2);
  const unknown = wanted.find((name) => !steps.some((step) => step.name === name));
  if (unknown !== undefined) {
    throw new Refusal(`There is no step "${unknown}". The steps are: ${steps.map(({ name }) => name).join(', ')}.`);
  }
  const chosen = steps.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  const counts: Counts[] = [];
  for (const [index, step] of chosen.entries()) {
    console.log(`\n[${index + 1} of ${chosen.length}] ${step.title} …`);
    const started = Date.now();
    const count = await outcome(step);
    counts.push(count);
    const result = count.failed > 0 ? `${count.failed} failed` : 'passed';
    console.log(`[${index + 1} of ${chosen.length}] ${step.title}: ${result} in ${seconds(Date.now() - started)}`);
  }
  const { passed, failed } = sum(counts);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});

/** A step that throws has failed; the steps after it still run. */
async function outcome(step: Step): Promise<Counts> {
  try {
    return await step.run();
  } catch (error) {
    console.log(error instanceof Refusal ? error.message : error);
    return one(false);
  }
}
