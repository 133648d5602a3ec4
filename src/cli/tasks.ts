/** rapport task … */
import type { Command } from 'commander';
import type { Context } from './context.ts';
import { registerTask } from './task.ts';
import { registerTaskList } from './taskList.ts';

export function registerTasks(program: Command, context: Context): void {
  const task = program.command('task').description('a piece of work on a component');
  registerTask(task, context);
  registerTaskList(task, context);
}
