/** A project on which nothing was done since its last note, and whose budget is not enough for what is left. */
import { addFeedback } from '../../src/app/feedback.ts';
import { HoursBook } from '../../src/app/hours.ts';
import { newId, openBook, systemClock } from '../../src/app/systemBook.ts';
import { composeUpdate, markSent } from '../../src/app/update.ts';
import type { Fact } from '../../src/domain/events.ts';
import { findPlace } from '../../src/git/place.ts';
import { renderNote } from '../../src/note/render.ts';
import type { TestRepo } from './repo.ts';

const DAY = 86_400_000;
const HOUR_MS = 3_600_000;
export const IDLE_PARTS = ['Slideshow', 'News page', 'Search', 'Contact form'] as const;

/**
 * A week ago the client was written to; since then they came by themselves on two days. Each part has a task of ten
 * hours, and there are twelve.
 */
export async function prepareIdleProject(home: string, repo: TestRepo, zone: string): Promise<void> {
  const now = systemClock.now();
  const at = (days: number) => openBook({ home, clock: { now: () => now - days * DAY, zone: () => zone } });
  const place = await findPlace(repo.root);
  if (place === null) throw new Error(`${repo.root} is no repository`);
  const [client, project, repository] = [newId(), newId(), newId()];
  const parts = IDLE_PARTS.map((name) => ({ name, component: newId(), task: newId() }));
  const book = await at(7);
  await book.record([
    { type: 'client.set', client, name: 'Flora', language: 'en', detail: 'B', signature: 'Ivan, ivan@north.example' },
    { type: 'contact.set', contact: newId(), client, name: 'Anna', email: 'anna@flora.example' },
    { type: 'project.set', project, client, name: 'Flora site', budget_ms: 12 * HOUR_MS },
    { type: 'repository.set', repository, client, name: 'site' },
    { type: 'repository.place', repository, path: place.commonDir },
    { type: 'project.repository', project, repository },
    ...parts.flatMap(({ name, component, task }): Fact[] => [
      { type: 'component.set', component, project, name },
      {
        type: 'task.set',
        task,
        project,
        component,
        title: `All of ${name}`,
        state: 'active',
        estimate_ms: 10 * HOUR_MS,
      },
    ]),
  ]);
  const flora = book.state.projects.get(project);
  if (flora === undefined) throw new Error('There is no project');
  const { note } = await composeUpdate(book, new HoursBook(book), flora);
  await markSent(book, note, note.subject, renderNote(note, 'markdown'));
  for (const days of [3, 2]) {
    const later = await at(days);
    await addFeedback(later, parts[0]?.task ?? '', 'When will it be there?', now - days * DAY);
  }
}
