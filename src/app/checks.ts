/** What people typed, looked at before it is recorded. */
import * as l10n from '@vscode/l10n';
import { isDay } from '../domain/days.ts';
import { Expected } from './expected.ts';

/** A title or name in one line that nothing turns round; nothing else of it is changed. @throws Expected, `empty`, when nothing is left */
export function oneLine(text: string, empty: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
  const line = text.replaceAll(/[\u0000-\u001f\u007f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g, ' ').trim();
  // What nobody can see is no name.
  if (/^[\s\p{Cf}]*$/u.test(line)) throw new Expected(empty);
  return line;
}

/** Nothing, or a day of the calendar. @throws Expected */
export function checkDay(day: string | null | undefined): void {
  if (day != null && !isDay(day)) throw new Expected(l10n.t('"{0}" is no day; write it like 2026-06-30.', day));
}

/** Nothing, or an IANA zone. @throws Expected */
export function checkZone(zone: string | null | undefined): void {
  if (zone == null) return;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
  } catch {
    throw new Expected(l10n.t('"{0}" is no time zone; write it like Europe/Berlin.', zone));
  }
}

export function sameName(a: string, b: string): boolean {
  return a.trim().toLocaleLowerCase() === b.trim().toLocaleLowerCase();
}
