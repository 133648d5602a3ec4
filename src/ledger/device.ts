/** Who and what writes here: device.json holds this machine's id and name, and the id of its person. */

import { link, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import * as l10n from '@vscode/l10n';
import * as v from 'valibot';
import { FILE_MODE, makeFolder } from './home.ts';
import { explain, isMissing, LedgerError } from './ledgerError.ts';
import { readPlainFile } from './plainFile.ts';
import { id as idSchema } from './valueSchemas.ts';

const deviceSchema = v.object({
  v: v.literal(1),
  id: idSchema,
  name: v.string(),
  person: idSchema,
});

export type Device = Readonly<v.InferOutput<typeof deviceSchema>>;

/**
 * Reads device.json, or makes it. Several processes may start at once: the first file stands, the others read it.
 * @throws LedgerError when it cannot be read or made.
 */
export async function openDevice(home: string, newId: () => string): Promise<Device> {
  const path = join(home, 'device.json');
  const found = await readDevice(path);
  if (found !== null) return found;
  await makeFolder(home);
  const device: Device = { v: 1, id: newId(), name: hostname(), person: newId() };
  const draft = `${path}.${process.pid}.${device.id}.tmp`;
  try {
    await writeFile(draft, `${JSON.stringify(device)}\n`, { mode: FILE_MODE, flag: 'wx', flush: true });
    // A link, unlike a rename, fails when the file is there: nobody's identity is ever replaced.
    await link(draft, path).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return;
      // Some file systems have no hard links.
      await writeFile(path, `${JSON.stringify(device)}\n`, { mode: FILE_MODE, flag: 'wx', flush: true }).catch(
        (again: NodeJS.ErrnoException) => {
          if (again.code !== 'EEXIST') throw again;
        },
      );
    });
  } catch (error) {
    throw explain(error, l10n.t('Rapport cannot write to its folder {0}', home));
  } finally {
    await rm(draft, { force: true }).catch(() => undefined);
  }
  const made = await readDevice(path);
  if (made === null) throw new LedgerError(l10n.t('Rapport cannot read {0}.', path));
  return made;
}

/** null when there is none yet. */
export async function readDevice(path: string): Promise<Device | null> {
  let text: string;
  try {
    text = (await readPlainFile(path)).toString();
  } catch (error) {
    if (isMissing(error)) return null;
    throw explain(error, l10n.t('Rapport cannot read {0}', path));
  }
  try {
    return v.parse(deviceSchema, JSON.parse(text));
  } catch {
    throw new LedgerError(
      l10n.t(
        '{0} is damaged. Its ids are the folder names below person/ and in the journals; mend it or move it away.',
        path,
      ),
    );
  }
}
