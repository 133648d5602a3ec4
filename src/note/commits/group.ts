/** Rule 4: which component a commit belongs to; the first that answers wins. */
import type { Component, Task } from '../../domain/entities.ts';
import type { Id } from '../../domain/events.ts';
import { makeGlob } from './glob.ts';
import type { Message } from './message.ts';

/** null as a component: the project's tasks that have none. */
export type Group = { readonly component: Id | null } | 'unassigned';

/**
 * The trailer `Task:` or `Component:`, the task that the caller knows, an issue number is not looked at yet, the scope
 * or prefix as a component's name, the files.
 */
export function makeGrouper(components: readonly Component[], tasks: readonly Task[]): (message: Message) => Group {
  const componentIds = new Set(components.map(({ id }) => id));
  const byName = new Map<string, Id>();
  for (const { id, name } of components.toReversed()) byName.set(slug(name), id);
  const taskById = new Map(tasks.map((task) => [task.id.toLowerCase(), task]));
  const taskByTitle = new Map(tasks.toReversed().map((task) => [slug(task.title), task]));

  const globs = components.map(({ id, paths }) => ({ id, matchers: paths.map(makeGlob) }));

  const named = (name: string | null): Group | null => {
    const id = name === null || slug(name) === '' ? undefined : byName.get(slug(name));
    return id === undefined ? null : { component: id };
  };
  const ofTask = (name: string | null): Group | null => {
    if (name === null) return null;
    const task = taskById.get(name.toLowerCase()) ?? taskByTitle.get(slug(name));
    if (task === undefined) return null;
    return { component: task.component !== null && componentIds.has(task.component) ? task.component : null };
  };
  return (message) =>
    ofTask(message.trailers.task) ??
    named(message.trailers.component) ??
    ofTask(message.commit.task) ??
    named(message.scope) ??
    byPaths(message.commit.files, globs) ??
    'unassigned';
}

interface ComponentGlobs {
  readonly id: Id;
  readonly matchers: readonly ((path: string) => boolean)[];
}

/** The component with most of the files; of equals the first. */
function byPaths(files: readonly string[], globs: readonly ComponentGlobs[]): Group | null {
  let best: Group | null = null;
  let most = 0;
  for (const { id, matchers } of globs) {
    let count = 0;
    for (const file of files) if (matchers.some((matches) => matches(file))) count++;
    if (count > most) {
      most = count;
      best = { component: id };
    }
  }
  return best;
}

/** "News page", "news-page" and "News_Page" are the same name. */
function slug(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
