/** rapport link, unlink, pick */
import type { Command } from 'commander';
import { linkBranch, pickTask, unlinkBranch } from '../app/links.ts';
import { findTask } from '../app/refs.ts';
import { shown } from '../domain/shown.ts';
import type { Context } from './context.ts';
import { repoOption } from './options.ts';
import { checkBranchName, headOf, trackedAt } from './places.ts';

interface LinkOptions {
  readonly repo?: string;
  readonly earlier?: boolean;
}
interface PickOptions {
  readonly repo?: string;
  readonly none?: boolean;
}

export function registerLinks(program: Command, context: Context): void {
  program
    .command('link')
    .description('say that time on a branch belongs to a task')
    .argument('<branch>')
    .argument('<task>', 'id or title')
    .addOption(repoOption())
    .option('--earlier', 'the hours of the link that it replaces too')
    .action(async (branch: string, ref: string, { repo, earlier = false }: LinkOptions) => {
      const book = await context.openBook();
      const task = findTask(book.state, ref);
      const { place, repository } = await trackedAt(book, context, repo);
      await checkBranchName(place, branch);
      await linkBranch(book, repository.id, branch, task.id, earlier);
    });

  program
    .command('unlink')
    .description('time on a branch belongs to no task from now on')
    .argument('<branch>')
    .addOption(repoOption())
    .action(async (branch: string, { repo }: LinkOptions) => {
      const book = await context.openBook();
      const { repository } = await trackedAt(book, context, repo);
      await unlinkBranch(book, repository.id, branch);
    });

  program
    .command('pick')
    .description('work on a task on the branch that is checked out, until another is checked out or picked')
    .argument('[task]', 'id or title')
    .addOption(repoOption())
    .option('--none', 'drop the pick')
    .action(async (ref: string | undefined, { repo, none = false }: PickOptions, command: Command) => {
      if ((ref === undefined) !== none) command.error('error: name a task, or --none');
      const book = await context.openBook();
      const task = ref === undefined ? null : findTask(book.state, ref);
      const { place, repository } = await trackedAt(book, context, repo);
      const { branch } = await headOf(place);
      await pickTask(book, repository.id, branch, null, task?.id ?? null);
      const where = branch === null ? 'a detached HEAD' : branch;
      await context.print(
        `${task === null ? 'No task is picked' : `Picked "${shown(task.title)}"`} on ${shown(where)}.\n`,
      );
    });
}
