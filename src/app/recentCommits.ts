/** The commits that a note tells of where no earlier note and no set-up says from when on. */
import { dayAt } from '../domain/days.ts';
import type { Git } from '../git/git.ts';
import type { Commit } from '../git/log.ts';

const DAY = 86_400_000;
/** More than this nobody reads, and a history may be huge. */
const MOST = 2000;

export interface Recent {
  /** The start of the day from which on they are (ms); null: nothing was ever committed. */
  readonly since: number | null;
  /** Newest first. */
  readonly commits: readonly Commit[];
  /** When the latest was made, if that is more than two weeks ago (ms). */
  readonly staleSince: number | null;
}

/** Of the last seven days, else of the last fourteen, else of the week that ended with the latest commit. */
export async function readRecent(
  git: Pick<Git, 'commitsSince'>,
  now: number,
  zone: string,
  since?: number,
): Promise<Recent> {
  const start = since ?? (await recentStart(git, now, zone));
  if (start === null) return { since: null, commits: [], staleSince: null };
  const commits = await git.commitsSince({ since: start, until: now + 1000, limit: MOST });
  const latest = commits[0]?.committedAt ?? now;
  const isStale = since === undefined && start < daysBefore(now, 14, zone);
  return { since: start, commits, staleSince: isStale ? latest : null };
}

/** See `readRecent`; null when nothing was committed up to `now`. */
export async function recentStart(git: Pick<Git, 'commitsSince'>, now: number, zone: string): Promise<number | null> {
  const [latest] = await git.commitsSince({ since: null, until: now + 1000, limit: 1 });
  if (latest === undefined) return null;
  const starts = [daysBefore(now, 7, zone), daysBefore(now, 14, zone)];
  return starts.find((start) => start <= latest.committedAt) ?? daysBefore(latest.committedAt, 7, zone);
}

/** The start of the day that was so many days before `at`. */
function daysBefore(at: number, days: number, zone: string): number {
  return dayAt(at - days * DAY, zone).start;
}
