/** What the messages between the board's page and the host are made of, and how one is parsed. */
import * as v from 'valibot';
import { isDay } from '../domain/days.ts';

export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: string };

export const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
/** "yyyy-MM-dd" of the calendar. */
export const day = v.pipe(v.string(), v.maxLength(10), v.check(isDay, 'not a day'));
export const line = (max: number) =>
  v.pipe(v.string(), v.maxLength(2 * max), v.transform(oneLine), v.minLength(1), v.maxLength(max));

/** `problem` names the place and what was expected there, never what was sent: it goes to the log. */
export function parse<T>(schema: v.GenericSchema<unknown, T>, raw: unknown): Parsed<T> {
  const result = v.safeParse(schema, raw);
  if (result.success) return { ok: true, value: result.output };
  const problems = result.issues.map((issue) => {
    const expected = issue.expected ?? issue.type;
    return `${v.getDotPath(issue) ?? 'message'}: expected ${expected}`;
  });
  return { ok: false, problem: problems.join('; ').slice(0, 500) };
}

/**
 * A long message as bytes. The editor hands those on as they are; all else it takes apart and puts together again
 * value by value, on every one of its ways between processes and frames.
 */
export function packed(message: object): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(message));
}

/** What was packed; what was not is as it came. */
export function unpacked(raw: unknown): unknown {
  if (!(raw instanceof Uint8Array)) return raw;
  try {
    return JSON.parse(new TextDecoder().decode(raw));
  } catch {
    // Which is no message either.
    return null;
  }
}

/** A title or name is one line; line breaks and control characters in pasted text become spaces. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}

/** Whether a table has every word of the pattern. */
export function hasShapeOf(value: unknown, pattern: object): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const own = new Map<string, unknown>(Object.entries(value));
  return Object.entries(pattern).every(([key, expected]) =>
    typeof expected === 'string' ? typeof own.get(key) === 'string' : hasShapeOf(own.get(key), expected),
  );
}
