import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installEditor } from './editorInstall.ts';
import { endServer, finished, portOf, signalGroup, spawnServer } from './serverProcess.ts';

export interface EditorOptions {
  /** The folder for everything the server writes; without it a temporary one, removed by `stop`. */
  readonly folder?: string;
  /** A packaged extension to install. */
  readonly vsix?: string;
  /**
   * Addresses may name an extension under development, and tests to run in its host. The editor then takes itself for
   * under test and shows no notification toasts; so what a person sees is tested with a {@link vsix}.
   */
  readonly development?: boolean;
  /** The user's settings.json. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Workspace Trust as a person has it: a folder opens in Restricted Mode until it is trusted. Default: all is trusted. */
  readonly restricted?: boolean;
  /** The folder of the extensions that come with the editor; without it its own. */
  readonly builtIns?: string;
  /** The port of 127.0.0.1; without it a free one. */
  readonly port?: number;
  /** The environment of the server, its extension hosts and terminals; without it {@link cleanEnvironment}. */
  readonly env?: NodeJS.ProcessEnv;
}

/** Settings under which the editor shows a person's own work and none of its advertisements. */
export const quietSettings: Readonly<Record<string, unknown>> = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
};

/** What the workbench is to open. Paths are absolute. */
export interface Opening {
  /** A folder, or a `.code-workspace` file with several. */
  readonly folder: string;
  /** The name by which the browser knows this machine; without it 127.0.0.1. Under another the editor is a remote one. */
  readonly host?: string;
  /** These two only where the server was started for `development`. */
  readonly extensionDevelopmentPath?: string;
  readonly extensionTestsPath?: string;
}

export interface EditorServer {
  readonly port: number;
  /** The folder that holds all that the server writes. */
  readonly folder: string;
  /** The environment it runs in, e.g. its HOME and RAPPORT_HOME. */
  readonly env: NodeJS.ProcessEnv;
  /** The user's settings.json; a window reads it when it loads. */
  readonly settingsFile: string;
  /** The folder of the logs: `<start>/exthost<n>/remoteexthost.log`, beside it each extension's own. */
  readonly logs: string;
  /** The address that opens the workbench. */
  address(opening: Opening): string;
  /** Ends the server and all it started, and removes the temporary folder. */
  stop(): Promise<void>;
}

/** Starts the VS Code server on 127.0.0.1 and answers once it listens. Throws with its output if it cannot. */
export async function startEditor(options: EditorOptions = {}): Promise<EditorServer> {
  const main = await installEditor();
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'rapport-editor-')));
  const user = join(folder, 'user');
  const data = join(folder, 'server');
  const settingsFile = join(user, 'User', 'settings.json');
  const env = options.env ?? (await cleanEnvironment(folder));
  await mkdir(join(user, 'User'), { recursive: true });
  if (options.settings !== undefined) await writeFile(settingsFile, JSON.stringify(options.settings, null, 2));

  const dirs = ['--user-data-dir', user, '--server-data-dir', data, '--extensions-dir', join(folder, 'extensions')];
  if (options.vsix !== undefined) {
    await finished(spawnServer(main, ['--install-extension', options.vsix, '--force', ...dirs], env));
  }
  const args = ['--host', '127.0.0.1', '--port', String(options.port ?? 0), '--without-connection-token', ...dirs];
  args.push('--accept-server-license-terms', '--disable-telemetry');
  if (options.builtIns !== undefined) args.push('--builtin-extensions-dir', options.builtIns);
  if (options.development === true) args.push('--enable-smoke-test-driver');
  if (options.restricted !== true) args.push('--disable-workspace-trust');
  const server = spawnServer(main, args, env);
  const kill = () => {
    signalGroup(server.child, 'SIGKILL');
    if (options.folder === undefined) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once('exit', kill);
  const port = await portOf(server);

  return {
    port,
    folder,
    env,
    settingsFile,
    logs: join(user, 'logs'),
    address: (opening) => workbenchAddress(port, opening),
    async stop() {
      await endServer(server);
      process.off('exit', kill);
      if (options.folder === undefined) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/**
 * An environment in which nothing of this machine's person shows: HOME, RAPPORT_HOME and git's settings lie in `folder`.
 * Git knows an author there, and its first branch is `main`.
 */
export async function cleanEnvironment(folder: string): Promise<NodeJS.ProcessEnv> {
  const home = join(folder, 'home');
  const gitConfig = join(home, '.gitconfig');
  await mkdir(home, { recursive: true });
  await writeFile(
    gitConfig,
    '[user]\n\tname = Test Person\n\temail = test@example.org\n[init]\n\tdefaultBranch = main\n',
  );
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(npm_|GIT_|RAPPORT_|VSCODE_|XDG_|NODE_OPTIONS$)/.test(name),
  );
  return {
    ...Object.fromEntries(kept),
    HOME: home,
    RAPPORT_HOME: join(home, '.rapport'),
    GIT_CONFIG_GLOBAL: gitConfig,
    GIT_CONFIG_NOSYSTEM: '1',
    SHELL: '/bin/bash',
  };
}

function workbenchAddress(port: number, opening: Opening): string {
  const { folder, host = '127.0.0.1', extensionDevelopmentPath, extensionTestsPath } = opening;
  const what = folder.endsWith('.code-workspace') ? 'workspace' : 'folder';
  const address = `http://${host}:${port}/?${what}=${encodeURIComponent(folder).replaceAll('%2F', '/')}`;
  if (extensionDevelopmentPath === undefined) return address;
  const remote = (path: string) => `vscode-remote://${host}:${port}${path}`;
  const payload = [['extensionDevelopmentPath', remote(extensionDevelopmentPath)]];
  if (extensionTestsPath !== undefined) payload.push(['extensionTestsPath', remote(extensionTestsPath)]);
  return `${address}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
}
