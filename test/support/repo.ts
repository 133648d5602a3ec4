import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A real git repository in a folder of its own, which no settings of the machine reach. */
export interface TestRepo {
  /** Real path of the top folder. */
  readonly root: string;
  /** The environment that git is run with: a fixed identity, no global and no system settings. */
  readonly env: NodeJS.ProcessEnv;
  /** Runs git and returns its output without the last line break; throws what git said if it fails. */
  git(...args: readonly string[]): string;
  /** Like `git`, but failing is expected: returns what git said. */
  gitFails(...args: readonly string[]): string;
  write(path: string, text: string): void;
  /** Writes the files, stages everything and commits; returns the full hash. `at`: author and committer date. */
  commit(message: string, files?: Readonly<Record<string, string>>, at?: string): string;
}

const made: string[] = [];

/** A real, empty temporary folder; removed by `removeTestFolders`. */
export function makeFolder(below = tmpdir()): string {
  const folder = realpathSync.native(mkdtempSync(join(below, 'rapport-test-')));
  made.push(folder);
  return folder;
}

/** For `after`: removes what makeFolder and makeRepo have made so far. */
export function removeTestFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** The environment for git in tests; its home is an empty folder. */
export function gitEnvironment(home: string): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !name.toUpperCase().startsWith('GIT_'));
  return {
    ...Object.fromEntries(inherited),
    HOME: home,
    XDG_CONFIG_HOME: home,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: join(home, 'gitconfig'),
  };
}

/** A new repository on branch `main`, without commits. `args`: more for `git init`. */
export function makeRepo(...args: readonly string[]): TestRepo {
  const folder = makeFolder();
  const root = join(folder, 'repo');
  mkdirSync(root);
  const home = join(folder, 'home');
  mkdirSync(home);
  const settings = [
    '[user]',
    'name = Ivan Petrov',
    'email = ivan@north.example',
    '[protocol "file"]',
    'allow = always',
  ];
  writeFileSync(join(home, 'gitconfig'), [...settings, '[gc]', 'auto = 0', ''].join('\n'));
  const repo = repoAt(root, gitEnvironment(home));
  repo.git('init', '--quiet', '--initial-branch=main', ...args);
  return repo;
}

/** An existing repository or working tree, e.g. a clone of a TestRepo, with that one's environment. */
export function repoAt(root: string, env: NodeJS.ProcessEnv): TestRepo {
  const run = (args: readonly string[], extra: NodeJS.ProcessEnv = {}): string =>
    execFileSync('git', args, { cwd: root, env: { ...env, ...extra }, encoding: 'utf8', stdio: 'pipe' }).replace(
      /\n$/,
      '',
    );

  function write(path: string, text: string): void {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return {
    root,
    env,
    write,
    git: (...args) => run(args),
    gitFails(...args) {
      const { status, stdout, stderr } = spawnSync('git', args, { cwd: root, env, encoding: 'utf8' });
      if (status === 0) throw new Error(`git ${args.join(' ')} was expected to fail`);
      return stdout + stderr;
    },
    commit(message, files = {}, at) {
      for (const [path, text] of Object.entries(files)) write(path, text);
      run(['add', '--all']);
      const date = at === undefined ? {} : { GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at };
      run(['commit', '--quiet', '--allow-empty', '--cleanup=verbatim', `--message=${message}`], date);
      return run(['rev-parse', 'HEAD']);
    },
  };
}
