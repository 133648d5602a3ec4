/** Components, tasks and questions: what people say about the work. */
import * as l10n from '@vscode/l10n';
import type { Component } from '../domain/entities.ts';
import { CLOSED_STATES, type Fact, type FactType, type Id } from '../domain/events.ts';
import type { Book } from './book.ts';
import { oneLine, sameName } from './checks.ts';
import { Expected } from './expected.ts';
import { iso } from './instant.ts';
import { stopFacts } from './statements.ts';

type Changes<T extends FactType, K extends string> = Omit<Extract<Fact, { type: T }>, 'type' | K>;

/** @throws Expected when the project has a component of that name. */
export async function addComponent(book: Book, project: Id, name: string, paths: readonly string[] = []): Promise<Id> {
  const component = book.newId();
  const siblings = [...book.state.components.values()].filter((other) => other.project === project);
  const order = Math.max(0, ...siblings.map((other) => other.order)) + 1;
  await book.record([{ type: 'component.set', component, project, name: componentName(siblings, name), paths, order }]);
  return component;
}

/** Renames a component, changes its paths or removes it (its tasks and hours stay). @throws Expected like `addComponent` */
export async function setComponent(
  book: Book,
  { id, project }: Component,
  changes: Changes<'component.set', 'component' | 'project'>,
): Promise<void> {
  const siblings = [...book.state.components.values()].filter((other) => other.project === project && other.id !== id);
  const name = changes.name === undefined ? {} : { name: componentName(siblings, changes.name) };
  await book.record([{ type: 'component.set', component: id, ...changes, ...name }]);
}

function componentName(siblings: readonly Component[], name: string): string {
  const clean = oneLine(name, l10n.t("A component's name cannot be empty."));
  const twin = siblings.find((other) => sameName(other.name, clean));
  if (twin !== undefined)
    throw new Expected(l10n.t('This project has a component "{0}" already ({1}).', twin.name, twin.id));
  return clean;
}

export type TaskChanges = Changes<'task.set', 'task' | 'project'>;

/** `link`: the branch on which it is worked on, recorded as one action with the task. */
export async function addTask(
  book: Book,
  project: Id,
  title: string,
  changes: TaskChanges = {},
  link: { readonly repository: Id; readonly branch: string } | null = null,
): Promise<Id> {
  const task = book.newId();
  const siblings = [...book.state.tasks.values()].filter((other) => other.project === project);
  const order = Math.max(0, ...siblings.map((other) => other.order)) + 1;
  const clean = oneLine(title, l10n.t("A task's title cannot be empty."));
  const linked: Fact[] = link === null ? [] : [{ type: 'link.set', ...link, task }];
  await book.record([{ type: 'task.set', task, project, order, ...changes, title: clean }, ...linked]);
  return task;
}

/** @throws Expected when a title is empty. */
export async function setTask(book: Book, task: Id, changes: TaskChanges): Promise<void> {
  await book.record(setTaskFacts(book, task, changes));
}

/** The same change of several tasks, as one action. @throws Expected like `setTask` */
export async function setTasks(book: Book, tasks: readonly Id[], changes: TaskChanges): Promise<void> {
  await book.record(tasks.flatMap((task) => setTaskFacts(book, task, changes)));
}

/**
 * The change with what follows from it whoever makes it: done and dropped stop this person's timer on the task, and a
 * new progress or estimate is newer than what was said to be left.
 * @throws Expected when a title is empty, or a checklist says how far the task is
 */
export function setTaskFacts(book: Book, task: Id, changes: TaskChanges): readonly Fact[] {
  const fields = { ...changes };
  if (fields.title !== undefined) fields.title = oneLine(fields.title, l10n.t("A task's title cannot be empty."));
  if (fields.progress !== undefined && (book.state.tasks.get(task)?.checklist ?? null) !== null) {
    throw new Expected(l10n.t('The checklist says how far this task is; tick its lines instead.'));
  }
  const isNewer = fields.progress !== undefined || fields.estimate_ms !== undefined;
  const hasLeft = (book.state.tasks.get(task)?.leftMs ?? null) !== null;
  if (isNewer && hasLeft && fields.left_ms === undefined) fields.left_ms = null;
  const isClosed = fields.state !== undefined && CLOSED_STATES.includes(fields.state);
  return [{ type: 'task.set', task, ...fields }, ...(isClosed ? stopFacts(book, task) : [])];
}

export async function askQuestion(
  book: Book,
  task: Id,
  text: string,
  by: number | null,
  otherwise: string | null,
): Promise<Id> {
  const question = book.newId();
  await book.record([
    {
      type: 'question.set',
      question,
      task,
      text: oneLine(text, l10n.t('A question cannot be empty.')),
      answer_by: by === null ? null : iso(by),
      otherwise,
    },
  ]);
  return question;
}

/** @throws Expected when it is not there any more */
export async function removeQuestion(book: Book, question: Id): Promise<void> {
  if (!book.state.questions.has(question)) throw new Expected(l10n.t('That question is not there any more.'));
  await book.record([{ type: 'question.set', question, gone: true }]);
}

export async function answerQuestion(book: Book, question: Id, answer: string): Promise<void> {
  const answered_at = iso(book.clock.now());
  await book.record([
    { type: 'question.set', question, answer: oneLine(answer, l10n.t('An answer cannot be empty.')), answered_at },
  ]);
}
