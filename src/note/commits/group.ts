/** Rule 4: which component a commit belongs to; the first that answers wins. */
import type { Component, Task } from '../../domain/entities.ts';
import type { Id } from '../../domain/events.ts';
import { makeGlob } from './glob.ts';
import { makeIssueFinder } from './issues.ts';
import type { Message } from './message.ts';

interface Named {
  /** null: the project's tasks that have none. */
  readonly component: Id | null;
  /** That told it; null: its component was named, or files of it changed. */
  readonly task: Id | null;
}
export type Group = Named | 'unassigned';

/**
 * The trailer `Task:` or `Component:`, the task that the caller knows, the task whose issue the message names, the scope
 * or prefix as a component's name, the files. Issues of several components tell nothing.
 */
export function makeGrouper(components: readonly Component[], tasks: readonly Task[]): (message: Message) => Group {
  const componentIds = new Set(components.map(({ id }) => id));
  const byName = new Map<string, Id>();
  for (const { id, name } of components.toReversed()) byName.set(slug(name), id);
  const taskById = new Map(tasks.map((task) => [task.id.toLowerCase(), task]));
  const taskByTitle = new Map(tasks.toReversed().map((task) => [slug(task.title), task]));

  const issuesOf = makeIssueFinder(tasks);
  const globs = components.map(({ id, paths }) => ({ id, matchers: paths.map(makeGlob) }));

  const named = (name: string | null): Named | null => {
    const id = name === null || slug(name) === '' ? undefined : byName.get(slug(name));
    return id === undefined ? null : { component: id, task: null };
  };
  const ofTask = (name: string | null): Named | null => {
    if (name === null) return null;
    const task = taskById.get(name.toLowerCase()) ?? taskByTitle.get(slug(name));
    if (task === undefined) return null;
    const { id, component } = task;
    return { component: component !== null && componentIds.has(component) ? component : null, task: id };
  };
  const byIssue = (message: Message): Named | null => {
    const [group, ...others] = issuesOf(message).map(ofTask);
    return others.every((other) => other?.component === group?.component) ? (group ?? null) : null;
  };
  return (message) =>
    ofTask(message.trailers.task) ??
    named(message.trailers.component) ??
    ofTask(message.commit.task) ??
    byIssue(message) ??
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
      best = { component: id, task: null };
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
