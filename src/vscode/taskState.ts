/** What has to be said when a task gets another state or the client another date; one action each, from any surface. */
import * as vscode from 'vscode';
import { changeStates, moveClientDate, type StateChange, type StateChanged } from '../app/taskState.ts';
import type { Task } from '../domain/entities.ts';
import type { Id, TaskState } from '../domain/events.ts';
import { formatClock, formatDay } from '../view/format.ts';
import { plain, unlinked } from '../view/status.ts';
import { typedDate, typedSince } from '../view/taskInput.ts';
import { ask, askForText } from './ask.ts';
import type { Desk } from './desk.ts';

/**
 * Puts tasks into a state and asks what it cannot do without: what a waiting one waits for and since when, why one is
 * postponed and until when. A closed one stops its timer, and the next task is offered. `record`: how the
 * change is recorded, with what else belongs to it. False when the person turned away. @throws Expected
 */
export async function changeTaskState(
  desk: Desk,
  tasks: Id | readonly Id[],
  state: TaskState,
  record = (change: StateChange, ids: readonly Id[]) => changeStates(desk.book, ids, change),
): Promise<boolean> {
  const ids = typeof tasks === 'string' ? [tasks] : tasks;
  const known = ids.flatMap((id) => desk.book.state.tasks.get(id) ?? []);
  const change = await askForChange(desk, known, state);
  if (change === undefined) return false;
  const changed = await record(change, ids);
  // The answer to an offer may come much later, or never.
  void follow(desk, changed);
  return true;
}

/**
 * Gives the client another date for a task, or none (null), and asks why; the next note tells the client. Without a
 * day it is asked for. False when the person turned away. @throws Expected
 */
export async function changeClientDate(
  desk: Desk,
  task: Id,
  { day, suggested }: { readonly day?: string | null; readonly suggested?: string } = {},
): Promise<boolean> {
  const known = desk.book.state.tasks.get(task);
  const before = known?.clientDue ?? null;
  const title = vscode.l10n.t('New date for the client: {0}', plain(known?.title ?? '', 80));
  const wanted = day === undefined ? await askForDate(desk, title, suggested) : day;
  if (wanted === undefined) return false;
  if (wanted === before) return true;
  const reason = before === null ? null : await askForReason(vscode.l10n.t('Why does the date move?'));
  if (reason === undefined) return false;
  await moveClientDate(desk.book, task, wanted, reason);
  if (before !== null) {
    const to = wanted === null ? vscode.l10n.t('no date') : formatDay(wanted, vscode.env.language);
    const from = formatDay(before, vscode.env.language);
    const text = vscode.l10n.t('The next note tells the client: {0} instead of {1}', to, from);
    vscode.window.setStatusBarMessage(`$(mail) ${text}`, 8000);
  }
  return true;
}

async function askForChange(desk: Desk, tasks: readonly Task[], state: TaskState): Promise<StateChange | undefined> {
  switch (state) {
    case 'waiting':
      return askWhatFor(desk, tasks);
    case 'postponed':
      return askUntilWhen(desk, tasks);
    default:
      return { state };
  }
}

async function askWhatFor(desk: Desk, tasks: readonly Task[]): Promise<StateChange | undefined> {
  const { clock, state } = desk.book;
  const title = vscode.l10n.t('Waiting for the client: {0}', named(tasks));
  const open = [...state.questions.values()].filter(
    ({ task, answer, answeredAt }) => answer === null && answeredAt === null && tasks.some(({ id }) => id === task),
  );
  const rest = { by: null, otherwise: null };
  if (tasks.every(({ id }) => open.some(({ task }) => task === id))) {
    const asked = { label: `$(question) ${plain(open.map(({ text }) => text).join(' · '), 120)}`, answers: true };
    const other = { label: `$(add) ${vscode.l10n.t('Something else…')}`, answers: false };
    const placeHolder = vscode.l10n.t('What is it waiting for?');
    const choice = await vscode.window.showQuickPick([asked, other], { title, placeHolder });
    if (choice === undefined) return undefined;
    if (choice.answers) return { state: 'waiting', what: null, since: null, ...rest };
  }
  const what = await askForText({
    title,
    prompt: vscode.l10n.t('What is it waiting for? The next note asks the client for it.'),
    placeHolder: vscode.l10n.t('In the client’s words, like: Which three photos should come first?'),
  });
  if (what === undefined) return undefined;
  const since = await ask(
    {
      title,
      prompt: vscode.l10n.t('Since when have they been asked?'),
      placeHolder: vscode.l10n.t('now, yesterday, Monday, 18.06'),
      value: vscode.l10n.t('now'),
    },
    (text) => typedSince(text, clock.now(), clock.zone(), vscode.env.language),
  );
  return since === undefined ? undefined : { state: 'waiting', what, since, ...rest };
}

async function askUntilWhen(desk: Desk, tasks: readonly Task[]): Promise<StateChange | undefined> {
  const title = vscode.l10n.t('Postponed: {0}', named(tasks));
  const reason = await askForReason(vscode.l10n.t('Why is it postponed?'), title);
  if (reason === undefined) return undefined;
  const until = await askForDate(desk, title);
  return until === undefined ? undefined : { state: 'postponed', reason, until };
}

function askForReason(prompt: string, title?: string): Promise<string | undefined> {
  return askForText({
    ...(title === undefined ? {} : { title }),
    prompt: `${prompt} ${vscode.l10n.t('The next note tells the client.')}`,
    placeHolder: vscode.l10n.t('In the client’s words, like: we put the slideshow first'),
  });
}

function askForDate(desk: Desk, title: string, suggested?: string): Promise<string | undefined> {
  return ask(
    {
      title,
      prompt: vscode.l10n.t('The new date that the client is given'),
      placeHolder: vscode.l10n.t('Fri, 19.06 or 2026-06-19'),
      ...(suggested === undefined ? {} : { value: suggested }),
    },
    (text) => typedDate(text, desk.today, vscode.env.language),
  );
}

/** Says what happened besides, and offers what comes next. */
async function follow(desk: Desk, { timer, next }: StateChanged): Promise<void> {
  const stopped =
    timer === null ? null : vscode.l10n.t('Timer stopped: {0}', formatClock((timer.to ?? timer.from) - timer.from));
  if (next === null || desk.tracked === null) {
    if (stopped !== null) vscode.window.setStatusBarMessage(`$(debug-stop) ${stopped}`, 5000);
    return;
  }
  const offer = vscode.l10n.t('Next: "{0}"', plain(next.title, 80));
  const pick = vscode.l10n.t('Pick It');
  const text = stopped === null ? offer : `${stopped}. ${offer}`;
  if ((await vscode.window.showInformationMessage(unlinked(text), pick)) === pick) {
    await vscode.commands.executeCommand('rapport.pickTask', next.id);
  }
}

function named(tasks: readonly Task[]): string {
  const [first] = tasks;
  return tasks.length === 1 && first !== undefined ? plain(first.title, 80) : vscode.l10n.t('{0} tasks', tasks.length);
}
