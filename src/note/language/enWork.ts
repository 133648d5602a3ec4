/** English: what sort of work it was that no line tells of. */
import type { Work, WorkKind } from '../commits/kinds.ts';
import { say, type Words } from '../words.ts';
import { writeList } from './enWords.ts';

/** Of one, and of more. */
const KINDS: Readonly<Record<WorkKind, readonly [string, string]>> = {
  addition: ['one addition', 'additions'],
  correction: ['one correction', 'corrections'],
  adjustment: ['one adjustment', 'adjustments'],
  speed: ['work on speed', 'work on speed'],
  translation: ['translations', 'translations'],
  documentation: ['documentation', 'documentation'],
  checks: ['automatic checks', 'automatic checks'],
  tidying: ['tidying up', 'tidying up'],
  upkeep: ['maintenance', 'maintenance'],
  other: ['one other change', 'other changes'],
};

/** "corrections and maintenance"; nothing of no work. */
export function writeWork(work: Work): Words {
  const [only] = work;
  if (only?.kind === 'other' && work.length === 1)
    return say`${only.count === 1 ? 'one internal change' : 'internal changes'}`;
  return writeList(work.map(({ kind, count }) => say`${KINDS[kind][count === 1 ? 0 : 1]}`));
}
