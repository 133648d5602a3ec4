/** Tasks by what the name of a branch may say of them, so that years of branches are compared with them in no time. */
import type { Id } from './events.ts';

export interface IndexedTask {
  readonly id: Id;
  readonly title: string;
  /** Of the title: Latin, in lower case; whoever asks has transliterated them. */
  readonly words: readonly string[];
}

export interface BranchName {
  readonly name: string;
  /** Of `nameProper(name)`, like those of a title. */
  readonly words: readonly string[];
}

export interface Likeness {
  /** How many words the branch has that tell something. */
  readonly words: number;
  /** Tasks with how many of them their titles have, most first; none has none. */
  readonly found: readonly { readonly task: Id; readonly count: number }[];
}

const KINDS =
  /^(?:feat(?:ure)?s?|fix(?:es)?|bug(?:fix)?(?:es)?|hotfix|chore|docs?|refactor|task|issue|wip|test|style|perf|ci|dev)$/i;

/** "slider/arrows" of "feature/slider/arrows", "ivan/feature/slider/arrows": without its kind and whose it is. */
export function nameProper(branch: string): string {
  const parts = branch.split('/');
  const kind = parts.findLastIndex((part) => KINDS.test(part));
  if (kind >= 0 && kind < parts.length - 1) return parts.slice(kind + 1).join('/');
  return parts.length > 1 && kind < 0 ? parts.slice(1).join('/') : branch;
}

const SMALL_WORDS: ReadonlySet<string> = new Set(
  'the and for with from into this that add fix new make set use update change improve dlya eto'.split(' '),
);

/** A word that so many titles have singles none of them out. */
const COMMON = 50;

export class TaskIndex {
  readonly #byIssue = new Map<string, Set<Id>>();
  readonly #byWord = new Map<string, Set<Id>>();
  /** The words by their first letters. */
  readonly #byStart = new Map<string, Set<string>>();
  /** By all their words, in order. */
  readonly #byTitle = new Map<string, Set<Id>>();

  constructor(tasks: Iterable<IndexedTask>) {
    for (const task of tasks) {
      for (const issue of issuesOfTask(task)) put(this.#byIssue, issue, task.id);
      put(this.#byTitle, task.words.join(' '), task.id);
      for (const word of task.words) {
        put(this.#byWord, word, task.id);
        put(this.#byStart, word.slice(0, ALIKE), word);
      }
    }
  }

  /** The tasks whose issue a branch names: "ABC-7", "#123", or "123-" at the beginning of a part. */
  withIssueOf({ name }: BranchName): readonly Id[] {
    return union(issuesOfBranch(name).map((issue) => this.#byIssue.get(issue)));
  }

  /** The tasks whose titles have the words of the branch and no others. */
  calledAs({ words }: BranchName): readonly Id[] {
    return words.length === 0 ? [] : union([this.#byTitle.get(words.join(' '))]);
  }

  /** How much the titles have of what the branch is called. */
  calledLike({ words }: BranchName): Likeness {
    const telling = words.filter((word) => /^[a-z]{3,}/.test(word) && !SMALL_WORDS.has(word));
    const having = telling.map((word) => this.#withWord(word)).filter((tasks) => tasks.length < COMMON);
    const counts = new Map<Id, number>();
    for (const task of having.flat()) counts.set(task, (counts.get(task) ?? 0) + 1);
    const found = [...counts].map(([task, count]) => ({ task, count }));
    return { words: having.length, found: found.sort((a, b) => b.count - a.count) };
  }

  #withWord(word: string): readonly Id[] {
    const near = [...(this.#byStart.get(word.slice(0, ALIKE)) ?? [])];
    return union(near.filter((other) => isAlike(word, other)).map((other) => this.#byWord.get(other)));
  }
}

function put<V>(map: Map<string, Set<V>>, key: string, value: V): void {
  const set = map.get(key);
  if (set === undefined) map.set(key, new Set([value]));
  else set.add(value);
}

function union(sets: readonly (ReadonlySet<Id> | undefined)[]): readonly Id[] {
  return [...new Set(sets.flatMap((set) => (set === undefined ? [] : [...set])))];
}

const KEYS = /(?<![\p{L}\p{N}])(\p{L}{1,10}-\d{1,7})(?![\p{L}\p{N}]|[.,-]\d)/gu;
/** In a title a number alone may be anything, unless it comes first. */
const MARKED_NUMBERS = /(?:#|№\s?|^|(?<![\p{L}\p{N}])\p{L}{1,10}-)(\d{1,7})(?![\p{L}\p{N}]|[.,-]\d)/gu;

/** "abc-7" and "7" for "ABC-7: Move on", or where that is the task's id; "123" for "#123 Move on". */
function issuesOfTask({ id, title }: IndexedTask): readonly string[] {
  const texts = /^(?:\p{L}{1,10}-|#)?\d{1,7}$/u.test(id) ? [title, id] : [title];
  return texts.flatMap((text) => [...figures(text, KEYS), ...figures(text, MARKED_NUMBERS)]);
}

function issuesOfBranch(name: string): readonly string[] {
  const keys = /(?<![\p{L}\p{N}])(\p{L}{1,10}-\d{1,7})(?![\p{L}\p{N}])/gu;
  const numbers = /(?:#|(?:^|\/)(?:gh-?|issue-?)?)(\d{1,7})(?![\p{L}\p{N}.])/giu;
  return [...figures(name, keys), ...figures(name, numbers)];
}

function figures(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map(([, figure = '']) => figure.toLowerCase());
}

/** Words that do not share so many letters are never taken for one. */
const ALIKE = 4;

/** The same word, or another ending of it: "slide" and "slides", "strelka" and "strelki". */
function isAlike(a: string, b: string): boolean {
  if (a === b) return true;
  const needed = Math.max(ALIKE, Math.max(a.length, b.length) - 2);
  return Math.min(a.length, b.length) >= needed && a.slice(0, needed) === b.slice(0, needed);
}
