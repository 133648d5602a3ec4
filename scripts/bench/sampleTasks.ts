/** Five thousand tasks of the first project of the sample years. */
import type { Fact } from '../../src/domain/events.ts';
import { sampleId } from './sampleYears.ts';

export const TASKS = 5000;
const COMPONENTS = 12;
const HOUR = 3_600_000;

export function* sampleTasks(): Generator<Fact> {
  const project = sampleId('project', 0);
  for (let i = 0; i < COMPONENTS; i++) {
    const component = sampleId('component', 100 + i);
    yield { type: 'component.set', component, project, name: `Part ${i} of the site`, order: i };
  }
  for (let i = 0; i < TASKS; i++) {
    const state = (['planned', 'planned', 'active', 'waiting', 'review', 'done', 'done'] as const)[i % 7] ?? 'planned';
    const title = `Task ${i}: the pictures of page ${i % 311} follow the width of the window`;
    const due = `2026-0${1 + (i % 9)}-1${i % 10}`;
    const dates = i % 3 === 0 ? { due, client_due: due } : {};
    const fields = { state, title, progress: i % 101, estimate_ms: (i % 9) * HOUR, order: i, ...dates };
    const component = sampleId('component', 100 + (i % COMPONENTS));
    yield { type: 'task.set', task: sampleId('task', i), project, component, ...fields };
  }
}
