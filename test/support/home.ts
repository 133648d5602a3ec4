import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EditorServer } from '../../scripts/editorServer.ts';

export type JournalLine = Readonly<Record<string, unknown>>;

/** Where Rapport keeps the ledger of the server's person. */
export function homeOf({ env }: EditorServer): string {
  return env.RAPPORT_HOME ?? join(env.HOME ?? '', '.rapport');
}

/** The events of one type in all journals below the server's home, read as JSON Lines without Rapport's own code. */
export async function readJournals(server: EditorServer, type: string): Promise<readonly JournalLine[]> {
  const home = homeOf(server);
  const names = await readdir(home, { recursive: true }).catch(() => []);
  const texts = await Promise.all(
    names.filter((name) => name.endsWith('.jsonl')).map((name) => readFile(join(home, name), 'utf8')),
  );
  return texts
    .flatMap((text) => text.split('\n'))
    .filter((line) => line !== '')
    .map((line): JournalLine => JSON.parse(line))
    .filter((event) => event.type === type);
}
