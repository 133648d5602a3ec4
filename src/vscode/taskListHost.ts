/** What the requests of the board's lists of tasks do. */
import * as vscode from 'vscode';
import { Expected } from '../app/expected.ts';
import { arrivingTasks, placeTasks, sortTasks } from '../app/taskPlace.ts';
import { addTask, setTask, setTasks } from '../app/tasks.ts';
import type { Id } from '../domain/events.ts';
import { parseNewTask } from '../view/addTask.ts';
import type { TaskListRequest } from '../view/taskListProtocol.ts';
import type { Desk } from './desk.ts';
import { changeClientDate, changeTaskState } from './taskState.ts';

/** @throws Expected with a sentence for the person */
export async function changeTasks(desk: Desk, message: TaskListRequest): Promise<void> {
  const { book } = desk;
  if ('tasks' in message) checkThere(desk, message.tasks);
  if ('task' in message) checkThere(desk, [message.task]);
  switch (message.type) {
    case 'setState':
      await changeTaskState(desk, message.tasks, message.state);
      return;
    case 'placeTasks': {
      const arriving = arrivingTasks(book, message);
      if (arriving.length === 0) return sortTasks(book, message);
      await changeTaskState(desk, arriving, message.state, (change) => placeTasks(book, message, change));
      return;
    }
    case 'setPriority':
      return setTasks(book, message.tasks, { priority: message.priority });
    case 'setProgress':
      return setTask(book, message.task, { progress: message.progress });
    case 'setTitle':
      return setTask(book, message.task, { title: message.title });
    case 'setEstimate':
      return setTask(book, message.task, { estimate_ms: message.estimateMs });
    case 'setDate':
      if (message.field === 'due') return setTask(book, message.task, { due: message.day });
      await changeClientDate(desk, message.task, { day: message.day });
      return;
    case 'addTask':
      return addTyped(desk, message);
  }
}

async function addTyped(desk: Desk, message: Extract<TaskListRequest, { readonly type: 'addTask' }>): Promise<void> {
  const all = [...desk.book.state.components.values()];
  const components = all.filter(({ project }) => project === message.project);
  const { title, component, priority, estimateMs, due } = parseNewTask(message.line, message.today, components);
  await addTask(desk.book, message.project, title, {
    component: component ?? message.component,
    ...(priority === null ? {} : { priority }),
    ...(estimateMs === null ? {} : { estimate_ms: estimateMs }),
    ...(due === null ? {} : { due }),
  });
}

function checkThere(desk: Desk, tasks: readonly Id[]): void {
  if (tasks.every((id) => desk.book.state.tasks.has(id))) return;
  throw new Expected(vscode.l10n.t('That task is not there any more.'));
}
