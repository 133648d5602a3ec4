/** What three rules count of a working day: Rapport's own code, and two rules as their makers publish them. */
import type { Statement, Stretch } from '../../src/domain/entities.ts';
import { PagedTimeline } from '../../src/domain/pagedTimeline.ts';
import { type OpenStretch, WindowRecorder } from '../../src/domain/recorder.ts';
import { SortedStretches } from '../../src/domain/sortedStretches.ts';
import { DEFAULT_POLICY, deriveTimeline } from '../../src/domain/timeline.ts';
import { unseenTimers } from '../../src/domain/unseenTimers.ts';
import type { Seen, TimerUse, Workday } from './truth.ts';

export interface Counted {
  readonly start: number;
  readonly end: number;
}
/** Sorted and disjoint, ms from midnight. */
export type Rule = (day: Workday) => readonly Counted[];

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** As recorded; nobody has looked at the review list. */
export const rapport: Rule = ({ seen, timers }) => derive(stretchesOf(seen), timers.map(statementOf));

/** And the person has accepted what it says of timers that nothing bears out. */
export const rapportReviewed: Rule = ({ seen, timers }) => {
  const stretches = stretchesOf(seen);
  const statements = timers.map(statementOf);
  const unseen = unseenTimers(
    statements,
    new PagedTimeline(new SortedStretches([...stretches]), DEFAULT_POLICY.idleMs),
    DAY,
  );
  const stops = new Map(unseen.map(({ timer, suggestedStop }) => [timer.id, suggestedStop]));
  return derive(
    stretches,
    statements.map((timer) => ({ ...timer, to: stops.get(timer.id) ?? timer.to })),
  );
};

/**
 * Trackers that send a heartbeat: one at most every 2 minutes while files are edited or looked at; the time between two
 * counts if they are at most 15 minutes apart. They do not know who changed a file.
 */
export const heartbeats: Rule = ({ seen }) => {
  const beats: number[] = [];
  for (const { at, kind } of seen) {
    if (kind !== 'edit' && kind !== 'look' && kind !== 'agent') continue;
    const last = beats.at(-1);
    if (last === undefined || at - last >= 2 * MINUTE) beats.push(at);
  }
  return beats.slice(1).flatMap((end, index) => {
    const start = beats[index] as number;
    return end - start <= 15 * MINUTE ? [{ start, end }] : [];
  });
};

/** git-hours: the time between two commits counts if it is below 2 hours; else the later one counts for 2 hours. */
export const commitGaps: Rule = ({ commits }) =>
  commits.map((end, index) => {
    const last = commits[index - 1] ?? Number.NEGATIVE_INFINITY;
    return { start: end - last < 2 * HOUR ? last : Math.max(0, end - 2 * HOUR), end };
  });

function derive(stretches: readonly Stretch[], statements: readonly Statement[]): readonly Counted[] {
  return deriveTimeline({ stretches, statements, links: [] }, DAY, DEFAULT_POLICY).segments;
}

function stretchesOf(seen: readonly Seen[]): readonly Stretch[] {
  const finished: OpenStretch[] = [];
  const windows = new Map<string, WindowRecorder>();
  let count = 0;
  for (const { at, kind, window, repository } of seen) {
    let recorder = windows.get(window);
    if (recorder === undefined) {
      recorder = new WindowRecorder(() => String(count++), { finished: (stretch) => finished.push(stretch) });
      windows.set(window, recorder);
    }
    if (kind === 'agent') recorder.background();
    else if (kind === 'blur') recorder.blur(at);
    else recorder.signal(kind === 'stay' ? 'look' : kind, at, repository, 'main');
  }
  for (const recorder of windows.values()) recorder.finish();
  return finished
    .sort((a, b) => Number(a.id) - Number(b.id))
    .map(({ id, start, end, repository, branch, task, edits, runs }) => ({
      ...{ id, start, end, repository, branch, task },
      ...{ person: 'me', zone: 'UTC', worked: edits + runs > 0 },
    }));
}

function statementOf({ from, to }: TimerUse, index: number): Statement {
  const what = { kind: 'timer', task: 'call', note: null, confirmedTo: null } as const;
  return { id: String(index), person: 'me', zone: 'UTC', from, to, ...what };
}
