/** An absence in words: "1-10 July, Anna stands in, +7 900 000-00-00", "с 1 по 10 июля, заменяет Анна". Pure. */
import * as l10n from '@vscode/l10n';
import { weekdayOf } from '../domain/days.ts';
import { dayAhead } from './daysAhead.ts';
import { formatDay } from './format.ts';
import type { Typed } from './rangeInput.ts';

/** Days are "yyyy-MM-dd", both included; null: nothing was said of it. */
export interface SpokenAbsence {
  readonly from: string;
  readonly to: string;
  readonly standIn: string | null;
  readonly reach: string | null;
}

const FROM = /^(?:from|on|с|со|в|во)\s+/iu;
const BETWEEN = /\s*[-\u2010-\u2015\u2212]\s*|\s+(?:to|till?|until|through|по|до)\s+/giu;
const STANDS_IN =
  /(?:^|\s)(?:stands? in|is standing in|covers|fills in|instead of me|for me|заменя[ею]т|заменит|замещает|вместо меня|за меня|меня)(?=\s|$)/giu;

/** `today`: days without a year are the next ones from it on. null: it begins with no days. */
export function readAbsence(text: string, today: string): SpokenAbsence | null {
  const [days = '', ...parts] = text
    .replace(/\s+/gu, ' ')
    .split(/[,;]/)
    .map((part) => part.trim());
  const range = readDays(days.replace(FROM, ''), today);
  if (range === null) return null;
  const said = parts.filter((part) => part !== '').map(personIn);
  const named = said.find(({ sure }) => sure) ?? said.find(({ isName }) => isName);
  const reach = said.filter((each) => each !== named).map(({ text: words }) => words);
  return { ...range, standIn: named?.name ?? null, reach: reach.length === 0 ? null : reach.join(', ') };
}

/** The same, as a box shows it while it is typed. */
export function typedAbsence(text: string, today: string, locale: string): Typed<SpokenAbsence> {
  const absence = readAbsence(text, today);
  if (absence === null) {
    return {
      value: null,
      said: l10n.t('Type the first and the last day, like "1-10 July" or "2026-07-01 - 2026-07-10".'),
    };
  }
  const { from, to, standIn, reach } = absence;
  const days = from === to ? formatDay(from, locale) : `${formatDay(from, locale)} – ${formatDay(to, locale)}`;
  const who = standIn === null ? [] : [l10n.t('{0} stands in', standIn)];
  return { value: absence, said: [days, ...who, ...(reach === null ? [] : [reach])].join(' · ') };
}

function readDays(text: string, today: string): Pick<SpokenAbsence, 'from' | 'to'> | null {
  const day = dayAhead(withoutWeekday(text), today);
  if (day !== null) return { from: day, to: day };
  // A day may have hyphens of its own.
  for (const { index, 0: mark } of text.matchAll(BETWEEN)) {
    const [first, last] = [text.slice(0, index), text.slice(index + mark.length)].map(withoutWeekday);
    if (first === undefined || last === undefined) continue;
    const whole = dayAhead(first, today);
    const from = whole ?? dayAhead(`${first}${monthOf(last)}`, today);
    const to = from === null ? null : dayAhead(last, from);
    if (from === null || to === null || from > to) continue;
    // "10-1 July" is a slip, not a year.
    if (whole !== null || from.slice(0, 7) === to.slice(0, 7)) return { from, to };
  }
  return null;
}

/** What follows the number in "10 July" and "10.07". */
function monthOf(day: string): string {
  return /^\d{1,2}(?:st|nd|rd|th)?(?<month>[\s.].+)$/iu.exec(day)?.groups?.month ?? '';
}

/** "Wed 1 July" → "1 July"; a weekday alone stays. */
function withoutWeekday(text: string): string {
  const [, name = '', rest = ''] = /^(\p{L}+)\.? (\d.*)$/u.exec(text) ?? [];
  const day = dayAhead(name, '2026-01-05');
  return day !== null && rest !== '' && weekdayOf(day) >= 0 ? rest : text;
}

/** `sure`: it says that somebody stands in; `isName`: it may be somebody's name, and is no number or address. */
function personIn(text: string) {
  const name = text.replace(STANDS_IN, ' ').replace(/\s+/gu, ' ').trim();
  const isName = name !== '' && !/[\d@/]/.test(name);
  return { text, name, isName, sure: isName && name !== text };
}
