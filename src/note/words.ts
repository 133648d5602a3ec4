/**
 * Text of a note in pieces that remember where they came from, so that a renderer can escape what people typed and
 * leave our own phrases alone.
 */

/** `phrase`: ours; `data`: typed by somebody, shown as text; `signature`: the sender's own, whose addresses may be links. */
export type Source = 'phrase' | 'data' | 'signature';
export type Style = 'strong' | 'em';

export interface Span {
  readonly text: string;
  readonly source: Source;
  readonly style?: Style;
}
export type Words = readonly Span[];

/** A phrase with other words in it; a plain string in a place is a phrase too, so data must come as `Words`. */
export function say(phrase: TemplateStringsArray, ...places: readonly (string | Words)[]): Words {
  const spans = phrase.flatMap((text, index): Words => {
    const place = places[index] ?? '';
    return [...own(text), ...(typeof place === 'string' ? own(place) : place)];
  });
  return merge(spans);
}

function own(text: string): Words {
  return text === '' ? [] : [{ text, source: 'phrase' }];
}

/** What somebody typed, on one line and without characters that change how its surroundings are shown. */
export function data(text: string, source: 'data' | 'signature' = 'data'): Words {
  const clean = cleanText(text);
  return clean === '' ? [] : [{ text: clean, source }];
}

export function styled(style: Style, words: Words): Words {
  return words.map((span) => ({ ...span, style }));
}

/** Joins the words that are not empty. */
export function join(parts: readonly Words[], separator: string): Words {
  const full = parts.filter((part) => part.length > 0);
  return merge(full.flatMap((part, index) => (index === 0 ? part : [...own(separator), ...part])));
}

/** Raises the first letter if it is ours; a name keeps the case that it was given. */
export function capitalise(words: Words): Words {
  const first = words[0];
  if (first === undefined || first.source !== 'phrase') return words;
  const [letter = '', ...rest] = first.text;
  return [{ ...first, text: letter.toUpperCase() + rest.join('') }, ...words.slice(1)];
}

export function plain(words: Words): string {
  return words.map((span) => span.text).join('');
}

function merge(spans: Words): Words {
  const merged: Span[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last !== undefined && last.source === span.source && last.style === span.style) {
      merged[merged.length - 1] = { ...last, text: last.text + span.text };
    } else merged.push(span);
  }
  return merged;
}

/**
 * One line without control and format characters: bidi controls reorder what stands around them, others hide text.
 * The two joiners stay, Persian and emoji are written with them.
 */
export function cleanText(text: string): string {
  return NOT_CLEAN.test(text) ? scrub(text) : text;
}

/** Most text is clean, and a look costs a fraction of rewriting it. */
const NOT_CLEAN = /[^\S ]| {2}|^ | $|[\p{Cc}\p{Zl}\p{Zp}\p{Cf}\p{Cs}]/u;

function scrub(text: string): string {
  return oneSpaced(
    text
      .toWellFormed()
      .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
      .replace(/(?![\u200c\u200d])\p{Cf}/gu, ''),
  );
}

/** Every run of white space as one space, none at the ends. */
export function oneSpaced(text: string): string {
  return /[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, ' ').trim() : text.trim();
}

/** Without the characters at its end that `end` matches one by one: to look for a run of them there takes the square. */
export function cutEnd(text: string, end: RegExp): string {
  let length = text.length;
  while (length > 0 && end.test(text.charAt(length - 1))) length--;
  return text.slice(0, length);
}

/** "UTC+3", "UTC−4:30", "UTC": how far clocks are ahead of Greenwich. */
export function writeOffset(minutes: number): string {
  if (minutes === 0) return 'UTC';
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `UTC${minutes < 0 ? '\u2212' : '+'}${hours}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`;
}
