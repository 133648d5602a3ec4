/** What a draft is checked by besides its text: what it was made from, and how the person has set the rules. */
import * as v from 'valibot';
import type * as vscode from 'vscode';
import type { MadeFrom } from '../app/preflight.ts';
import { readDraft } from '../ledger/drafts.ts';
import type { Levels } from '../note/preflight/preflight.ts';
import { noteSchema } from '../note/stored.ts';
import { setting } from './settings.ts';

/** What Rapport made a draft from; nothing when that is lost. */
export async function madeFrom(draft: vscode.Uri): Promise<MadeFrom> {
  const note = v.safeParse(noteSchema, (await readDraft(draft.fsPath))?.made?.data);
  return note.success ? note.output : {};
}

/** What the person has set the rules to. */
export function levels(): Levels {
  return new Map(
    Object.entries(setting('preflight.rules')).flatMap(([rule, level]) => (level === 'default' ? [] : [[rule, level]])),
  );
}
