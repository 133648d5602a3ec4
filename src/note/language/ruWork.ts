/** Russian: what sort of work it was that no line tells of. */
import type { Work, WorkKind } from '../commits/kinds.ts';
import { say, type Words } from '../words.ts';
import { NBSP, writeList } from './ruWords.ts';

/** Of one, and of more. */
const KINDS: Readonly<Record<WorkKind, readonly [string, string]>> = {
  addition: ['одно дополнение', 'дополнения'],
  correction: ['одно исправление', 'исправления'],
  adjustment: ['одна доработка', 'доработки'],
  speed: ['ускорение работы', 'ускорение работы'],
  translation: ['переводы', 'переводы'],
  documentation: ['документация', 'документация'],
  checks: ['автоматические проверки', 'автоматические проверки'],
  tidying: [`наведение порядка в${NBSP}коде`, `наведение порядка в${NBSP}коде`],
  upkeep: ['техническое обслуживание', 'техническое обслуживание'],
  other: ['ещё одно изменение', 'другие изменения'],
};

/** "исправления и техническое обслуживание"; nothing of no work. */
export function writeWork(work: Work): Words {
  const [only] = work;
  if (only?.kind === 'other' && work.length === 1) {
    return say`${only.count === 1 ? 'одно внутреннее изменение' : 'внутренние изменения'}`;
  }
  return writeList(work.map(({ kind, count }) => say`${KINDS[kind][count === 1 ? 0 : 1]}`));
}
