/** The rules of a Hunspell dictionary (its .aff file): which endings and beginnings its words may take on. */

/** A word with this flag that fits loses `taken` and gets `given` in its place. */
export interface Affix {
  readonly flag: string;
  readonly taken: string;
  readonly given: string;
  /** null: every word fits. */
  readonly fits: RegExp | null;
  /** Whether a word may take on an ending and a beginning at once. */
  readonly crosses: boolean;
}

export interface Affixes {
  /** By what is given. */
  readonly suffixes: ReadonlyMap<string, readonly Affix[]>;
  readonly prefixes: ReadonlyMap<string, readonly Affix[]>;
  /** The rules for endings by their flag. */
  readonly endings: ReadonlyMap<string, readonly Affix[]>;
  /** Length of the longest that is given. */
  readonly longestSuffix: number;
  readonly longestPrefix: number;
  /** Flags of words that are no words by themselves, or none at all. */
  readonly unfit: readonly string[];
  /** Flag of words that must not be offered. */
  readonly unsaid: string | null;
  /** The letters of the language, the frequent ones first. */
  readonly letters: string;
  /** What people write, and what they mean. */
  readonly confusions: readonly (readonly [string, string])[];
}

/** Directives that say nothing of single words as they stand in a note, or what is so anyway. */
const WITHOUT_MEANING = new Set(
  'SET LANG WORDCHARS ICONV COMPOUNDMIN COMPOUNDRULE KEY MAP NAME HOME VERSION BREAK'.split(' '),
);

/** @throws Error when the file has a directive that is not understood here, so that no word is judged by half of the rules. */
export function readAffixes(text: string): Affixes {
  const [suffixes, prefixes] = [new Map<string, Affix[]>(), new Map<string, Affix[]>()];
  const endings = new Map<string, Affix[]>();
  /** Of the kind and flag: whether its rules cross. */
  const crossing = new Map<string, boolean>();
  const unfit: string[] = [];
  const confusions: [string, string][] = [];
  let unsaid: string | null = null;
  let letters = '';
  for (const line of text.split('\n')) {
    const [directive = '', first = '', second = '', third = '', fourth = '.'] = line.trim().split(/\s+/);
    if (directive === '' || directive.startsWith('#')) continue;
    if (directive === 'SFX' || directive === 'PFX') {
      const kind = directive + first;
      if (!crossing.has(kind)) crossing.set(kind, second === 'Y');
      else {
        const suffix = directive === 'SFX';
        const affix = makeAffix(first, second, third, fourth, suffix, crossing.get(kind) === true);
        put(suffix ? suffixes : prefixes, affix.given, affix);
        if (suffix) put(endings, first, affix);
      }
    } else if (directive === 'TRY') letters = first;
    else if (directive === 'REP' && second !== '') confusions.push([first, second.replaceAll('_', ' ')]);
    else if (['FORBIDDENWORD', 'NEEDAFFIX', 'ONLYINCOMPOUND'].includes(directive)) unfit.push(first);
    else if (directive === 'NOSUGGEST') unsaid = first;
    else if (directive !== 'REP' && !WITHOUT_MEANING.has(directive)) throw new Error(`${directive} is not understood.`);
  }
  const longest = (map: ReadonlyMap<string, unknown>) => Math.max(0, ...[...map.keys()].map(({ length }) => length));
  const [longestSuffix, longestPrefix] = [longest(suffixes), longest(prefixes)];
  return { suffixes, prefixes, endings, longestSuffix, longestPrefix, unfit, unsaid, letters, confusions };
}

function makeAffix(
  flag: string,
  strip: string,
  given: string,
  condition: string,
  suffix: boolean,
  crosses: boolean,
): Affix {
  if (given.includes('/')) throw new Error('Affixes of affixes are not understood.');
  const pattern = condition.replaceAll('-', '\\-');
  const fits = condition === '.' ? null : new RegExp(suffix ? `(?:${pattern})$` : `^(?:${pattern})`, 'u');
  return { flag, taken: strip === '0' ? '' : strip, given: given === '0' ? '' : given, fits, crosses };
}

function put(map: Map<string, Affix[]>, key: string, affix: Affix): void {
  const same = map.get(key);
  if (same === undefined) map.set(key, [affix]);
  else same.push(affix);
}
