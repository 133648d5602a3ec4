/**
 * What sort of work it was that no line tells of, so that a part on which much was done is not told of by one empty
 * word. Only what a commit calls itself counts, in either language: its type, else the first words of its subject.
 */
import type { Id } from '../../domain/events.ts';
import type { LeftOutRule } from './lines.ts';
import type { Message } from './message.ts';

/** In the order in which a client cares; `other`: it does not say. */
export const WORK_KINDS = [
  'addition',
  'correction',
  'adjustment',
  'speed',
  'translation',
  'documentation',
  'checks',
  'tidying',
  'upkeep',
  'other',
] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

/** How many commits of each kind, in the order of WORK_KINDS; none with 0. */
export type Work = readonly { readonly kind: WorkKind; readonly count: number }[];

/** Characters of a subject; somebody may have put a page of text there. */
const LOOKED_AT = 200;
/** More kinds than this are a list that nobody reads; those with most commits are told. */
const MOST_KINDS = 3;

const BY_TYPE: Readonly<Record<string, WorkKind>> = {
  feat: 'addition',
  feature: 'addition',
  fix: 'correction',
  bugfix: 'correction',
  hotfix: 'correction',
  perf: 'speed',
  docs: 'documentation',
  test: 'checks',
  tests: 'checks',
  style: 'tidying',
  refactor: 'tidying',
  chore: 'upkeep',
  build: 'upkeep',
  ci: 'upkeep',
  deps: 'upkeep',
  release: 'upkeep',
};

/** What a commit is about whatever its type, in small letters: a fix of a test mends nothing that a client has. */
const BY_SUBJECT: readonly (readonly [RegExp, WorkKind])[] = [
  [/\btranslations?\b|\blocali[sz]|crowdin|weblate|(?<![a-zа-яё])перевод(?!ит)/, 'translation'],
  [/\b(?:tests?|testing|test[ -]cases?|phpunit|jest|vitest)\b|\.(?:test|spec)\.|(?<![a-zа-яё])тест/, 'checks'],
  [/\breadme\b|\bdocs?\b|\bdocumentation\b|\bchangelog\b|документаци/, 'documentation'],
];
const BY_WORDS: readonly (readonly [RegExp, WorkKind])[] = [
  [/^(?:bump|release|prepare|licen[cs]|docker|ci\b|build\b|подготовка)/, 'upkeep'],
  [/^(?:refactor|clean|rename|format|lint|convert|extract|move|tidy|simplif|рефактор|переимен|переписа)/, 'tidying'],
  [
    /^(?:[a-zа-яё]+ )?(?:fix|bug|correct|repair|resolve|prevent|испр|поправ|устран|починен|починил|фикс|ошибк|баг)/,
    'correction',
  ],
  [/\b(?:performance|faster|speed(?:ed)? up|optimi[sz])|(?<![a-zа-яё])(?:ускор|оптимиз|быстре)/, 'speed'],
  [
    /^(?:add|new|introduce|create|implement|support|allow|enable|добав|нов(?:ый|ая|ое|ые)|реализ|созда|поддержк)/,
    'addition',
  ],
  [
    /^(?:updat|improv|chang|adjust|tweak|refin|adapt|enhanc|remov|replac|ma[kd]e|set|use|show|hide|switch|align|(?:[a-zа-яё]+ )?правк|обнов|измен|улучш|дорабо|убра|удал|замен|перенес|сдела)/,
    'adjustment',
  ],
];

/** Rules that leave a commit out because it is told elsewhere, or changed nothing of the component. */
export const TOLD_OTHERWISE: ReadonlySet<LeftOutRule> = new Set<LeftOutRule>([
  'merge',
  'bot',
  'duplicate',
  'reported',
  'reverted',
  'repeated',
  'skip',
  'unassigned',
]);

export function kindOf({ type, description: whole }: Message, rule: LeftOutRule): WorkKind {
  if (rule === 'dependencies' || rule === 'version') return 'upkeep';
  const description = whole.slice(0, LOOKED_AT).toLowerCase();
  const about = BY_SUBJECT.find(([pattern]) => pattern.test(description))?.[1];
  if (about !== undefined) return about;
  const typed = type === null ? undefined : BY_TYPE[type];
  return typed ?? BY_WORDS.find(([pattern]) => pattern.test(description))?.[1] ?? 'other';
}

/** Counts, by component (null: the tasks that have none), the kinds of what is left out. */
export class WorkCounts {
  readonly #counts = new Map<Id | null, Map<WorkKind, number>>();

  add(component: Id | null, kind: WorkKind): void {
    let counts = this.#counts.get(component);
    if (counts === undefined) {
      counts = new Map();
      this.#counts.set(component, counts);
    }
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }

  of(component: Id | null): Work {
    const counts = this.#counts.get(component);
    if (counts === undefined) return [];
    const count = (kind: WorkKind) => counts.get(kind) ?? 0;
    const most = WORK_KINDS.filter((kind) => count(kind) > 0)
      .sort((a, b) => count(b) - count(a))
      .slice(0, MOST_KINDS);
    return WORK_KINDS.filter((kind) => most.includes(kind)).map((kind) => ({ kind, count: count(kind) }));
  }
}
