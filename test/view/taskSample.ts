/** A task's page for tests: the slideshow of the sample project, halfway through. */
import type { Event, Fact } from '../../src/domain/events.ts';
import { taskHistory } from '../../src/domain/history.ts';
import type { TaskPageInput } from '../../src/view/taskPage.ts';
import { HOUR, makeHours, sampleInput } from './boardSample.ts';

export function taskInput(more: Partial<TaskPageInput> = {}): TaskPageInput {
  const { tasks, components, projects, clients, now, zone } = sampleInput();
  const task = tasks.find(({ id }) => id === 'arrows');
  if (task === undefined) throw new Error('The sample has no such task.');
  const question = { task: 'arrows', askedAt: null, by: null, otherwise: null, answer: null, answeredAt: null };
  const comment = { task: 'arrows', receivedAt: null, handedOverAt: null, outcome: null, settledAt: null };
  const event = (seq: number, fact: Fact): Event =>
    ({
      v: 1,
      id: `e${seq}`,
      seq,
      at: new Date(now - (6 - seq) * HOUR).toISOString(),
      by: 'me',
      device: 'd',
      ...fact,
    }) as Event;
  return {
    now,
    zone,
    task: {
      ...task,
      progress: 33,
      checklist: { done: 1, total: 3 },
      value: 4,
      why: 'Visitors are to see the new collection without looking for it.',
      doneWhen: 'Five photos change by swiping and with the arrows,\non phones too.',
      remark: 'swiping works, the arrows do not yet',
      reason: 'we put the news page first',
    },
    project: projects[0] ?? null,
    client: clients[0] ?? null,
    components,
    questions: [
      {
        ...question,
        id: 'q1',
        text: 'Which three photos should come first?',
        askedAt: now - 48 * HOUR,
        by: Date.UTC(2026, 5, 19, 10),
        otherwise: 'we use the first three in your catalogue',
      },
      { ...question, id: 'q2', text: 'Full width?', answer: 'Yes, please', answeredAt: now - 24 * HOUR },
    ],
    checklist: [
      { id: 'l1', task: 'arrows', text: 'Swipe with a finger', done: true, order: 1 },
      { id: 'l2', task: 'arrows', text: 'Arrows at both sides', done: false, order: 2 },
      { id: 'l3', task: 'arrows', text: 'Try it on a slow phone', done: false, order: 3 },
    ],
    feedback: [
      {
        ...comment,
        id: 'f1',
        text: 'The arrows are too small',
        receivedAt: now - 72 * HOUR,
        handedOverAt: now - 48 * HOUR,
        outcome: 'made twice as big',
        settledAt: now - 24 * HOUR,
      },
      {
        ...comment,
        id: 'f2',
        text: 'Can it start by itself?',
        receivedAt: now - 72 * HOUR,
        handedOverAt: now - 48 * HOUR,
      },
      { ...comment, id: 'f3', text: 'The third photo is blurred', receivedAt: now },
    ],
    attachments: [
      { id: 'a1', task: 'arrows', target: 'docs/slideshow.md', label: null },
      { id: 'a2', task: 'arrows', target: 'https://flora.example/photos', label: 'Photos' },
    ],
    history: taskHistory([
      event(1, { type: 'task.set', task: 'arrows', project: 'flora', title: task.title, estimate_ms: 9 * HOUR }),
      event(2, { type: 'task.set', task: 'arrows', state: 'active' }),
      event(3, { type: 'checklist.set', line: 'l1', task: 'arrows', text: 'Swipe with a finger' }),
      event(4, { type: 'checklist.set', line: 'l1', done: true }),
      event(5, { type: 'task.set', task: 'arrows', client_due: '2026-06-22', reason: 'we put the news page first' }),
    ]),
    names: {
      person: () => 'Ivan Petrov',
      component: (id) => components.find((component) => component.id === id)?.name ?? id,
      item: () => 'Swipe with a finger',
    },
    links: [
      { repository: 'site', branch: 'feature/slideshow-arrows', label: 'feature/slideshow-arrows', current: true },
      { repository: 'site', branch: 'feature/swiping', label: 'feature/swiping', current: false },
    ],
    hours: makeHours(1.55, 3.25, 4.5),
    days: [
      { day: '2026-06-16', ms: 0.5 * HOUR },
      { day: '2026-06-17', ms: 1.2 * HOUR },
      { day: '2026-06-18', ms: 1.55 * HOUR },
    ],
    commits: {
      loading: false,
      rows: [
        { hash: 'abc123def', subject: 'Swipe to the next photo', date: 'Thu 18 Jun' },
        { hash: '0123456ab', subject: 'fix(slideshow): the first photo', date: 'Wed 17 Jun' },
      ],
      problem: '',
    },
    active: false,
    ...more,
  };
}
