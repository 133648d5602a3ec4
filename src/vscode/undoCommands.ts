/** Undo and redo of what the person did, in the editor or anywhere else. */
import * as vscode from 'vscode';
import { redo, undo } from '../app/undo.ts';
import type { Event } from '../domain/events.ts';
import { actKind } from '../view/acts.ts';
import { ENGLISH } from '../view/boardStrings.ts';
import { translated } from '../view/translated.ts';
import type { Command } from './commands.ts';

export const UNDO_COMMANDS = {
  'rapport.undo': async ({ desk }) => {
    say(vscode.l10n.t('$(discard) Undone: {0}', describe(await undo(desk.book))));
  },
  'rapport.redo': async ({ desk }) => {
    say(vscode.l10n.t('$(redo) Redone: {0}', describe(await redo(desk.book))));
  },
} satisfies Record<string, Command>;

function describe(action: readonly Event[]): string {
  return translated(ENGLISH).acts[actKind(action)];
}

function say(text: string): void {
  vscode.window.setStatusBarMessage(text, 5000);
}
