/** One small project for the board's tests: the sample of the client note, halfway through its week. */
import type { Task } from '../../src/domain/entities.ts';
import type { BoardHours, BoardInput } from '../../src/view/board.ts';
import * as made from '../support/entities.ts';

export const HOUR = 3_600_000;

export function makeTask(id: string, more: Partial<Task> = {}): Task {
  return made.makeTask(id, 'flora', { component: 'slideshow', ...more });
}

export function makeHours(today: number, week: number, total: number): BoardHours {
  return { todayMs: today * HOUR, weekMs: week * HOUR, totalMs: total * HOUR };
}

const client = made.makeClient('anna');
const flora = made.makeProject('flora', 'anna', { budgetMs: 40 * HOUR, launch: '2026-06-30', hoursPerDay: 4 });
const tasks: readonly Task[] = [
  makeTask('arrows', {
    title: 'Slideshow arrows and swiping',
    state: 'active',
    priority: 'high',
    progress: 50,
    estimateMs: 9 * HOUR,
    due: '2026-06-19',
    clientDue: '2026-06-22',
  }),
  makeTask('photos', { title: 'Choose the first three photos', state: 'waiting', priority: 'high', order: 1 }),
  makeTask('captions', { title: 'Captions under the photos', estimateMs: 2 * HOUR, priority: 'low', order: 2 }),
  makeTask('autoplay', { title: 'Start by itself, stop on touch', state: 'done', progress: 100, estimateMs: 3 * HOUR }),
  makeTask('author', {
    component: 'news',
    title: "Show the author's name",
    state: 'review',
    progress: 90,
    estimateMs: 2 * HOUR,
    due: '2026-06-17',
  }),
  makeTask('archive', {
    component: 'news',
    title: 'Archive by month',
    state: 'postponed',
    progress: 25,
    estimateMs: 7 * HOUR,
    clientDue: '2026-06-24',
  }),
  makeTask('menu', {
    component: 'phones',
    title: 'Menu covers the logo on tablets',
    priority: 'high',
    state: 'active',
    progress: 67,
    estimateMs: 3.5 * HOUR,
    clientDue: '2026-06-23',
  }),
  makeTask('buttons', { component: 'phones', title: 'Buttons too close on phones', estimateMs: 2 * HOUR }),
  makeTask('rtl', { component: 'phones', title: 'שלום: כיוון הכתיבה בתפריט 🌿', progress: 10, order: 1 }),
  makeTask('analytics', { component: null, title: 'Move to the new statistics service', state: 'dropped' }),
  makeTask('backup', { component: null, title: 'Nightly backup', priority: 'low', estimateMs: 1 * HOUR }),
];

/** `changes` replace whole fields. Now is Thu 18 June 2026, 14:00 in Berlin. */
export function sampleInput(changes: Partial<BoardInput> = {}): BoardInput {
  return {
    now: Date.UTC(2026, 5, 18, 12),
    zone: 'Europe/Berlin',
    projects: [flora],
    clients: [client],
    components: [
      { id: 'phones', project: 'flora', name: 'Phones and tablets', paths: [], order: 2 },
      { id: 'slideshow', project: 'flora', name: 'Slideshow', paths: ['src/slideshow/**'], order: 0 },
      { id: 'news', project: 'flora', name: 'News page', paths: [], order: 1 },
    ],
    tasks,
    questions: [
      {
        id: 'q1',
        task: 'photos',
        text: 'Which three?',
        askedAt: null,
        by: null,
        otherwise: null,
        answer: null,
        answeredAt: null,
      },
      {
        id: 'q2',
        task: 'photos',
        text: 'How big?',
        askedAt: null,
        by: null,
        otherwise: null,
        answer: 'Full width',
        answeredAt: 1,
      },
    ],
    links: [
      { task: 'arrows', repository: 'site', repositoryName: 'flora-site', branch: 'feature/slideshow-arrows' },
      { task: 'menu', repository: 'site', repositoryName: 'flora-site', branch: 'fix/tablet-menu' },
      { task: 'menu', repository: 'site', repositoryName: 'flora-site', branch: 'fix/tablet-menu-2' },
      { task: 'author', repository: 'site', repositoryName: 'flora-site', branch: 'feature/author' },
    ],
    hours: new Map([
      ['arrows', makeHours(1.55, 3.25, 4.5)],
      ['autoplay', makeHours(0, 0, 2.75)],
      ['author', makeHours(0.4, 2.1, 2.85)],
      ['archive', makeHours(0, 0, 1.5)],
      ['menu', makeHours(0, 2.5, 3)],
      ['analytics', makeHours(0, 0, 6.15)],
    ]),
    unassigned: new Map([['flora', makeHours(0.25, 1.65, 1.75)]]),
    activeTask: 'arrows',
    currentBranch: { repository: 'site', branch: 'feature/slideshow-arrows', shared: false },
    timer: null,
    undo: 'mark',
    redo: null,
    project: null,
    ...changes,
  };
}
