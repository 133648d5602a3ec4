/** A task's page for tests: the slideshow of the sample project, halfway through. */
import type { TaskPageInput } from '../../src/view/taskPage.ts';
import { HOUR, makeHours, sampleInput } from './boardSample.ts';

export function taskInput(more: Partial<TaskPageInput> = {}): TaskPageInput {
  const { tasks, components, projects, clients, now, zone } = sampleInput();
  const task = tasks.find(({ id }) => id === 'arrows');
  if (task === undefined) throw new Error('The sample has no such task.');
  const question = { task: 'arrows', askedAt: null, by: null, otherwise: null, answer: null, answeredAt: null };
  return {
    now,
    zone,
    task: {
      ...task,
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
