/** What people type, read: durations, days, contacts. Pure; null when it cannot be read. */

const MINUTE = 60_000;

const HOURS = String.raw`(?<hours>\d{1,6}(?:[.,]\d{1,6})?|\d{1,2}:[0-5]\d)\s*(?:h|hrs?|hours?|ч|час(?:а|ов)?)\.?`;
const MINUTES = String.raw`(?<minutes>\d{1,6})\s*(?:m|mins?|minutes?|м|мин(?:ут[аыу]?)?)\.?`;
/** The source of a pattern (flags iu) that takes in a duration, or nothing. */
const FIGURES = String.raw`(?:${HOURS})?\s*(?:(?:and|и)\s+)?(?:${MINUTES})?`;
const IN_WORDS: ReadonlyMap<string, number> = new Map([
  ['half an hour', 30],
  ['полчаса', 30],
  ['an hour', 60],
  ['час', 60],
  ['an hour and a half', 90],
  ['полтора часа', 90],
]);
/** The source of a pattern (flags iu) for what `parseDuration` reads, to be found in a longer text. */
export const DURATION = String.raw`(?:${[...IN_WORDS.keys()].toReversed().join('|')}|(?=\d)${FIGURES})`;
const WHOLE_FIGURES = new RegExp(`^${FIGURES}$`, 'iu');

/** "40h", "1h30m", "1:30h", "90m", "1.5h", "1,5 ч", "1 час 30 минут", "half an hour" → ms. */
export function parseDuration(text: string): number | null {
  const trimmed = text.trim();
  const said = IN_WORDS.get(trimmed.toLowerCase());
  if (said !== undefined) return said * MINUTE;
  const { hours, minutes } = WHOLE_FIGURES.exec(trimmed)?.groups ?? {};
  if (hours === undefined && minutes === undefined) return null;
  const [whole = '0', past = '0'] = (hours ?? '0').replace(',', '.').split(':');
  return Math.round(Number(whole) * 60 * MINUTE) + (Number(past) + Number(minutes ?? 0)) * MINUTE;
}

/** "Anna <anna@client.example>", a bare address, or a bare name. Line breaks are refused: they would make headers. */
export function parseContact(text: string): { readonly name: string | null; readonly email: string | null } | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  if (/[\u0000-\u001f\u007f]/.test(text)) return null;
  const trimmed = text.trim();
  const angled = /^([^<>]*?)\s*<([^<>]*)>$/.exec(trimmed);
  if (angled !== null) {
    const email = angled[2]?.trim() ?? '';
    return isEmail(email) ? { name: angled[1]?.replace(/^"(.*)"$/, '$1').trim() || null, email } : null;
  }
  if (trimmed.includes('@')) return isEmail(trimmed) ? { name: null, email: trimmed } : null;
  return trimmed === '' || /[<>]/.test(trimmed) ? null : { name: trimmed, email: null };
}

function isEmail(text: string): boolean {
  return /^[^\s@<>,;:"]+@[^\s@<>,;:"]+$/u.test(text);
}

/** "news/**, index.html" → its globs. */
export function parseGlobs(text: string): readonly string[] {
  return text
    .split(',')
    .map((glob) => glob.trim())
    .filter((glob) => glob !== '');
}
