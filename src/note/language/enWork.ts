/** English: what sort of work it was that no line tells of. */
import type { Work, WorkKind } from '../commits/kinds.ts';
import { say, type Words } from '../words.ts';
import { pluralOf, writeCount, writeList } from './enWords.ts';

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
  if (isOther(work)) return say`${work[0]?.count === 1 ? 'one internal change' : 'internal changes'}`;
  return writeList(work.map(({ kind, count }) => say`${KINDS[kind][count === 1 ? 0 : 1]}`));
}

/** The same with how many changes they are: "16 internal changes: corrections and maintenance". */
export function countWork(work: Work, count: number): Words {
  const changes = countChanges(count);
  if (isOther(work)) return say`${changes}`;
  return count === 1 ? writeWork(work) : say`${changes}: ${writeWork(work)}`;
}

export function countChanges(count: number): string {
  return `${writeCount(count)} internal ${pluralOf(count, 'change')}`;
}

/** No commit said what it was. */
function isOther(work: Work): boolean {
  return work.length === 1 && work[0]?.kind === 'other';
}
