/** Puts words into the next note. */
import * as vscode from 'vscode';
import { mention } from '../app/warnings.ts';
import type { Project } from '../domain/entities.ts';
import type { Id } from '../domain/events.ts';
import { earliestOf } from '../domain/forecast.ts';
import type { Warning } from '../domain/warnings.ts';
import { warningText } from '../view/warningWords.ts';
import { askForText } from './ask.ts';
import type { Desk } from './desk.ts';
import { changeClientDate } from './taskState.ts';

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

/** A date that the client has moves; of anything else the next note says what the person writes. */
export async function tellOfWarning(desk: Desk, project: Project, warning: Warning): Promise<void> {
  if (warning.kind === 'clientDue') {
    await changeClientDate(desk, warning.task, { suggested: earliestOf(warning.finish) });
    return;
  }
  await tellClient(desk, project.id, warning.kind === 'due' ? warning.task : null, wordsOf(desk, project, warning));
}

/** What will not hold, in a sentence for the person. */
export function wordsOf(desk: Desk, project: Project, warning: Warning): string {
  const { tasks } = desk.book.state;
  return warningText(warning, project.name, (task) => tasks.get(task)?.title ?? '', vscode.env.language);
}
