/** English below the sentence: days, numbers, agreement, and how a person's words fit into ours. */
import { data, join, say, type Words } from '../words.ts';
import { endBare } from './ends.ts';

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const NUMBERS = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');
const PLURAL = new Intl.PluralRules('en');

/** "Mon 22 June", with the year if it is not `year`. */
export function writeDay(day: string, year: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  const text = `${WEEKDAYS[date.getUTCDay()]} ${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}`;
  return date.getUTCFullYear() === year ? text : `${text} ${date.getUTCFullYear()}`;
}

/** "from Fri 19 to Wed 24 June", "from Mon 29 June to Wed 1 July" */
export function writeMove(from: string, to: string, year: number): string {
  const first = writeDay(from, year);
  // The same month of the same year need not be said twice.
  const short = from.slice(0, 7) === to.slice(0, 7) ? first.split(' ').slice(0, 2).join(' ') : first;
  return `from ${short} to ${writeDay(to, year)}`;
}

/** "a, b and c" */
export function writeList(items: readonly Words[]): Words {
  const last = items.at(-1) ?? [];
  return items.length < 2 ? last : say`${join(items.slice(0, -1), ', ')} and ${last}`;
}

/** "two", up to twelve; above in figures. */
export function writeCount(count: number): string {
  return NUMBERS[count] ?? String(count);
}

/** `1, 'answer'` → "answer"; else "answers". */
export function pluralOf(count: number, noun: string): string {
  return PLURAL.select(count) === 'one' ? noun : `${noun}s`;
}

/** "22.5" for 225 tenths. */
export function writeTenths(tenths: number): string {
  return String(tenths / 10);
}

/** "22.5 hours", "1 hour" */
export function writeHours(tenths: number): string {
  return `${writeTenths(tenths)} ${pluralOf(tenths / 10, 'hour')}`;
}

/**
 * A component in the middle of a sentence: "News page" → "the news page". A name with another capital or figure in it
 * is a proper one and stays as it is; one in other letters is quoted.
 */
export function inSentence(name: string): Words {
  if (!/^\P{L}*\p{Script=Latin}/u.test(name)) return say`“${data(name)}”`;
  if (/^The \p{Ll}/u.test(name)) return data(name.replace(/^T/, 't'));
  return isCommon(name) ? say`the ${data(name.charAt(0).toLowerCase() + name.slice(1))}` : data(name);
}

/** One word that everybody uses of a site or an app with an article. */
const EVERYDAY =
  /^(?:admin|app|archive|basket|blog|booking|calendar|cart|catalogue?|checkout|dashboard|editor|footer|forum|gallery|header|home ?page|login|map|menu|news|newsletter|search|shop|site|slider|slideshow|store|website)$/iu;

/**
 * Components in the middle of a sentence, all in one way: with an article if each is plainly a thing, else in quotation
 * marks, for nobody knows what "Lexical" or "Users" stands for.
 */
export function namesTogether(names: readonly string[]): readonly Words[] {
  const isPlain = (name: string) => !isCommon(name) || /\s/u.test(name.trim()) || EVERYDAY.test(name.trim());
  return names.every(isPlain) ? names.map(inSentence) : names.map((name) => say`“${data(name)}”`);
}

function isCommon(name: string): boolean {
  return /^\p{Lu}\p{Ll}+(?:[\s-](?:\p{Ll}+|&))*$/u.test(name.trim());
}

/** "moves" or "move": "Phones and tablets" are many, "News" is one. */
export function agree(name: string, one: string, many: string): string {
  // A proper name is one thing whatever its last letter.
  if (!isCommon(name)) return one;
  const last = name.trim().split(/\s+/).at(-1)?.toLowerCase() ?? '';
  const isMany = /\s(?:and|&)\s/i.test(name) || (/[^siu]s$/.test(last) && !/(?:news|ics|ness)$/.test(last));
  return isMany ? many : one;
}

const SMALL_WORDS = new Set(
  'a an the we you it they this that these those there our your their its no not nothing only some all both one two three four first still in on at for with without by as'.split(
    ' ',
  ),
);

/** A person's sentence within ours: no full stop, and no capital unless its first word may be a name. */
export function soften(text: string): string {
  const bare = endBare(text);
  const first = /^\p{L}+/u.exec(bare)?.[0] ?? '';
  return SMALL_WORDS.has(first.toLowerCase()) && first !== first.toUpperCase()
    ? bare.charAt(0).toLowerCase() + bare.slice(1)
    : first === 'A'
      ? `a${bare.slice(1)}`
      : bare;
}

/** " because we put the slideshow first" after a clause, ": illness" after anything else. */
export function writeReason(reason: string | null): Words {
  const bare = soften((reason ?? '').trim().replace(/^because\s+(?!of\b)/iu, ''));
  if (data(bare).length === 0) return [];
  if (/^because of\b/iu.test(bare)) return say` ${data(bare.charAt(0).toLowerCase() + bare.slice(1))}`;
  return /^(?:we|you|they|he|she|it|I|there)\s/.test(bare) ? say` because ${data(bare)}` : say`: ${data(bare)}`;
}

/** Whether a remark speaks of faults that will be "fixed" rather than of a thing that will be "ready". */
export function speaksOfFaults(remark: string): boolean {
  return (
    /\b(?:problem|bug|error|mistake|defect|fault|glitch|flaw|typo|issue)s?\b/i.test(remark) &&
    !/\b(?:no|not|without|fixed|solved|resolved|gone|never|none|any)\b/i.test(remark)
  );
}

/** "Anna" for "Anna Belova"; after a title the whole name, of an address nothing. */
export function firstName(name: string): string {
  const whole = name.trim();
  if (whole.includes('@')) return '';
  return /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|madam)\b/i.test(whole) ? whole : (whole.split(/\s+/)[0] ?? '');
}
