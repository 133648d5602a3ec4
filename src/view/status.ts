/** What the status bar says, as text. Pure. */

import * as l10n from '@vscode/l10n';
import { clockAt } from '../domain/days.ts';
import type { Id } from '../domain/events.ts';
import { shown } from '../domain/shown.ts';
import { clockRange, shortClock } from './dayTimes.ts';
import { formatClock, formatDuration } from './format.ts';

/** What the person set going by hand, or was away for; whatever repository is open. */
interface Standing {
  /** Times are shown in this zone. */
  readonly zone: string;
  readonly timer: Timer | null;
  readonly pause: Pause | null;
  /** Time away that waits for a word. */
  readonly away: { readonly from: number; readonly to: number } | null;
}

export type StatusInput = Standing &
  (
    | /** No repository is open in this window. */ { readonly kind: 'nowhere' }
    | { readonly kind: 'untracked'; readonly repository: string }
    | TrackedInput
  );

interface TrackedInput {
  readonly kind: 'tracked';
  readonly branch: string | null;
  /** What time goes to now. */
  readonly task: { readonly id: Id; readonly title: string } | null;
  /** The task was picked by hand: it goes before the branch's link. */
  readonly picked: boolean;
  /** A stretch is growing. */
  readonly recording: boolean;
  /** Why the hours are not being saved; null while they are. */
  readonly problem: string | null;
  /** Today on the task; without one, today's unassigned time (ms). */
  readonly todayMs: number;
  /** The longest first. */
  readonly today: readonly { readonly title: string; readonly ms: number }[];
}

/** Started by hand. */
export interface Timer {
  readonly title: string | null;
  readonly runningMs: number;
}

export interface Pause {
  readonly since: number;
  /** The person has gone on editing meanwhile: they may have forgotten it. */
  readonly editing: boolean;
}

export interface StatusModel {
  /** null: nothing to show. */
  readonly text: string | null;
  /** For screen readers. */
  readonly label: string;
  readonly tooltip: {
    readonly heading: string;
    readonly rows: readonly (readonly [string, string])[];
    readonly hint: string;
  };
  readonly action: 'pickTask' | 'trackRepository' | 'timer' | 'resume' | 'away' | 'showLog';
  /** Asks for attention. */
  readonly warning: boolean;
}

const MAX_TITLE = 40;

/** The one that matters most: what is wrong, what was set going by hand, what waits for a word, the task. */
export function statusModel(input: StatusInput, locale = 'en'): StatusModel {
  if (input.kind === 'tracked' && input.problem !== null) return problemModel(input.problem);
  if (input.pause !== null) return pauseModel(input.pause, input);
  if (input.timer !== null) return timerModel(input.timer, input, locale);
  if (input.kind === 'nowhere') {
    return simple(
      null,
      l10n.t('No git repository is open'),
      l10n.t('Open one to have your time recorded.'),
      'pickTask',
    );
  }
  if (input.kind === 'untracked') {
    return simple(
      `$(clock) ${l10n.t('Track time')}`,
      l10n.t('{0} is not tracked', input.repository),
      l10n.t('Click to track this repository.'),
      'trackRepository',
    );
  }
  if (input.away !== null) return awayModel(input.away, input);
  return taskModel(input, locale);
}

function simple(text: string | null, heading: string, hint: string, action: StatusModel['action']): StatusModel {
  return { text, label: `Rapport: ${heading}`, tooltip: { heading, rows: [], hint }, action, warning: false };
}

function problemModel(problem: string): StatusModel {
  const hint = l10n.t('Rapport keeps trying. Click to see the log.');
  return { ...simple(`$(warning) ${l10n.t('Hours not saved')}`, problem, hint, 'showLog'), warning: true };
}

function pauseModel({ since, editing }: Pause, input: StatusInput): StatusModel {
  const time = shortClock(clockAt(since, input.zone));
  return {
    text: `$(debug-pause) ${editing ? l10n.t('Paused: resume?') : l10n.t('Paused since {0}', time)}`,
    label: editing
      ? l10n.t('Rapport: paused since {0}, and you are editing. Resume.', time)
      : l10n.t('Rapport: paused since {0}. Resume.', time),
    tooltip: {
      heading: l10n.t('Paused since {0}', time),
      rows: rowsOf(input),
      hint: editing
        ? l10n.t('You are editing, and it does not count. Click to resume.')
        : l10n.t('Nothing counts until you resume. Click to resume.'),
    },
    action: 'resume',
    warning: editing,
  };
}

function timerModel(timer: Timer, input: StatusInput, locale: string): StatusModel {
  const title = timer.title ?? l10n.t('Timer');
  const spoken = formatDuration(timer.runningMs, locale, 'long');
  return {
    text: `$(watch) ${plain(title)} · ${formatClock(timer.runningMs)}`,
    label: l10n.t('Rapport: timer for {0} has been running for {1}', title, spoken),
    tooltip: {
      heading: l10n.t('Timer: {0}', title),
      rows: rowsOf(input),
      hint: l10n.t('Click to stop or switch the timer.'),
    },
    action: 'timer',
    warning: false,
  };
}

function awayModel({ from, to }: NonNullable<Standing['away']>, input: StatusInput): StatusModel {
  const range = clockRange(from, to, input.zone);
  const [start, end] = [shortClock(clockAt(from, input.zone)), shortClock(clockAt(to, input.zone))];
  return {
    text: `$(coffee) ${l10n.t('away {0}', range)}`,
    label: l10n.t('Rapport: away {0} to {1}. Say what you did.', start, end),
    tooltip: {
      heading: l10n.t('Away {0} ({1})', range, formatClock(to - from)),
      rows: rowsOf(input),
      hint: l10n.t('It does not count. Click to say that it was work, or a break.'),
    },
    action: 'away',
    warning: false,
  };
}

function taskModel(input: TrackedInput & Standing, locale: string): StatusModel {
  const icon = input.recording ? '$(record)' : '$(clock)';
  const time = formatClock(input.todayMs);
  const branch = input.branch ?? l10n.t('detached HEAD');
  const spoken = formatDuration(input.todayMs, locale, 'long');
  if (input.task === null) {
    return {
      text: `${icon} ${l10n.t('Pick a task')} · ${time}`,
      label: l10n.t('Rapport: no task on {0}, {1} unassigned today. Pick a task.', branch, spoken),
      tooltip: {
        heading: l10n.t('No task on {0}', branch),
        rows: rowsOf(input),
        hint: l10n.t('Time is kept as unassigned. Click to pick a task.'),
      },
      action: 'pickTask',
      warning: false,
    };
  }
  const { title } = input.task;
  return {
    text: `${icon} ${plain(title)} · ${time}`,
    label: input.recording
      ? l10n.t('Rapport: {0}, {1} today, recording. Pick a task.', title, spoken)
      : l10n.t('Rapport: {0}, {1} today. Pick a task.', title, spoken),
    tooltip: {
      heading: input.picked ? l10n.t('{0} (picked on {1})', title, branch) : `${title} (${branch})`,
      rows: rowsOf(input),
      hint: l10n.t('Click to pick another task.'),
    },
    action: 'pickTask',
    warning: false,
  };
}

/** Untrusted text in a place that draws `$(name)` as an icon: cut, in one line, without icons. */
export function plain(text: string, max = MAX_TITLE): string {
  const line = shown(text);
  const letters = [...line];
  const short =
    letters.length > max
      ? `${letters
          .slice(0, max - 1)
          .join('')
          .trimEnd()}…`
      : line;
  // A zero width space between them keeps "$(" from being read as an icon.
  return short.replaceAll('$(', '$\u200b(');
}

/** Untrusted text in a notification, which makes links, commands among them, of `[…](…)`. */
export function unlinked(text: string): string {
  return text.replaceAll('](', ']\u200b(');
}

function rowsOf(input: StatusInput): readonly (readonly [string, string])[] {
  if (input.kind !== 'tracked') return [];
  return input.today.map(({ title, ms }) => [title, formatClock(ms)] as const);
}
