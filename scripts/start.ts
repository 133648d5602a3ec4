/**
 * `npm start`: Rapport on a demo repository, in an installed VS Code, else in the VS Code server on 127.0.0.1.
 * `npm start -- --workspace DIR` opens one's own repository with one's own hours.
 */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { quietSettings, startEditor } from './editorServer.ts';
import { packagedExtension } from './package.ts';
import { node24, root } from './paths.ts';
import { main, Refusal, runQuietly } from './tell.ts';

const demo = join(root, '.demo');

/** A folder to open, and the environment to open it in. */
interface Place {
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
}

main(async () => {
  const { values } = parseArgs({ options: { workspace: { type: 'string' } } });
  await runQuietly('Building Rapport', node24(), ['esbuild.mjs'], { cwd: root });
  const place = values.workspace === undefined ? await demoPlace() : ownPlace(values.workspace);
  return (await openDesktop(place)) ? 0 : serve(place);
});

/** The person's own repository, home and settings. */
function ownPlace(workspace: string): Place {
  const folder = resolve(process.env.INIT_CWD ?? process.cwd(), workspace);
  if (!existsSync(folder)) throw new Refusal(`The folder ${folder} does not exist.`);
  return { folder, env: process.env };
}

/** A client, tasks, three weeks of hours and commits, made anew by `rapport demo`. */
async function demoPlace(): Promise<Place> {
  const made = join(demo, 'made');
  await rm(made, { recursive: true, force: true });
  await mkdir(demo, { recursive: true });
  await runQuietly('Making the demo', node24(), [join(root, 'dist', 'cli.js'), 'demo', made], { cwd: root });
  return { folder: join(made, 'repo'), env: { ...process.env, RAPPORT_HOME: join(made, 'home') } };
}

/** Opens the place in an installed VS Code and answers true, or false if there is none. */
async function openDesktop({ folder, env }: Place): Promise<boolean> {
  const code = process.platform === 'win32' ? 'code.cmd' : 'code';
  try {
    execFileSync(code, ['--version'], { stdio: 'ignore', shell: process.platform === 'win32' });
  } catch {
    return false;
  }
  console.log(`Opening ${folder} in VS Code.`);
  const args = [`--extensionDevelopmentPath=${root}`, folder];
  const child = spawn(code, args, { env, stdio: 'inherit', shell: process.platform === 'win32' });
  await new Promise((done, fail) => child.on('close', done).on('error', fail));
  return true;
}

/** Opens the place in the VS Code server with Rapport installed, and stays until Ctrl+C. */
async function serve({ folder, env }: Place): Promise<number> {
  console.log('No VS Code was found on the PATH, so the VS Code server is used.');
  const vsix = await packagedExtension();
  const place = join(demo, 'editor');
  const settings = existsSync(join(place, 'user')) ? undefined : quietSettings;
  const server = await startEditor({ folder: place, vsix, settings, env });
  console.log(`\nRapport is ready: ${server.address({ folder })}\nCtrl+C stops it.`);
  await new Promise((stop) => {
    process.once('SIGINT', stop).once('SIGTERM', stop);
  });
  console.log('\nStopping …');
  await server.stop();
  return 0;
}
