/** Where what is typed on a task's page belongs. */
import type { Field } from '../view/field.ts';
import { problemOf } from '../view/field.ts';
import { TASK_READERS, type TaskField } from '../view/taskFields.ts';
import type { TaskPageModel } from '../view/taskPageModel.ts';
import type { Slot } from './fields.ts';
import type { Page } from './state.ts';

/** Id of the element in which `what` is typed for something; it holds no spaces, whatever that is called. */
export function lineId(of: string, what: string): string {
  return `${what}-${encodeURIComponent(of)}`;
}

export function taskSlot(page: Page, { task, strings }: TaskPageModel, field: Field<TaskField>): Slot {
  return {
    id: lineId(task, field.key),
    field,
    check: (text) => problemOf(TASK_READERS[field.key](text), strings.problems),
    save: (text) => page.send({ type: 'setTaskField', task, field: field.key, text }),
  };
}
