/**
 * `npm run bench`: measures what docs promise and prints each figure beside its bound, then how far the hours are from
 * the truth on simulated days. `--write` puts both into docs/bench.md and docs/bench.json as well.
 */
import { fork } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { packagedExtension } from '../package.ts';
import { node24, root } from '../paths.ts';
import { main, Refusal, seconds } from '../tell.ts';
import { accuracyRows, accuracyTable, measureAccuracy } from './accuracy.ts';
import { MEASUREMENTS, type Measured } from './measure.ts';
import { type BenchRow, markdownTable } from './row.ts';

interface Section {
  readonly title: string;
  readonly measured: Measured;
}

main(async () => {
  const [option, ...more] = process.argv.slice(2);
  if (more.length > 0 || (option !== undefined && option !== '--write')) {
    throw new Refusal('The only option is --write, which writes docs/bench.md and docs/bench.json.');
  }
  // The measured commands and windows run what ships.
  await packagedExtension();
  const sections: Section[] = [];
  for (const title of Object.keys(MEASUREMENTS)) {
    const started = Date.now();
    sections.push({ title, measured: await measure(title) });
    console.log(`${title}: measured in ${seconds(Date.now() - started)}`);
  }
  const accuracy = measureAccuracy();
  const report = [speedTable(sections), accuracyTable(accuracy)].join('\n\n');
  console.log(`\n${report}`);
  if (option === '--write') {
    const machine = `${cpus()[0]?.model.trim() ?? 'unknown'} × ${cpus().length}, Node ${process.versions.node}`;
    const rows = [...sections.flatMap(rowsOf), ...accuracyRows(accuracy)];
    await writeFile(join(root, 'docs', 'bench.json'), `${JSON.stringify(rows, null, 2)}\n`);
    const missed = 'Where a bound is missed, [decision 024](decisions/024-bounds-that-are-missed.md) says why.';
    const text = `# Measured\n\nBy \`npm run bench -- --write\` on ${machine}. ${missed}\n\n${report}\n`;
    await writeFile(join(root, 'docs', 'bench.md'), text);
  }
  const broken = sections.some(({ measured }) =>
    'rows' in measured ? measured.rows.some(({ held }) => held === false) : measured.failed,
  );
  return broken ? 1 : 0;
});

function measure(title: string): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const child = fork(join(import.meta.dirname, 'measure.ts'), [title], { cwd: root, execPath: node24() });
    let measured: Measured | null = null;
    child.on('message', (message) => {
      measured = message as Measured;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      // What it said of why stands above; the others are measured all the same.
      resolve(measured ?? { refused: `could not be measured (exit code ${code})`, failed: true });
    });
  });
}

/** For programs: what could not be measured is a row without a value. */
function rowsOf({
  title,
  measured,
}: Section): readonly (Omit<BenchRow, 'value'> & { readonly value: number | null })[] {
  if ('rows' in measured) return measured.rows;
  return [{ name: `${title}: ${measured.refused}`, value: null, unit: '', bound: null, held: null }];
}

function speedTable(sections: readonly Section[]): string {
  const rows = sections.flatMap(({ title, measured }) => [
    [`**${title}**`, '', '', ''],
    ...('rows' in measured ? measured.rows.map(cellsOf) : [[measured.refused, '', '', 'not measured']]),
  ]);
  return markdownTable([['what', 'measured', 'bound', ''], ...rows], (column) => column === 1);
}

function cellsOf({ name, value, unit, bound, held }: BenchRow): readonly string[] {
  const figure = value.toFixed(value < 100 ? 2 : 0);
  const promise = typeof bound === 'number' ? `at most ${bound} ${unit}` : (bound ?? '');
  const verdict = held === null ? (bound === null ? '' : 'the other program is not here') : held ? 'held' : 'BROKEN';
  return [name, `${figure} ${unit}`, promise, bound === null ? '' : verdict];
}
