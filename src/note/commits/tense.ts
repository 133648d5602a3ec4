/** Rule 9: "Add …" becomes "Added …". */

/** The line with its first word in the past, or null when that word is no verb that the table knows. */
export function toPast(line: string, past: ReadonlyMap<string, string>): string | null {
  const [, first, rest] = /^(\p{L}+)(\s.*)?$/u.exec(line) ?? [];
  const verb = first === undefined ? undefined : past.get(first.toLowerCase());
  // A verb alone says what was done, but not to what.
  if (verb === undefined || rest === undefined) return null;
  return verb.charAt(0).toUpperCase() + verb.slice(1) + rest;
}
