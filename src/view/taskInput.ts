/** What a person types into the boxes that ask about a task, read while they type. Pure; instants are ms. */

import * as l10n from '@vscode/l10n';
import { dayOf, rangeOfDay } from '../domain/days.ts';
import type { Id } from '../domain/events.ts';
import { type NamedComponent, type NewTask, parseNewTask } from './addTask.ts';
import { ENGLISH } from './boardStrings.ts';
import { dayAhead } from './daysAhead.ts';
import { takeDay } from './dayWords.ts';
import { fill, formatDay, formatDuration } from './format.ts';
import { parseDuration } from './parse.ts';
import type { Typed } from './rangeInput.ts';
import { translated } from './translated.ts';

/** A day that has not passed: "fri", "завтра", "19.06". */
export function typedDate(text: string, today: string, locale: string): Typed<string> {
  const day = dayAhead(text.trim(), today);
  if (day === null) return { value: null, said: noDay() };
  return day < today
    ? { value: null, said: l10n.t('That day has passed; choose one that is to come.') }
    : { value: day, said: formatDay(day, locale) };
}

function noDay(): string {
  return l10n.t('Type a day, like "Fri", "19.06" or "2026-06-19".');
}

/** Since when: "now" or nothing, "yesterday", "on Monday", "18.06"; of an earlier day its beginning. */
export function typedSince(text: string, now: number, zone: string, locale: string): Typed<number> {
  const today = dayOf(now, zone);
  const words = text.trim();
  if (words === '' || /^(?:now|сейчас)$/iu.test(words)) return { value: now, said: formatDay(today, locale) };
  const dated = takeDay(words, '', today);
  if (dated === null || dated.before.trim() !== '') return { value: null, said: noDay() };
  if (dated.day > today) return { value: null, said: l10n.t('That day is still to come.') };
  const value = dated.day === today ? now : rangeOfDay(dated.day, zone).start;
  return { value, said: formatDay(dated.day, locale) };
}

/** "9h", "90m", "1,5 ч": how long. */
export function typedLength(text: string, locale: string): Typed<number> {
  const ms = parseDuration(text);
  return ms === null || ms <= 0
    ? { value: null, said: l10n.t('Type hours or minutes, like 9h, 90m or 1h30m.') }
    : { value: ms, said: formatDuration(ms, locale, 'long') };
}

/** "70" or "70 %". */
export function typedPercent(text: string): Typed<number> {
  const percent = /^(\d{1,3})\s?%?$/.exec(text.trim())?.[1];
  return percent === undefined || Number(percent) > 100
    ? { value: null, said: l10n.t('Type whole percent from 0 to 100.') }
    : { value: Number(percent), said: `${Number(percent)} %` };
}

/** "Carousel swipe #slider !high ~6h @fri"; `fallback`: the component of a task that names none. */
export function typedTask(
  text: string,
  around: {
    readonly today: string;
    readonly locale: string;
    readonly components: readonly NamedComponent[];
    readonly fallback: Id | null;
  },
): Typed<NewTask> {
  const { today, locale, components, fallback } = around;
  const parsed = parseNewTask(text, today, components);
  const task = { ...parsed, component: parsed.component ?? fallback };
  if (task.title === '') return { value: null, said: l10n.t('Type what is to be done.') };
  const { component, priority, estimateMs, due } = task;
  const { noComponent, newPriority, priorities } = translated(ENGLISH);
  const said = [
    task.title,
    components.find(({ id }) => id === component)?.name ?? noComponent,
    ...(priority === null ? [] : [fill(newPriority, priorities[priority].toLocaleLowerCase(locale))]),
    ...(estimateMs === null ? [] : [formatDuration(estimateMs, locale)]),
    ...(due === null ? [] : [formatDay(due, locale)]),
  ].join(' · ');
  return { value: task, said };
}
