/** One component with one task, and what a note says of it. */
import type { Task } from '../../src/domain/entities.ts';
import { composeNote } from '../../src/note/compose.ts';
import type { NoteFacts } from '../../src/note/facts.ts';
import { renderNote } from '../../src/note/render.ts';
import { component, FLORA, fact, task } from './flora.ts';

export const ofOne = (
  now: Partial<Task>,
  before: Partial<Task> | null = {},
  part: Partial<NoteFacts> = {},
): NoteFacts => ({
  ...FLORA,
  components: [component('news', 'News page')],
  tasks: [fact(task('t', { component: 'news', ...now }), before)],
  questions: [],
  ...part,
});

export const text = (facts: NoteFacts) => renderNote(composeNote(facts), 'text');
