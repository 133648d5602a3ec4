/** rapport demo */
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { fillDemo } from '../app/demo.ts';
import { PROJECT } from '../app/demoStory.ts';
import { Expected } from '../app/expected.ts';
import { type Context, printJson } from './context.ts';
import { makeDemoRepository } from './demoRepository.ts';
import { jsonOption } from './options.ts';

export function registerDemo(program: Command, context: Context): void {
  program
    .command('demo')
    .description('make a home and a git repository with three weeks of work in them, to try things out')
    .argument('<dir>', 'a folder that is empty or not there yet')
    .addOption(jsonOption())
    .action(async (dir: string, { json }: { readonly json?: boolean }) => {
      const folder = resolve(context.cwd, dir);
      await checkEmpty(folder);
      const [home, root] = [join(folder, 'home'), join(folder, 'repo')];
      const [now, zone] = [context.clock.now(), context.clock.zone()];
      try {
        await mkdir(folder, { recursive: true });
        await makeDemoRepository({ root, now, zone, env: context.env });
        await fillDemo({ home, root, now, zone });
      } catch (error) {
        // Half a demo would only be in the way of the next try.
        await Promise.all([home, root].map((path) => rm(path, { recursive: true, force: true })));
        throw isAboutFiles(error) ? new Expected(`The demo could not be made in ${folder}: ${error.message}.`) : error;
      }
      if (json) await printJson(context, { home, repository: root });
      else await context.print(whatNext(home, root));
    });
}

async function checkEmpty(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw new Expected(
      error.code === 'ENOTDIR' ? `${folder} is no folder.` : `${folder} cannot be read: ${error.message}.`,
    );
  });
  if (names.length > 0) throw new Expected(`${folder} is not empty; name a folder that is empty or not there yet.`);
}

function isAboutFiles(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}

function whatNext(home: string, root: string): string {
  const commands = [
    'rapport status',
    'rapport hours --by day',
    'rapport task list',
    `rapport update --project ${JSON.stringify(PROJECT.name)}`,
  ];
  return [
    'The demo is ready: three weeks of work on one project for one client.',
    `  home        ${home}`,
    `  repository  ${root}`,
    '',
    'Try:',
    `  cd ${quote(root)}`,
    `  export RAPPORT_HOME=${quote(home)}`,
    ...commands.map((command) => `  ${command}`),
    '',
  ].join('\n');
}

/** For a shell. */
function quote(path: string): string {
  return /^[\w/.:\\-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
