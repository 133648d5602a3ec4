/** What is shipped, and what of it is read before the extension activates. */
import { stat } from 'node:fs/promises';
import { isDictionary, zipSizes } from '../../test/support/zip.ts';
import { entryBytes } from '../entryBundle.ts';
import { packagedExtension } from '../package.ts';
import type { BenchRow } from './row.ts';

const KB = 1000;

export async function measurePackage(): Promise<readonly BenchRow[]> {
  const vsix = await packagedExtension();
  const dictionaries = (await zipSizes(vsix)).filter(({ name }) => isDictionary(name));
  const apart = dictionaries.reduce((sum, { packed }) => sum + packed, 0);
  const { size } = await stat(vsix);
  return [
    rowOf('the .vsix, spelling dictionaries apart', size - apart, 700),
    { ...rowOf('the spelling dictionaries', apart, 0), bound: null, held: null },
    rowOf('read before activate()', await entryBytes(), 120),
  ];
}

function rowOf(name: string, bytes: number, bound: number): BenchRow {
  return { name, value: bytes / KB, unit: 'KB', bound, held: bytes <= bound * KB };
}
