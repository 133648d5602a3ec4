/** What is shipped, and what of it is read before the extension activates. */
import { stat } from 'node:fs/promises';
import { entryBytes } from '../entryBundle.ts';
import { packagedExtension } from '../package.ts';
import type { BenchRow } from './row.ts';

const KB = 1000;

export async function measurePackage(): Promise<readonly BenchRow[]> {
  const { size } = await stat(await packagedExtension());
  return [rowOf('the .vsix', size, 700), rowOf('read before activate()', await entryBytes(), 120)];
}

function rowOf(name: string, bytes: number, bound: number): BenchRow {
  return { name, value: bytes / KB, unit: 'KB', bound, held: bytes <= bound * KB };
}
