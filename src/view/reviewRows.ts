/** What waits for the person's word, as rows of the Review view: days, and below each what it holds. Pure. */

import * as l10n from '@vscode/l10n';
import { clockAt } from '../domain/days.ts';
import { clockRange, shortClock } from './dayTimes.ts';
import { formatClock, formatDay, formatDuration } from './format.ts';
import { plain } from './status.ts';

/** One thing to decide, with its names looked up. */
export interface ReviewEntry {
  readonly key: string;
  readonly kind: 'unassigned' | 'reading' | 'timer' | 'future';
  readonly day: string;
  readonly ranges: readonly { readonly from: number; readonly to: number }[];
  readonly ms: number;
  readonly repository: string | null;
  readonly branch: string | null;
  /** The title of the task that it is on now. */
  readonly title: string | null;
  readonly suggestion: { readonly title: string; readonly why: 'branch' | 'issue' | 'neighbours' | 'link' } | null;
  /** Of a timer: where it should have been stopped (ms). */
  readonly suggestedStop: number | null;
}

interface Shown {
  readonly key: string;
  readonly label: string;
  readonly description: string;
  /** For screen readers. */
  readonly spoken: string;
  /** What can be done with it, for the menus of package.json: words of accept, assign, notWork, confirm. */
  readonly context: string;
}

export interface ReviewRow extends Shown {
  /** One line each. */
  readonly tooltip: readonly string[];
  /** The name of a codicon. */
  readonly icon: string;
}

export interface ReviewDay extends Shown {
  readonly rows: readonly ReviewRow[];
}

const ICONS: Readonly<Record<ReviewEntry['kind'], string>> = {
  unassigned: 'question',
  reading: 'book',
  timer: 'watch',
  future: 'warning',
};
const MAX = 80;

/** Days in the order of their entries. */
export function reviewDays(entries: readonly ReviewEntry[], zone: string, locale: string): readonly ReviewDay[] {
  const days = new Map<string, ReviewEntry[]>();
  for (const entry of entries) days.set(entry.day, [...(days.get(entry.day) ?? []), entry]);
  return [...days].map(([day, members]) => {
    const ms = members.reduce((sum, entry) => sum + entry.ms, 0);
    const label = formatDay(day, locale);
    return {
      key: day,
      label,
      description: formatClock(ms),
      spoken: `${label}, ${formatDuration(ms, locale, 'long')}`,
      context: members.some(isOffered) ? 'accept' : '',
      rows: members.map((entry) => rowOf(entry, zone, locale)),
    };
  });
}

function rowOf(entry: ReviewEntry, zone: string, locale: string): ReviewRow {
  const { key, kind, ms, ranges, repository, branch } = entry;
  const name = nameOf(entry);
  const offer = offerOf(entry, zone);
  return {
    key,
    label: name,
    description: offer === null ? formatClock(ms) : `${formatClock(ms)} → ${offer}`,
    tooltip: [
      ...ranges.map(({ from, to }) => `${clockRange(from, to, zone)} (${formatClock(to - from)})`),
      ...(repository === null ? [] : [[repository, branch].filter((text) => text !== null).join(' · ')]),
      meaningOf(entry),
      ...(entry.suggestion === null
        ? []
        : [l10n.t('Suggested: {0} ({1})', entry.suggestion.title, reasonOf(entry.suggestion))]),
    ],
    icon: ICONS[kind],
    spoken: [
      name,
      formatDuration(ms, locale, 'long'),
      ...(offer === null ? [] : [l10n.t('suggested: {0}', offer)]),
    ].join(', '),
    context: contextOf(entry),
  };
}

function nameOf({ kind, repository, branch, title }: ReviewEntry): string {
  const place = plain(branch ?? repository ?? '', MAX);
  switch (kind) {
    case 'unassigned':
      return place === '' ? l10n.t('Unassigned') : place;
    case 'reading':
      return place === '' ? l10n.t('Reading') : l10n.t('Reading: {0}', place);
    case 'timer':
      return title === null ? l10n.t('Timer') : l10n.t('Timer: {0}', plain(title, MAX));
    case 'future':
      return l10n.t('After now: {0}', plain(title ?? branch ?? repository ?? '', MAX));
  }
}

function offerOf({ suggestion, suggestedStop }: ReviewEntry, zone: string): string | null {
  if (suggestedStop !== null) return l10n.t('stop at {0}', shortClock(clockAt(suggestedStop, zone)));
  return suggestion === null ? null : plain(suggestion.title, MAX);
}

function meaningOf({ kind }: ReviewEntry): string {
  switch (kind) {
    case 'unassigned':
      return l10n.t('Counted, and on no task yet');
    case 'reading':
      return l10n.t('Not counted: nothing was changed or run in this repository');
    case 'timer':
      return l10n.t('The timer ran for more than an hour while nothing was seen of you');
    case 'future':
      return l10n.t("Recorded while the machine's clock was ahead");
  }
}

function reasonOf({ why }: NonNullable<ReviewEntry['suggestion']>): string {
  switch (why) {
    case 'branch':
      return l10n.t('the branch is called like it');
    case 'issue':
      return l10n.t('the branch has its issue number');
    case 'neighbours':
      return l10n.t('you worked on it before and after');
    case 'link':
      return l10n.t('the branch was linked to it');
  }
}

/** There is something to accept. */
function isOffered({ suggestion, suggestedStop }: ReviewEntry): boolean {
  return suggestion !== null || suggestedStop !== null;
}

function contextOf(entry: ReviewEntry): string {
  if (entry.kind === 'timer') return 'accept confirm';
  if (entry.kind === 'future') return 'notWork';
  return isOffered(entry) ? 'accept assign notWork' : 'assign notWork';
}
