/** What a line that adds a task would make, in words, while it is typed. Pure. */
import { type NamedComponent, parseNewTask } from './addTask.ts';
import type { BoardModel } from './boardModel.ts';
import { fill, formatClock, formatDay } from './format.ts';

export function newTaskWords(line: string, model: BoardModel): string {
  const { strings, today, locale } = model;
  if (line.trim() === '') return strings.addTaskHint;
  const components = componentsOf(model);
  const task = parseNewTask(line, today, components);
  const named = components.find(({ id }) => id === task.component);
  if (task.title === '') return strings.titleInvalid;
  return [
    fill(strings.newTitle, task.title),
    named === undefined ? '' : fill(strings.newIn, named.name),
    task.priority === null
      ? ''
      : fill(strings.newPriority, strings.priorities[task.priority].toLocaleLowerCase(locale)),
    task.estimateMs === null ? '' : fill(strings.newEstimate, formatClock(task.estimateMs)),
    task.due === null ? '' : fill(strings.newDue, formatDay(task.due, locale)),
  ]
    .filter((part) => part !== '')
    .join(', ');
}

function componentsOf({ groups }: BoardModel): readonly NamedComponent[] {
  return groups.flatMap(({ id, name }) => (id === null ? [] : [{ id, name }]));
}
