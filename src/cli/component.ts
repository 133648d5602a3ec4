/** rapport component … */
import type { Command } from 'commander';
import { findProject } from '../app/refs.ts';
import { addComponent } from '../app/tasks.ts';
import { parseGlobs } from '../view/parse.ts';
import { type Context, printId } from './context.ts';
import { jsonOption, projectOption } from './options.ts';

interface AddOptions {
  readonly project?: string;
  readonly paths?: readonly string[];
  readonly json?: boolean;
}

export function registerComponent(program: Command, context: Context): void {
  const component = program.command('component').description('a part of a project that the client can see and name');
  component
    .command('add')
    .description('add a component to a project; prints its id')
    .argument('<name>')
    .addOption(projectOption())
    .option('--paths <globs>', 'its files from the top of the repository, like "src/news/**,news.html"', parseGlobs)
    .addOption(jsonOption())
    .action(async (name: string, { project, paths = [], json }: AddOptions) => {
      const book = await context.openBook();
      await printId(context, await addComponent(book, findProject(book.state, project).id, name, paths), json);
    });
}
