/** The sample of the client note: "Flora site", written on Thu 18 June 2026. (Names and addresses are sample data.) */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Component, Feedback, Question, Task } from '../../src/domain/entities.ts';
import type { CommitFact, NoteFacts, TaskFact } from '../../src/note/facts.ts';
import { makeClient, makeContact, makeProject, makeTask } from '../support/entities.ts';

export const HOUR = 3_600_000;
export const ZONE = 'Europe/Moscow';
/** "2026-06-18 12:00" in Moscow. */
export function at(moment: string): number {
  return Date.parse(`${moment.replace(' ', 'T')}:00+03:00`);
}

export function task(id: string, part: Partial<Task> = {}): Task {
  return makeTask(id, 'flora-site', { state: 'active', ...part });
}

/** Without `before` the task was then as it is now. */
export function fact(now: Task, before: Partial<Task> | null = {}, usedMs = 0, periodMs = 0): TaskFact {
  return { task: now, before: before === null ? null : { ...now, ...before }, usedMs, periodMs };
}

export function component(id: string, name: string, paths: readonly string[] = []): Component {
  return { id, project: 'flora-site', name, paths, order: 0 };
}

export function question(id: string, task: string, text: string, part: Partial<Question> = {}): Question {
  return { id, task, text, askedAt: null, by: null, otherwise: null, answer: null, answeredAt: null, ...part };
}

/** Handed over on 5 June; `settled`: the day on which it was. */
export function comment(
  id: string,
  task: string,
  text: string,
  settled: string | null,
  outcome: string | null = null,
): Feedback {
  const handedOverAt = at('2026-06-05 10:00');
  const settledAt = settled === null ? null : at(`${settled} 10:00`);
  return { id, task, text, receivedAt: handedOverAt, handedOverAt, outcome, settledAt };
}

let serial = 0;
export function commit(subject: string, part: Partial<CommitFact> = {}): CommitFact {
  serial++;
  return {
    repository: 'repo',
    hash: serial.toString(16).padStart(4, '0') + 'a1b2c3d4e5f6'.repeat(3),
    parents: 1,
    authorName: 'Ivan Petrov',
    authorEmail: 'ivan@north.example',
    authoredAt: at('2026-06-15 10:00') + serial * 60_000,
    subject,
    body: '',
    files: [],
    task: null,
    ...part,
  };
}

/** Text of a note that is compared with its golden file; UPDATE_GOLDEN=1 writes the file instead. */
export function golden(name: string, text: string): string {
  const file = new URL(`golden/${name}`, import.meta.url);
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(file, text);
  return readFileSync(file, 'utf8');
}

const slideshow = task('t1', {
  title: 'Arrows and captions',
  why: 'visitors see the new bouquets first',
  doneWhen: 'it runs on phones too',
  component: 'slideshow',
  priority: 'high',
  progress: 50,
  estimateMs: 9 * HOUR,
  clientDue: '2026-06-22',
});
const news = task('t2', {
  title: 'A page for one article',
  component: 'news',
  progress: 25,
  estimateMs: 9 * HOUR,
  clientDue: '2026-06-24',
  reason: 'we put the slideshow first',
});
const phones = task('t3', {
  title: 'The menu and the buttons on small screens',
  component: 'phones',
  progress: 50,
  estimateMs: 5.5 * HOUR,
  clientDue: '2026-06-23',
  remark: 'two small layout problems',
});
const earlier = task('t0', { component: 'home', state: 'done', progress: 100, estimateMs: 12 * HOUR });

export const FLORA: NoteFacts = {
  now: at('2026-06-18 12:00'),
  zone: ZONE,
  language: 'en',
  detail: 'B',
  client: makeClient('flora', {
    signature: 'Ivan Petrov, web developer, North Studio, +7 900 000-00-00, ivan@north.example',
  }),
  contacts: [makeContact('anna', 'flora', { name: 'Anna', email: 'anna@flora.example' })],
  project: makeProject('flora-site', 'flora', { budgetMs: 40 * HOUR, launch: '2026-06-30', hoursPerDay: 4 }),
  sender: { name: 'Ivan Petrov', signature: 'Ivan Petrov' },
  periodStart: at('2026-06-11 12:00'),
  nextUpdate: '2026-06-25',
  components: [
    component('home', 'Home page'),
    component('slideshow', 'Slideshow', ['src/slideshow/**']),
    component('news', 'News page', ['src/news/**']),
    component('phones', 'Phones and tablets', ['src/styles/**']),
  ],
  tasks: [
    fact(earlier, {}, 13 * HOUR),
    fact(slideshow, { progress: 0, state: 'planned' }, 4.5 * HOUR, 4.5 * HOUR),
    fact(news, { progress: 0, state: 'planned', clientDue: '2026-06-19', reason: null }, 2 * HOUR, 2 * HOUR),
    fact(phones, { progress: 0, state: 'planned', remark: null }, 3 * HOUR, 3 * HOUR),
  ],
  questions: [
    question('q2', 't2', "Should we show the author's name?", {
      by: at('2026-06-22 12:00'),
      otherwise: 'we leave it out',
    }),
    question('q1', 't1', 'Which three photos should come first?', {
      by: at('2026-06-19 12:00'),
      otherwise: 'we use the first three in your catalogue',
    }),
  ],
  usedMs: 22.5 * HOUR,
  periodMs: 9.5 * HOUR,
  unassignedMs: 0,
  commits: [],
  previous: null,
};
