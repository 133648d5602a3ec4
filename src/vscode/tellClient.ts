/** Puts words into the next note. */
import * as vscode from 'vscode';
import { mention } from '../app/warnings.ts';
import type { Id } from '../domain/events.ts';
import { askForText } from './ask.ts';
import type { Desk } from './desk.ts';

/** Asks what the next note tells the client; `title`: what it is about. False when the person turned away. */
export async function tellClient(desk: Desk, project: Id, task: Id | null, title: string): Promise<boolean> {
  const text = await askForText({
    title,
    prompt: vscode.l10n.t('What does the next note say about it, and why?'),
    placeHolder: vscode.l10n.t(
      'In the client’s words, like: The texts came late, so the launch needs three more days.',
    ),
  });
  if (text === undefined) return false;
  await mention(desk.book, project, task, text);
  vscode.window.setStatusBarMessage(`$(mail) ${vscode.l10n.t('The next note tells the client')}`, 8000);
  return true;
}
