/**
 * The articles that commits leave out ("Fixed text height in header" → "Fixed the text height in the header"). Nothing is
 * added that a commit does not say: where a noun is not plainly one thing that can be counted, the line stays as it is.
 */
import { ENGLISH_PAST } from './enVerbs.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** In the past: what they are done to was there before. */
const TO_WHAT_IS = set(
  'adjusted aligned changed corrected deleted enhanced expanded extended fixed hid improved increased kept lowered made moved polished prevented raised rebuilt redesigned redrew reduced refined removed renamed repaired replaced resized resolved restored reworked simplified tightened unified updated widened',
);
/** What they are done to may be a thing or a way to work: "the shortcut", "dark mode". */
const SWITCHED = set('disabled enabled');
const NEW = set('added built created designed drew implemented included inserted introduced showing displaying');

/** Of each a page or an app has one or more. */
const THINGS = set(
  'action animation arrow arrowhead avatar badge banner bar bin border box button calendar canvas card carousel cell chart checkbox column comment cursor dialog diagram dropdown editor effect field filter footer form gallery gap graph header heading hint icon image indicator interface label layout line link list listing logo map menu message notice notification option outline overlay page panel permission photo picker picture popup preview report row screen section separator shape shortcut sidebar slider slot step switch tab table tag template thumbnail title toolbar tooltip translation viewer watermark widget window wizard',
);
/** Those that something is in or on. */
const PLACES = set(
  'banner bar basket bin box calendar canvas card carousel cart cell column dialog dropdown editor field footer form gallery header heading interface label list menu page panel picker popup row screen section sidebar slider tab table template title toolbar website window wizard',
);
/** Told of once, and gone. */
const FAULTS = set('bug crash delay error flicker freeze glitch issue mistake problem');
const UNCOUNTED = set('access content feedback help information language mode music progress support text work');
/** What stands where an article would, or is no noun's beginning. */
const NO_START = set(
  'a an the all any each every some no its our your their his her this that these those another both several many few more most less enough various duplicate duplicates how what when where which who why it them there in on at to for of from by with without as up out off over back and or not only again also',
);
/** Words in -ing that say what something is like; of any other it is not known. */
const LIKE = set('existing flickering floating growing incoming loading missing remaining upcoming');
const LANGUAGES = set(
  'Arabic Bosnian Bulgarian Catalan Chinese Croatian Czech Danish Dutch English Estonian Finnish French German Greek Hebrew Hungarian Indonesian Italian Japanese Korean Latvian Lithuanian Norwegian Persian Polish Portuguese Romanian Russian Slovak Slovenian Spanish Swedish Thai Turkish Ukrainian Uzbek Vietnamese Welsh',
);

/** The words of a noun end here. */
const JOINING = set(
  'and or in on at to for of from by with without as into onto under above below inside behind near within via per when while if that which where during after before through across between around over out not being causing thrown showing so because instead until than is are was were has have more less too directly based related next',
);
/** Before a verb that goes on. */
const CLAUSE = /((?:,|;| and|, and) (?=\p{Ll}+ed\b|built\b|hid\b|made\b))/u;
const OBJECT = /^((?:now )?(\p{L}+) )([\w'’/-]+(?: [\w'’/-]+)*)/iu;
const PREPOSITION = 'in|on|(?<!support )for|to|into|onto|from|under|inside|above|below|behind|within|of|when|if|while';
const IN_A_PLACE = new RegExp(
  String.raw`\b(${PREPOSITION}) ((?:(?!(?:${PREPOSITION})\b)[a-z][a-z-]* ){0,3}?)([a-z]+)(?=$|[,;.]| (?:${PREPOSITION}|and|or|for|with|is|has|that|at|by)\b)`,
  'g',
);

/** The line with the articles that it certainly lacks. */
export function withArticles(line: string): string {
  return inPlaces(line.split(CLAUSE).map(inClause).join(''));
}

function inClause(clause: string): string {
  return clause.replace(OBJECT, (_all, start: string, verb: string, object: string) => {
    const article = articleOf(verb.toLowerCase(), object.split(' '));
    return `${start}${article === '' ? '' : `${article} `}${object}`;
  });
}

function articleOf(verb: string, object: readonly string[]): 'a' | 'an' | 'the' | '' {
  const [first = ''] = object;
  const end = object.findIndex((word, index) => index > 0 && JOINING.has(word));
  const last = object[(end < 0 ? object.length : end) - 1] ?? '';
  const next = end < 0 ? '' : object[end];
  // "A filtering issue" is no filtering.
  const isFault = TO_WHAT_IS.has(verb) && FAULTS.has(last);
  if (isFault && /^[a-z]+ing$/.test(first)) return indefinite(first);
  if (isClosed(first) || isMany(last) || UNCOUNTED.has(last)) return '';
  if (isFault) return indefinite(first);
  // "A button and a list" or "a button and list": it does not say.
  if (next === 'and' || next === 'or') return '';
  if (TO_WHAT_IS.has(verb)) return 'the';
  if (SWITCHED.has(verb) && THINGS.has(last)) return 'the';
  if (!NEW.has(verb)) return '';
  if (last === 'ability' || last === 'possibility') return next === 'to' ? 'the' : '';
  return THINGS.has(last) ? indefinite(first) : '';
}

/** "in sidebar" → "in the sidebar"; "to" may stand before a verb. */
function inPlaces(line: string): string {
  return line.replace(IN_A_PLACE, (all, preposition: string, before: string, noun: string, at: number) => {
    // "Of page and chapter": of what both are one.
    if (preposition === 'of' && /^ (?:and|or)\b/.test(line.slice(at + all.length))) return all;
    const words = [...before.split(' ').filter((word) => word !== ''), noun];
    const isVerb = preposition === 'to' && ENGLISH_PAST.has(words[0] ?? '');
    const isOpen = PLACES.has(noun) && !isVerb && !words.some((word) => NO_START.has(word) || JOINING.has(word));
    return isOpen && !isClosed(words[0] ?? '') ? `${preposition} the ${before}${noun}` : all;
  });
}

/** Whether no article can stand before the word, or it is not known which. */
function isClosed(first: string): boolean {
  if (LANGUAGES.has(first)) return false;
  if (!/^[a-z][a-z'’-]*$/.test(first) || NO_START.has(first) || /['’]s?$/.test(first)) return true;
  return /(?:ing|ly)$/.test(first) && !LIKE.has(first);
}

function isMany(noun: string): boolean {
  return /[^isu]s$/.test(noun);
}

function indefinite(next: string): 'a' | 'an' {
  return /^(?:[aeio]|u(?!ser|se\b|ni|sual|rl)|hour|honest|heir)/i.test(next) && !/^(?:one|eu)/i.test(next) ? 'an' : 'a';
}
