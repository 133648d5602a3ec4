/** Russian: what sort of work it was that no line tells of. */
import type { Work, WorkKind } from '../commits/kinds.ts';
import { say, type Words } from '../words.ts';
import { NBSP, writeCount, writeList } from './ruWords.ts';

/** Of one, and of more. */
const KINDS: Readonly<Record<WorkKind, readonly [string, string]>> = {
  addition: ['одно дополнение', 'дополнения'],
  correction: ['одно исправление', 'исправления'],
  adjustment: ['одна доработка', 'доработки'],
  speed: ['ускорение работы', 'ускорение работы'],
  translation: ['переводы', 'переводы'],
  documentation: [`работа с${NBSP}документацией`, `работа с${NBSP}документацией`],
  checks: ['автоматические проверки', 'автоматические проверки'],
  tidying: [`наведение порядка в${NBSP}коде`, `наведение порядка в${NBSP}коде`],
  upkeep: ['техническое обслуживание', 'техническое обслуживание'],
  other: ['ещё одно изменение', 'другие изменения'],
};

const CHANGES = ['внутреннее изменение', 'внутренних изменения', 'внутренних изменений'] as const;

/** "исправления и техническое обслуживание"; nothing of no work. */
export function writeWork(work: Work): Words {
  if (isOther(work)) return say`${work[0]?.count === 1 ? 'одно внутреннее изменение' : 'внутренние изменения'}`;
  return writeList(work.map(({ kind, count }) => say`${KINDS[kind][count === 1 ? 0 : 1]}`));
}

/** The same with how many changes they are: "16 внутренних изменений: исправления и доработки". */
export function countWork(work: Work, count: number): Words {
  const changes = countChanges(count);
  if (isOther(work)) return say`${changes}`;
  return count === 1 ? writeWork(work) : say`${changes}: ${writeWork(work)}`;
}

export function countChanges(count: number): string {
  return writeCount(count, CHANGES, 'neuter');
}

/** No commit said what it was. */
function isOther(work: Work): boolean {
  return work.length === 1 && work[0]?.kind === 'other';
}
