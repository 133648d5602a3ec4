/**
 * A new task in one line: "Carousel swipe #slider !high ~6h @fri", "Подписи ~1,5ч @завтра". Pure. A word that begins
 * with one of the marks and is understood is taken out; what is not stays in the title, where the person sees it.
 */
import type { Id, Priority } from '../domain/events.ts';
import { dayAhead, meant } from './daysAhead.ts';
import { DURATION, parseDuration } from './parse.ts';

/** null: nothing was said of it. */
export interface NewTask {
  readonly title: string;
  readonly component: Id | null;
  readonly priority: Priority | null;
  /** ms */
  readonly estimateMs: number | null;
  /** Our own date, "yyyy-MM-dd". */
  readonly due: string | null;
}

export interface NamedComponent {
  readonly id: Id;
  readonly name: string;
}

const STARTS = String.raw`(?<=^|\s)`;
const ENDS = String.raw`(?=$|[\s,;])`;
/** `#"News page"` for a name of several words; `#news-page` and `#news` do as well. */
const COMPONENT = new RegExp(String.raw`${STARTS}#(?:"(?<quoted>[^"]+)"|(?<word>[^\s,;"]+))${ENDS}`, 'gu');
const PRIORITY = new RegExp(String.raw`${STARTS}!(?<word>\p{L}+)${ENDS}`, 'giu');
const ESTIMATE = new RegExp(String.raw`${STARTS}~\s?(?<length>${DURATION})${ENDS}`, 'giu');
const DUE = new RegExp(String.raw`${STARTS}@(?<word>[^\s,;]+)${ENDS}`, 'giu');

const PRIORITY_WORDS: readonly (readonly [pattern: RegExp, priority: Priority])[] = [
  [/^(?:high|urgent|высок(?:ий|ая|ое)|важно|срочно)$/iu, 'high'],
  [/^(?:normal|обычн(?:ый|ая|ое)|средн(?:ий|яя|ее))$/iu, 'normal'],
  [/^(?:low|низк(?:ий|ая|ое))$/iu, 'low'],
];

/**
 * `today`: "yyyy-MM-dd". A weekday is the next one after today; a date without its year the next such one, today
 * included. Of two words that say the same kind of thing the first is taken.
 */
export function parseNewTask(text: string, today: string, components: readonly NamedComponent[]): NewTask {
  // In one line, also because a pattern takes long to see that there is nothing behind a thousand spaces.
  const line = text.trim().replace(/\s+/gu, ' ');
  const component = take(line, COMPONENT, ({ quoted, word }) => componentNamed(quoted ?? word ?? '', components));
  const priority = take(component.rest, PRIORITY, ({ word = '' }) => meant(PRIORITY_WORDS, word));
  const estimate = take(priority.rest, ESTIMATE, ({ length = '' }) => parseDuration(length) || null);
  const due = take(estimate.rest, DUE, ({ word = '' }) => dayAhead(word, today));
  return {
    title: due.rest,
    component: component.value,
    priority: priority.value,
    estimateMs: estimate.value,
    due: due.value,
  };
}

/** The first match that is understood, and the text without it. */
function take<T>(
  text: string,
  pattern: RegExp,
  read: (groups: Partial<Record<string, string>>) => T | null,
): { readonly value: T | null; readonly rest: string } {
  for (const match of text.matchAll(pattern)) {
    const value = read(match.groups ?? {});
    if (value === null) continue;
    const before = text.slice(0, match.index).trimEnd();
    const after = text.slice(match.index + match[0].length);
    return {
      value,
      rest: (/^[,;]/.test(after) && before !== ''
        ? before + after
        : `${before} ${after.replace(/^[\s,;]+/, '')}`
      ).trim(),
    };
  }
  return { value: null, rest: text };
}

/** The component of that name, else the only one whose name begins so. */
function componentNamed(word: string, components: readonly NamedComponent[]): Id | null {
  const wanted = plain(word);
  if (wanted === '') return null;
  const same = components.filter(({ name }) => plain(name) === wanted);
  const [only, ...others] = same.length > 0 ? same : components.filter(({ name }) => plain(name).startsWith(wanted));
  return only === undefined || others.length > 0 ? null : only.id;
}

/** Case, spaces, hyphens and the way a letter is composed make no difference. */
function plain(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_\p{Pd}]+/gu, '');
}
