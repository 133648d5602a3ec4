/** What the Day view shows, sorted, worded and laid out, so that the webview decides nothing. Pure; instants are ms. */

import { clockAt, dayOf, plusDays } from '../domain/days.ts';
import type { Client, Component, Project, Task } from '../domain/entities.ts';
import { CLOSED_STATES, type Id } from '../domain/events.ts';
import { type ExplainInput, explanation } from './dayExplain.ts';
import { layOut, withGaps } from './dayLayout.ts';
import {
  type BlockKind,
  COUNTED_KINDS,
  DAY_ACTIONS,
  type DayAction,
  type DayBlock,
  type DayFigure,
  type DayModel,
  type DayTask,
  type EntryRef,
  keyOf,
  TONES,
} from './dayModel.ts';
import { type DayStrings, ENGLISH_DAY } from './dayStrings.ts';
import { shortClock } from './dayTimes.ts';
import { fill, formatClock, formatDuration, formatLongDay } from './format.ts';
import { translated } from './translated.ts';

export interface DayEntryInput {
  readonly start: number;
  readonly end: number;
  readonly kind: BlockKind;
  readonly task: Id | null;
  readonly repository: Id | null;
  readonly branch: string | null;
  readonly note: string | null;
  readonly running: boolean;
}
export interface DayInput {
  readonly now: number;
  /** IANA name */
  readonly zone: string;
  /** BCP 47 tag */
  readonly locale?: string;
  readonly day: {
    readonly day: string;
    /** Sorted, disjoint. */
    readonly entries: readonly DayEntryInput[];
    readonly countedMs: number;
    readonly unassignedMs: number;
    readonly readingMs: number;
    readonly awayMs: number;
  };
  readonly tasks: readonly Task[];
  readonly components: ReadonlyMap<Id, Component>;
  readonly projects: ReadonlyMap<Id, Project>;
  readonly clients: ReadonlyMap<Id, Client>;
  readonly repositories: ReadonlyMap<Id, { readonly name: string }>;
  readonly memberships: Iterable<{ readonly project: Id; readonly repository: Id }>;
  /** By task: when time last went to it. */
  readonly lastUsed: ReadonlyMap<Id, number>;
  readonly explain: ExplainInput | null;
}

export function dayModel(input: DayInput): DayModel {
  const locale = input.locale ?? 'en';
  const strings = translated(ENGLISH_DAY);
  const { day, entries } = input.day;
  const today = dayOf(input.now, input.zone);
  const all = blocks(input, locale, strings);
  const last = entries.at(-1);
  return {
    locale,
    strings,
    day,
    title: formatLongDay(day, locale),
    today: day === today,
    previous: plusDays(day, -1),
    next: day < today ? plusDays(day, 1) : null,
    last: today,
    figures: figures(input.day, strings),
    blocks: all,
    end: last === undefined ? '' : shortClock(clockAt(last.end, input.zone)),
    tasks: choices(input, locale),
    explanation:
      input.explain && explanation(input.explain, { ...input, tasks: tasksById(input), locale, strings }, all),
  };
}

/** The day's entry that was seen as `ref`, a growing one also some seconds later; undefined when it has changed. */
export function findEntry<E extends DayEntryInput>(
  entries: readonly E[],
  { kind, start, end }: EntryRef,
): E | DayEntryInput | undefined {
  const grown = ({ running, end: now }: DayEntryInput) => (running ? now >= end : now - end < 60_000 && now >= end);
  return withGaps(entries, empty).find((entry) => entry.kind === kind && entry.start === start && grown(entry));
}

function tasksById({ tasks }: DayInput): ReadonlyMap<Id, Task> {
  return new Map(tasks.map((task) => [task.id, task]));
}

function empty(start: number, end: number): DayEntryInput {
  return { start, end, kind: 'empty', task: null, repository: null, branch: null, note: null, running: false };
}

function figures(
  { countedMs, unassignedMs, awayMs, readingMs }: DayInput['day'],
  strings: DayStrings,
): readonly DayFigure[] {
  const all = [
    { label: strings.counted, ms: countedMs, hint: strings.countedHint },
    { label: strings.unassigned, ms: unassignedMs, hint: strings.unassignedHint },
    { label: strings.away, ms: awayMs, hint: strings.awayHint },
    { label: strings.reading, ms: readingMs, hint: strings.readingHint },
  ];
  return all.map(({ label, ms, hint }) => ({ label, value: formatClock(ms), hint }));
}

function blocks(input: DayInput, locale: string, strings: DayStrings): DayBlock[] {
  const entries = withGaps(input.day.entries, empty);
  const tasks = tasksById(input);
  const tones = new Map<Id, number>();
  for (const { task } of entries) if (task !== null && !tones.has(task)) tones.set(task, tones.size % TONES);
  const severalPlaces = new Set(entries.flatMap(({ repository }) => repository ?? [])).size > 1;
  const projects = new Map<Id, Id[]>();
  for (const { repository, project } of input.memberships) {
    projects.set(repository, [...(projects.get(repository) ?? []), project]);
  }

  return entries.map((entry): DayBlock => {
    const { kind, start, end, running } = entry;
    const task = entry.task === null ? undefined : tasks.get(entry.task);
    const words = {
      title: entry.task === null ? strings.kinds[kind] : (task?.title ?? strings.unknownTask),
      detail: task === undefined ? '' : placeOf(task, input),
      source: kind === 'timer' || kind === 'mark' ? strings.sources[kind] : '',
      branch: branchLabel(entry, input, severalPlaces),
      note: entry.note ?? '',
    };
    const clock = (instant: number) => shortClock(clockAt(instant, input.zone));
    const times = { from: clock(start), to: clock(end) };
    const length = formatDuration(end - start, locale, 'long');
    return {
      key: keyOf(entry),
      kind,
      start,
      end,
      ...times,
      times: `${times.from}–${running ? strings.running : times.to}`,
      duration: formatClock(end - start),
      length,
      middle: clock((start + end) / 2),
      ...words,
      label: [
        fill(strings.spokenTimes, times.from, times.to),
        length,
        words.title,
        words.detail,
        words.source,
        words.branch && fill(strings.spokenBranch, words.branch),
        words.note && fill(strings.spokenNote, words.note),
        running ? strings.spokenRunning : '',
      ]
        .filter(Boolean)
        .join(', '),
      task: entry.task,
      projects: (entry.repository === null ? undefined : projects.get(entry.repository)) ?? [],
      tone: entry.task === null ? null : (tones.get(entry.task) ?? null),
      running,
      actions: DAY_ACTIONS.filter((action) => allowed(action, kind)),
      ...layOut(kind, start, end, input.zone),
    };
  });
}

function allowed(action: DayAction, kind: BlockKind): boolean {
  switch (action) {
    case 'trim':
      return COUNTED_KINDS.has(kind) || kind === 'notWork' || kind === 'pause';
    case 'notWork':
      return COUNTED_KINDS.has(kind) || kind === 'reading' || kind === 'away';
    case 'note':
    case 'explain':
      return kind !== 'empty';
    default:
      return true;
  }
}

function branchLabel({ branch, repository }: DayEntryInput, input: DayInput, severalPlaces: boolean): string {
  const name = repository === null ? undefined : input.repositories.get(repository)?.name;
  return severalPlaces || branch === null ? [name, branch].filter(Boolean).join(': ') : branch;
}

/** "Slider · Flora site" */
function placeOf(task: Task, { components, projects }: DayInput): string {
  const component = task.component === null ? undefined : components.get(task.component)?.name;
  return [component, projects.get(task.project)?.name].filter(Boolean).join(' · ');
}

/** Everything that time can go to: what was used last first, then by name; what is done or dropped at the end. */
function choices(input: DayInput, locale: string): DayTask[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const used = (task: Task) => input.lastUsed.get(task.id) ?? Number.NEGATIVE_INFINITY;
  const closed = (task: Task) => Number(CLOSED_STATES.includes(task.state) && !input.lastUsed.has(task.id));
  return input.tasks
    .filter((task) => input.projects.has(task.project))
    .sort((a, b) => closed(a) - closed(b) || descending(used(a), used(b)) || compare(a.title, b.title))
    .map((task) => ({ id: task.id, title: task.title, detail: placeOf(task, input), project: task.project }));
}

function descending(a: number, b: number): number {
  return a === b ? 0 : b - a;
}
