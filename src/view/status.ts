/** What the status bar says, as text. Pure. */
import type { Id } from '../domain/events.ts';
import { formatClock, formatDuration } from './format.ts';

export type StatusInput =
  /** No repository is open in this window. */
  | { readonly kind: 'nowhere'; readonly timer: Timer | null }
  | { readonly kind: 'untracked'; readonly repository: string; readonly timer: Timer | null }
  | {
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
      readonly timer: Timer | null;
    };

/** Started by hand. */
export interface Timer {
  readonly title: string | null;
  readonly runningMs: number;
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
  readonly action: 'pickTask' | 'trackRepository' | 'stopTimer' | 'showLog';
}

const MAX_TITLE = 40;

export function statusModel(input: StatusInput, locale = 'en'): StatusModel {
  const simple = (text: string | null, heading: string, hint: string, action: StatusModel['action']): StatusModel => ({
    text,
    label: `Rapport: ${heading}`,
    tooltip: { heading, rows: [], hint },
    action,
  });
  if (input.timer !== null) {
    const title = input.timer.title ?? 'Timer';
    const running = formatClock(input.timer.runningMs);
    return {
      text: `$(stop-circle) ${plain(title)} · ${running}`,
      label: `Rapport: timer for ${title} has been running for ${formatDuration(input.timer.runningMs, locale, 'long')}`,
      tooltip: {
        heading: `Timer: ${title}`,
        rows: input.kind === 'tracked' ? rowsOf(input.today) : [],
        hint: 'Click to stop the timer.',
      },
      action: 'stopTimer',
    };
  }
  if (input.kind === 'nowhere') {
    return simple(null, 'No git repository is open', 'Open one to have your time recorded.', 'pickTask');
  }
  if (input.kind === 'untracked') {
    return simple(
      '$(clock) Track time',
      `${input.repository} is not tracked`,
      'Click to track this repository.',
      'trackRepository',
    );
  }
  if (input.problem !== null) {
    return simple(
      '$(warning) Hours not saved',
      input.problem,
      'Rapport keeps trying. Click to see the log.',
      'showLog',
    );
  }
  const icon = input.recording ? '$(record)' : '$(clock)';
  const time = formatClock(input.todayMs);
  const branch = input.branch ?? 'detached HEAD';
  const spoken = formatDuration(input.todayMs, locale, 'long');
  if (input.task === null) {
    return {
      text: `${icon} Pick a task · ${time}`,
      label: `Rapport: no task on ${branch}, ${spoken} unassigned today. Pick a task.`,
      tooltip: {
        heading: `No task on ${branch}`,
        rows: rowsOf(input.today),
        hint: 'Time is kept as unassigned. Click to pick a task.',
      },
      action: 'pickTask',
    };
  }
  const { title } = input.task;
  return {
    text: `${icon} ${plain(title)} · ${time}`,
    label: `Rapport: ${title}, ${spoken} today${input.recording ? ', recording' : ''}. Pick a task.`,
    tooltip: {
      heading: input.picked ? `${title} (picked on ${branch})` : `${title} (${branch})`,
      rows: rowsOf(input.today),
      hint: 'Click to pick another task.',
    },
    action: 'pickTask',
  };
}

/** Untrusted text in a place that draws `$(name)` as an icon: cut, in one line, without icons. */
export function plain(text: string, max = MAX_TITLE): string {
  const line = text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim();
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

function rowsOf(
  today: readonly { readonly title: string; readonly ms: number }[],
): readonly (readonly [string, string])[] {
  return today.map(({ title, ms }) => [title, formatClock(ms)] as const);
}
