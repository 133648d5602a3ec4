/** What the requests of the board's lists of tasks do. */
import { arrivingTasks, placeTasks, sortTasks } from '../app/taskPlace.ts';
import { addTask, setTask, setTasks } from '../app/tasks.ts';
import { parseNewTask } from '../view/addTask.ts';
import type { TaskListRequest } from '../view/taskListProtocol.ts';
import type { Desk } from './desk.ts';
import { knownTask } from './knownTask.ts';
import { changeClientDate, changeTaskState } from './taskState.ts';

/** @throws Expected with a sentence for the person */
export async function changeTasks(desk: Desk, message: TaskListRequest): Promise<void> {
  const { book } = desk;
  if ('tasks' in message) for (const task of message.tasks) knownTask(desk, task);
  if ('task' in message) knownTask(desk, message.task);
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
