/** A day for the Day view's tests: work on three tasks, reading, a call, lunch, an added meeting, a timer that runs. */
import type { DayEntryInput, DayInput } from '../../src/view/day.ts';
import { sampleInput } from './boardSample.ts';

export const DAY = '2026-06-18';
export const MIDNIGHT = Date.parse(`${DAY}T00:00:00Z`);

/** ms of "9:30" on the day, in UTC. */
export function at(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return MIDNIGHT + (hours * 60 + minutes) * 60_000;
}

export function makeEntry(from: string, to: string, more: Partial<DayEntryInput> = {}): DayEntryInput {
  const subject = { kind: 'work', task: null, repository: 'site', branch: 'main', note: null, running: false } as const;
  return { start: at(from), end: at(to), ...subject, ...more };
}

const byHand = { repository: null, branch: null };
const nobodys = { ...byHand, task: null };

export const ENTRIES: readonly DayEntryInput[] = [
  makeEntry('8:52', '9:04', { kind: 'reading' }),
  makeEntry('9:04', '10:30', { task: 'arrows', branch: 'feature/slideshow-arrows' }),
  makeEntry('10:30', '11:00', { kind: 'timer', task: 'author', ...byHand, note: 'call with Anna' }),
  makeEntry('11:00', '11:07', { task: 'photos', branch: 'feature/photos' }),
  makeEntry('11:07', '11:10', {}),
  makeEntry('11:10', '12:20', { task: 'menu', branch: 'fix/menu-covers-logo' }),
  makeEntry('12:20', '14:05', { kind: 'away', ...nobodys }),
  makeEntry('14:05', '14:50', { task: null }),
  makeEntry('14:50', '15:05', { kind: 'notWork', ...nobodys }),
  makeEntry('15:20', '16:05', { kind: 'mark', task: 'arrows', ...byHand }),
  makeEntry('16:05', '16:40', { task: 'arrows', branch: 'feature/slideshow-arrows', running: true }),
];

export function dayInput(more: Partial<DayInput> = {}): DayInput {
  const { tasks, components, projects, clients } = sampleInput();
  const byId = <T extends { readonly id: string }>(all: readonly T[]) => new Map(all.map((each) => [each.id, each]));
  const minutes = (count: number) => count * 60_000;
  return {
    now: at('16:40'),
    zone: 'UTC',
    day: {
      day: DAY,
      entries: ENTRIES,
      countedMs: minutes(321),
      unassignedMs: minutes(48),
      readingMs: minutes(12),
      awayMs: minutes(105),
    },
    tasks,
    components: byId(components),
    projects: byId(projects),
    clients: byId(clients),
    repositories: new Map([['site', { name: 'flora-site' }]]),
    memberships: [{ project: 'flora', repository: 'site' }],
    lastUsed: new Map([
      ['arrows', at('16:40')],
      ['menu', at('12:20')],
    ]),
    explain: null,
    ...more,
  };
}

export const EXPLAIN: NonNullable<DayInput['explain']> = {
  entry: null,
  idleMs: 300_000,
  pieces: [
    piece('8:52', '9:04', 'reading'),
    piece('9:04', '9:40', 'stretch'),
    piece('9:40', '9:44', 'gap'),
    piece('9:44', '10:30', 'stretch'),
    { ...piece('10:30', '11:00', 'timer', 'author'), repository: null, branch: null, stretch: null },
    { ...piece('12:20', '14:05', 'away', null), repository: null, branch: null, stretch: null },
  ],
  countedMs: 321 * 60_000,
  seenMs: 242 * 60_000,
  bridgedMs: 4 * 60_000,
  statedMs: 75 * 60_000,
  readingMs: 12 * 60_000,
  awayMs: 105 * 60_000,
  notWorkMs: 15 * 60_000,
  otherLimits: [1, 2, 3, 5, 10, 15, 30].map((idleMinutes) => ({
    idleMinutes,
    countedMs: (310 + 2 * idleMinutes) * 60_000,
  })),
};

type Piece = NonNullable<DayInput['explain']>['pieces'][number];

function piece(from: string, to: string, why: Piece['why'], task: Piece['task'] = 'arrows'): Piece {
  const [start, end] = [at(from), at(to)];
  const stretch = {
    id: `s${start}`,
    person: 'me',
    start,
    end: why === 'gap' ? end : at('10:30'),
    repository: 'site',
    branch: 'feature/slideshow-arrows',
    task: null,
    zone: 'UTC',
    worked: true,
  };
  return { start, end, why, task, repository: 'site', branch: 'feature/slideshow-arrows', stretch };
}
