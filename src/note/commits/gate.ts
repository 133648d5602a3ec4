/** Rule 8: what a line must not have in it to be shown to a client. */
import type { Language } from '../../domain/events.ts';

export type GateRule =
  | 'secret'
  | 'address'
  | 'path'
  | 'number'
  | 'version'
  | 'abbreviation'
  | 'hash'
  | 'flag'
  | 'code'
  | 'camelCase'
  | 'snake_case'
  | 'person'
  | 'language'
  | 'long';

/** Characters of a line. */
export const LONGEST = 90;
/** Products that are spelled like identifiers. */
const PRODUCTS =
  /\b(?:iPhones?|iPads?|iOS|iPadOS|macOS|watchOS|YouTube|WhatsApp|LinkedIn|PayPal|WordPress|WooCommerce|TikTok|eBay|FaceTime|PowerPoint|OneDrive|SharePoint|MailChimp|ВКонтакте)\b/gu;
export const SECRETS: readonly RegExp[] = [
  /(?<![a-zа-яё])(?:pass(?:word|wd|phrase)?|secret|token|api[-_ ]?key|access[-_ ]?key|private[-_ ]?key|pwd|пароль|токен)(?![a-zа-яё])\s*(?:[:=]|is\b)\s*\S/i,
  /\b(?:AKIA[0-9A-Z]{12,}|gh[pousr]_\w{10,}|github_pat_\w+|glpat-\S{10,}|sk[-_](?:live|test|proj|ant)?[-_]?\w{12,}|xox[abprs]-\S+|AIza[\w-]{20,}|eyJ[\w-]{8,}\.[\w-]+)/,
  /-----BEGIN /,
  /\bbearer\s+\S{8,}/i,
  /(?<![\w+/=-])(?=[\w+/=-]*\d)(?=[\w+/=-]*[A-Za-z])[\w+/=-]{24,}/,
];
const ADDRESS =
  /\S@\S|\b[a-z][a-z0-9+.-]{0,30}:\/\/|\bwww\.|\blocalhost\b|\b\d{1,3}(?:\.\d{1,3}){3}\b|(?:^|[^:\w]):\d{2,5}\b|\b(?:[0-9a-f]{1,4}:){3,}/iu;
/** Without one of these a line has no address. */
const ADDRESS_SIGN = /[@:.]|localhost/iu;
/**
 * Only words and whole numbers, none with a capital in it: nothing of the code is in such a line, and the patterns with
 * all letters that there are need not be compiled for it.
 */
const PLAIN = /^(?:[A-Za-zА-Яа-яЁё](?=[^A-ZА-ЯЁ])|[a-zа-яё]$|(?<![A-Za-zА-Яа-яЁё])[0-9](?![A-Za-zА-Яа-яЁё])|[ ,'’])*$/;
const PATH =
  /(?:^|\s)[A-Za-z]:[/\\]|(?:^|\s)[.~]{0,2}[/\\]\S|\p{L}[\p{L}\p{N}_-]*[/\\][\p{L}\p{N}._*-]|[\p{L}\p{N}_-]+[/\\]\p{L}|(?:^|\s)\.\p{L}|[\p{L}\p{N}_-]\.\p{L}/u;
const HASH = /(?<![\p{L}\p{N}])(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{7,64}(?![\p{L}\p{N}])/iu;
const CODE = /[{}<>`$\\|=^~]|\w\(|\(\)|::|->|=>|&&|(?:^|\s)@\p{L}|\[[^\]]*\]/u;
const VERSION = /\bv\d|(?<![\d.,])\d+\.\d+\.\d+/iu;
const ABBREVIATION = /(?<![\p{L}\p{N}])[\p{L}\p{N}]*\p{Lu}{2,}[\p{L}\p{N}]*/gu;
const ALLOWED_SLASH = /\band\/or\b|\b24\/7\b|\be\.g\.|\bi\.e\.|\bт\.\s?[едпк]\./giu;

export interface GateContext {
  readonly language: Language;
  /** Words of all authors' names, as they are written. */
  readonly people: ReadonlySet<string>;
  /** Words in lower case that the client knows: of components, tasks, the glossary. */
  readonly known: ReadonlySet<string>;
  readonly abbreviations: ReadonlySet<string>;
}

/** Why the line may not be shown, or null. */
export function gateRule(line: string, { language, people, known, abbreviations }: GateContext): GateRule | null {
  const secret = secretRule(line);
  if (secret !== null) return secret;
  const text = line.replace(PRODUCTS, ' ');
  if (!PLAIN.test(text)) {
    const trace = traceRule(text.replace(ALLOWED_SLASH, ' '));
    if (trace !== null) return trace;
    const strange = (word: string) => !abbreviations.has(word.replace(/s$/, '')) && !known.has(word.toLowerCase());
    if ((text.match(ABBREVIATION) ?? []).some(strange)) return 'abbreviation';
  }
  if (people.size > 0 && (text.match(/\p{L}{3,}/gu) ?? []).some((word) => people.has(word))) return 'person';
  if (!isIn(line, language)) return 'language';
  return [...line].length > LONGEST ? 'long' : null;
}

/** Traces of the code in a line. */
function traceRule(text: string): GateRule | null {
  if (PATH.test(text)) return 'path';
  if (/#\d|\b[A-Z][A-Z0-9]+-\d+\b/.test(text)) return 'number';
  if (VERSION.test(text)) return 'version';
  if (HASH.test(text)) return 'hash';
  if (/(?:^|\s)--?\p{L}/u.test(text)) return 'flag';
  if (CODE.test(text)) return 'code';
  if (/\p{Ll}\p{Lu}/u.test(text)) return 'camelCase';
  return /[\p{L}\p{N}]_[\p{L}\p{N}_]|(?:^|\s)_/u.test(text) ? 'snake_case' : null;
}

/** The part of the gate that no line passes, not even one that a person wrote for the client. */
export function secretRule(line: string): GateRule | null {
  if (SECRETS.some((pattern) => pattern.test(line))) return 'secret';
  return ADDRESS_SIGN.test(line) && ADDRESS.test(line) ? 'address' : null;
}

/** The words of names; "mark as read" names nobody, "Mark" might. */
export function namesOf(people: Iterable<string>): Set<string> {
  return new Set([...people].flatMap((name) => name.match(/\p{L}{3,}/gu) ?? []));
}

/** English is written in Latin letters alone; a Russian line has Cyrillic in it. */
export function isIn(line: string, language: Language): boolean {
  if (language === 'ru') return /\p{Script=Cyrillic}/u.test(line);
  if (/[a-z]/i.test(line) && !/[^ -~]/.test(line)) return true;
  return /\p{L}/u.test(line) && !/(?!\p{Script=Latin})\p{L}/u.test(line);
}
