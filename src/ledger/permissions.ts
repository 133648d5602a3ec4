/** Who may use what is in the home: its owner alone. There is nothing to see to on Windows. */
import { chmod, lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { explain, isMissing } from './ledgerError.ts';

/** What Rapport makes in its home. Anything else there is somebody else's, and so are its permissions. */
const OWN = ['device.json', 'policy.json', 'person', 'clients', 'live', 'drafts', 'cache', 'aside'];

const OTHERS = 0o077;

/** The home (`.`) and what is in it, relative to it, that group or others may read, write or enter. @throws LedgerError */
export async function findTooOpen(home: string): Promise<readonly string[]> {
  if (process.platform === 'win32') return [];
  const found = await lookAt(home, '.');
  const below = await Promise.all(OWN.map((name) => findBelow(home, name)));
  return [...(found?.open ? ['.'] : []), ...below.flat()];
}

/** Takes from others what {@link findTooOpen} finds, and returns it. @throws LedgerError */
export async function closeToOthers(home: string): Promise<readonly string[]> {
  const found = await findTooOpen(home);
  for (const path of found) {
    const { mode } = await lstat(join(home, path));
    await chmod(join(home, path), mode & 0o777 & ~OTHERS).catch((error: unknown) => {
      throw explain(error, `Rapport cannot change the permissions of ${join(home, path)}`);
    });
  }
  return found;
}

async function findBelow(home: string, path: string): Promise<readonly string[]> {
  const found = await lookAt(home, path);
  if (found === null) return [];
  const open = found.open ? [path] : [];
  if (!found.folder) return open;
  const names = await readdir(join(home, path)).catch((error: unknown) => {
    throw explain(error, `Rapport cannot read ${join(home, path)}`);
  });
  const below = await Promise.all(names.sort().map((name) => findBelow(home, `${path}/${name}`)));
  return [...open, ...below.flat()];
}

/** null: nothing is there, or a link, which has no permissions of its own. */
async function lookAt(
  home: string,
  path: string,
): Promise<{ readonly open: boolean; readonly folder: boolean } | null> {
  try {
    const found = await lstat(join(home, path));
    if (found.isSymbolicLink()) return null;
    return { open: (found.mode & OTHERS) !== 0, folder: found.isDirectory() };
  } catch (error) {
    if (isMissing(error)) return null;
    throw explain(error, `Rapport cannot read ${join(home, path)}`);
  }
}
