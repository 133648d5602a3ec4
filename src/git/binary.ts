import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

/**
 * Full path of the git on the PATH, or null. It is looked up here because Windows would try the working folder
 * first, which is the repository: a `git.exe` in it must never run. Relative entries of PATH are passed over.
 */
export function findGitBinary(env: NodeJS.ProcessEnv): string | null {
  const windows = process.platform === 'win32';
  const path = Object.entries(env).find(([name]) => (windows ? name.toUpperCase() : name) === 'PATH')?.[1] ?? '';
  for (const entry of path.split(delimiter)) {
    const folder = windows ? entry.replaceAll('"', '') : entry;
    if (!isAbsolute(folder)) continue;
    const file = join(folder, windows ? 'git.exe' : 'git');
    if (canRun(file)) return file;
  }
  return null;
}

function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
