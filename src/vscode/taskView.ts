/** A task with all that is known of it, as its page shows it. */
import * as vscode from 'vscode';
import { attachmentsOf } from '../app/attachments.ts';
import { checklistOf } from '../app/checklist.ts';
import { feedbackOf } from '../app/feedback.ts';
import { currentLinks } from '../app/links.ts';
import { isOwn } from '../app/statements.ts';
import { taskDays } from '../app/taskDays.ts';
import { dayAt, weekStart } from '../domain/days.ts';
import type { Task } from '../domain/entities.ts';
import type { Id } from '../domain/events.ts';
import { taskHistory } from '../domain/history.ts';
import { ofProject } from '../domain/order.ts';
import type { HistoryNames } from '../view/taskHistoryRows.ts';
import { taskPageModel } from '../view/taskPage.ts';
import type { TaskCommits, TaskLink, TaskPageModel } from '../view/taskPageModel.ts';
import { ENGLISH_TASK_PAGE } from '../view/taskPageStrings.ts';
import { translated } from '../view/translated.ts';
import type { Desk } from './desk.ts';

/** Days that are shown one by one. */
const SHOWN_DAYS = 60;

export function viewTask(desk: Desk, task: Task, commits: TaskCommits): TaskPageModel {
  const { book, hours } = desk;
  const { state, clock } = book;
  const now = clock.now();
  const zone = clock.zone();
  const spent = (from?: number) => hours.byTask(from).get(task.id) ?? 0;
  const project = state.projects.get(task.project) ?? null;
  return taskPageModel({
    now,
    zone,
    locale: vscode.env.language,
    task,
    project,
    client: (project === null ? undefined : state.clients.get(project.client)) ?? null,
    components: ofProject(state.components.values(), task.project),
    questions: [...state.questions.values()].filter((question) => question.task === task.id),
    checklist: checklistOf(book, task.id),
    feedback: feedbackOf(book, task.id),
    attachments: attachmentsOf(book, task.id),
    history: taskHistory(book.fold.taskEvents(task.id)),
    names: namesOf(desk),
    links: linksOf(desk, task.id),
    hours: { totalMs: spent(), weekMs: spent(weekStart(now, zone)), todayMs: spent(dayAt(now, zone).start) },
    days: taskDays(book, hours, task.id, SHOWN_DAYS),
    commits,
    active: desk.task?.id === task.id,
  });
}

function linksOf({ book, repositories }: Desk, task: Id): readonly TaskLink[] {
  const own = currentLinks(book).filter((link) => link.task === task);
  const several = new Set(own.map(({ repository }) => repository)).size > 1;
  return own.map(({ repository, branch }) => ({
    repository,
    branch,
    label: several ? `${book.state.repositories.get(repository)?.name ?? ''}: ${branch}` : branch,
    current: repositories.all.some(({ id, head }) => id === repository && head.branch === branch),
  }));
}

function namesOf({ book }: Desk): HistoryNames {
  const { persons, components, checklist, questions, feedback, attachments } = book.state;
  const { you, somebody } = translated(ENGLISH_TASK_PAGE).history;
  const isOwnId = isOwn(book);
  return {
    person: (id) => (isOwnId({ person: id }) ? you : (persons.get(id)?.name ?? somebody)),
    component: (id) => components.get(id)?.name ?? id,
    item: (id) =>
      checklist.get(id)?.text ??
      questions.get(id)?.text ??
      feedback.get(id)?.text ??
      attachments.get(id)?.label ??
      attachments.get(id)?.target ??
      '',
  };
}
