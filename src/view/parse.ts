/** What people type, read: durations, days, contacts. Pure; null when it cannot be read. */

const MINUTE = 60_000;

/** "40h", "1h30m", "90m", "1.5h", "1,5h" → ms. */
export function parseDuration(text: string): number | null {
  const match = /^(?:(\d{1,6}(?:[.,]\d{1,6})?)\s*h)?\s*(?:(\d{1,6})\s*m(?:in)?)?$/i.exec(text.trim());
  const [, hours, minutes] = match ?? [];
  if (hours === undefined && minutes === undefined) return null;
  return Math.round(Number((hours ?? '0').replace(',', '.')) * 60 * MINUTE) + Number(minutes ?? 0) * MINUTE;
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
