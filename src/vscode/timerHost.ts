/** What the board's requests about the timer do. */
import * as vscode from 'vscode';
import { runningTimer, startTimer, stopTimer } from '../app/statements.ts';
import type { TimerRequest } from '../view/timerProtocol.ts';
import type { Desk } from './desk.ts';
import { knownTask } from './knownTask.ts';

/** @throws Expected with a sentence for the person */
export async function handleTimer(desk: Desk, message: TimerRequest): Promise<void> {
  const { book } = desk;
  switch (message.type) {
    case 'startTimer':
      return startTimer(book, knownTask(desk, message.task).id);
    case 'stopTimer':
      // It may have been stopped elsewhere in the meantime: that is what was asked for.
      if (runningTimer(book) !== null) await stopTimer(book);
      return;
    case 'askTimer':
      await vscode.commands.executeCommand(runningTimer(book) === null ? 'rapport.startTimer' : 'rapport.timer');
  }
}
