/** Words: known to the client, of one script and language, said once, and polite. */
import * as l10n from '@vscode/l10n';
import { LANGUAGES } from '../language/languages.ts';
import { matches, type Passage } from './draft.ts';
import { type Flaw, replace } from './finding.ts';
import type { Rule } from './rule.ts';
import { anyOf } from './text.ts';

const LETTER = /\p{L}/u;
/** Nobody reads the words of an address. */
const ADDRESS = /\b[a-z][a-z0-9+.-]{1,15}:\/\/\S+|\bwww\.\S+|[^\s@]{1,64}@\S+/giu;

/** A technical term, or a word for which the client has one of their own. */
export const jargon: Rule = {
  id: 'jargon',
  severity: 'warning',
  *find(draft, { language, glossary = [], components, project }): Iterable<Flaw> {
    const entries = new Map<string, string | null>();
    for (const { term, say } of [...glossary, ...LANGUAGES[language](0).glossary]) {
      const key = term.trim().toLowerCase();
      if (LETTER.test(key) && !entries.has(key)) entries.set(key, say);
    }
    // What the client gets under a name has that name.
    const names = [project.name, ...components.map(({ name }) => name)].join('\n').toLowerCase();
    const said = new Set([...entries.values()].map((say) => say?.toLowerCase()));
    const terms = [...entries.keys()].filter((term) => !names.includes(term) && !said.has(term));
    if (terms.length === 0) return;
    const ending = language === 'ru' ? `(?:[аеёиоуыэюя]|ов|ам|ами|ах|ом|ой|ей)?` : 's?';
    const addresses = [...matches(ADDRESS, draft.main)];
    for (const { start, end, text } of matches(anyOf(terms, ending), draft.main)) {
      if (addresses.some((address) => address.start <= start && end <= address.end)) continue;
      const key = text.toLowerCase();
      const term = entries.has(key)
        ? key
        : (terms.filter((each) => key.startsWith(each)).sort((a, b) => b.length - a.length)[0] ?? key);
      const say = entries.get(term) ?? null;
      const own = {
        title: l10n.t('Say something else for "{0}" to this client…', term),
        kind: 'term',
        term,
        start,
        end,
      } as const;
      const fixes = say === null ? [own] : [replace(l10n.t('Say "{0}"', say), { start, end }, say), own];
      const message =
        say === null
          ? l10n.t('A client may not know what "{0}" is.', text)
          : l10n.t('For "{0}" the client’s word is "{1}".', text, say);
      yield { start, end, message, fixes };
    }
  },
};

/** Letters that look alike: Latin, Cyrillic. */
const LOOK_ALIKE: readonly (readonly [string, string])[] = [...'aceopxyABCEHKMOPTX'].map((latin, at) => [
  latin,
  [...'асеорхуАВСЕНКМОРТХ'][at] ?? latin,
]);
const isMixed = (word: string) => /\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}/u.test(word);

/** A word mixes Latin and Cyrillic letters, or a sentence is in another language than the note. */
export const script: Rule = {
  id: 'script',
  severity: 'warning',
  *find(draft, { language }): Iterable<Flaw> {
    for (const part of draft.subject === null ? [draft.body] : [draft.subject, draft.body]) {
      for (const { start, end, text } of matches(/\p{L}+/gu, part)) {
        if (!isMixed(text)) continue;
        const right = inOneScript(text);
        const fixes = right === null ? [] : [replace(l10n.t('Write "{0}"', right), { start, end }, right)];
        yield { start, end, message: l10n.t('"{0}" mixes Latin and Cyrillic letters.', text), fixes };
      }
    }
    for (const { start, end, text } of draft.sentences) {
      if (!isForeign(text, language)) continue;
      const message =
        language === 'ru' ? l10n.t('This sentence is not in Russian.') : l10n.t('This sentence is not in English.');
      yield { start, end, message };
    }
  },
};

/** In the script of most of its letters; null when others have no look-alike there. */
function inOneScript(word: string): string | null {
  const latin = [...word].filter((letter) => /\p{Script=Latin}/u.test(letter)).length;
  const [from, to, other] = latin * 2 > word.length ? [1, 0, /\p{Script=Cyrillic}/u] : [0, 1, /\p{Script=Latin}/u];
  const right = [...word].map((letter) => LOOK_ALIKE.find((pair) => pair[from] === letter)?.[to] ?? letter).join('');
  return other.test(right) ? null : right;
}

/** Names and products may be in any script, so only a sentence of several such words counts. */
function isForeign(sentence: string, language: 'en' | 'ru'): boolean {
  const words = sentence.match(/\p{L}{2,}/gu) ?? [];
  const latin = words.filter((word) => /^\p{Script=Latin}+$/u.test(word)).length;
  const other = language === 'ru' ? latin : words.length - latin;
  return other >= 4 && other * 2 > words.length;
}

/** A word stands there twice in a row. */
export const repeatedWord: Rule = {
  id: 'repeated-word',
  severity: 'warning',
  *find({ main }): Iterable<Flaw> {
    for (const { start, end, groups } of matches(
      /(?<![\p{L}\p{N}-])(\p{L}+)([ \t\r\n]+)\1(?![\p{L}\p{N}-])/giu,
      main,
    )) {
      const [, word = '', gap = ''] = groups;
      if (/^(?:had|that)$/i.test(word)) continue;
      const second = { start: start + word.length, end: start + word.length + gap.length + word.length };
      yield {
        start,
        end,
        message: l10n.t('"{0}" stands here twice.', word),
        fixes: [replace(l10n.t('Take one out'), second, '')],
      };
    }
  },
};

const EMOJI =
  /(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f)(?:\p{Emoji_Modifier}|\ufe0f|\u200d\p{Extended_Pictographic})*|(?<=\s|^)[:;]-?[)(DP](?=\s|$)/gu;
const SHOUT = /(?<![!?])[!?]*!{2,}[!?]*|!\?|\?!/g;
const SLANG = anyOf(
  'wtf lol omg crap damn sucks gonna wanna gotta dunno asap btw imho fyi cool awesome dude guys blah yep nope kinda screwed блин капец жесть косяк косяки короче кстати_говоря круто фигня хрень чё ща лол имхо спс норм ок окей чувак ребят'
    .split(' ')
    .map((word) => word.replace('_', ' ')),
);
const BLAME =
  /\b(?:you (?:forgot|failed|never|should have|did not|didn't|still (?:have not|haven't)|promised)|your (?:fault|mistake|delay)|because of you|as I (?:already )?(?:said|told you|wrote)|once again)\b|(?<!\p{L})(?:вы (?:забыли|так и не|обещали|должны были|не (?:прислали|ответили|сделали|дали))|по вашей вине|из-за вас|ваша (?:вина|ошибка)|как я уже (?:говорил|писал)а?|в очередной раз|сколько можно)(?!\p{L})/giu;

/** Slang, emoji, several exclamation marks or blame. */
export const tone: Rule = {
  id: 'tone',
  severity: 'warning',
  *find(draft): Iterable<Flaw> {
    for (const part of draft.subject === null ? [draft.main] : [draft.subject, draft.main]) {
      yield* toneOf(part);
    }
  },
};

function* toneOf(part: Passage): Iterable<Flaw> {
  for (const { start, end, text } of matches(EMOJI, part)) {
    yield {
      start,
      end,
      message: l10n.t('Leave out "{0}".', text),
      fixes: [replace(l10n.t('Take it out'), { start, end }, '')],
    };
  }
  for (const { start, end, text } of matches(SHOUT, part)) {
    const one = text.includes('?') ? '?' : '.';
    yield {
      start,
      end,
      message: l10n.t('Say it calmly.'),
      fixes: [replace(l10n.t('Write "{0}"', one), { start, end }, one)],
    };
  }
  for (const { start, end, text } of matches(SLANG, part)) {
    yield { start, end, message: l10n.t('"{0}" is too casual for a note to a client.', text) };
  }
  for (const { start, end } of matches(BLAME, part)) {
    yield { start, end, message: l10n.t('This blames the client; say what is needed instead.') };
  }
}
