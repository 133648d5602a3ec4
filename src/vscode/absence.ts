/** *Plan Absence* and *Write Absence Notice*. */
import * as vscode from 'vscode';
import { writeAbsenceNotice } from '../app/letters.ts';
import { absencesFrom, setAbsence } from '../app/profile.ts';
import type { Absence, Project } from '../domain/entities.ts';
import { typedAbsence } from '../view/absenceWords.ts';
import { formatDay } from '../view/format.ts';
import { plain, unlinked } from '../view/status.ts';
import { ask } from './ask.ts';
import type { Desk } from './desk.ts';
import { openLetter } from './letters.ts';

/** Asks from when to when, in words; undefined when the person turns away. */
async function planAbsence(desk: Desk): Promise<Absence | undefined> {
  const { book, today } = desk;
  const question = {
    title: vscode.l10n.t('Plan Absence'),
    prompt: vscode.l10n.t('The first and the last day; who stands in, and how to reach them.'),
    placeHolder: vscode.l10n.t('1-10 July, Anna stands in, +7 900 000-00-00'),
  };
  const absence = await ask(question, (text) => typedAbsence(text, today, vscode.env.language));
  if (absence === undefined) return undefined;
  const id = await setAbsence(book, null, absence);
  return book.state.absences.get(id);
}

/** The absence is kept; the next update tells of it, or a letter at once. */
export async function planAndTell(desk: Desk): Promise<void> {
  const absence = await planAbsence(desk);
  if (absence === undefined) return;
  const write = vscode.l10n.t('Write Absence Notice');
  const said = vscode.l10n.t('You are away {0}; the next update tells the client.', daysOf(absence));
  if ((await vscode.window.showInformationMessage(unlinked(said), write)) === write) await writeNotices(desk, absence);
}

/** One letter for each project that the person chooses. */
export async function writeAbsenceNotices(desk: Desk): Promise<void> {
  const absence = await chooseAbsence(desk);
  if (absence !== undefined) await writeNotices(desk, absence);
}

async function writeNotices(desk: Desk, absence: Absence): Promise<void> {
  for (const project of await chooseProjects(desk)) {
    const letter = writeAbsenceNotice(desk.book, desk.hours, project, absence);
    await openLetter(desk, project, vscode.l10n.t('Absence {0}', absence.from), letter);
  }
}

/** The only one that is planned, or the one that is picked; where none is, one is planned. */
async function chooseAbsence(desk: Desk): Promise<Absence | undefined> {
  const planned = absencesFrom(desk.book, desk.today);
  if (planned.length === 0) return planAbsence(desk);
  if (planned.length === 1) return planned[0];
  const items = planned.map((absence) => ({
    label: daysOf(absence),
    description: plain(absence.standIn ?? '', 80),
    absence,
  }));
  return (await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Which absence?') }))?.absence;
}

async function chooseProjects({ book }: Desk): Promise<readonly Project[]> {
  const { projects, clients } = book.state;
  const items = [...projects.values()].map((project) => ({
    label: plain(project.name, 80),
    description: clients.get(project.client)?.name ?? '',
    picked: true,
    project,
  }));
  if (items.length <= 1) return items.map(({ project }) => project);
  const placeHolder = vscode.l10n.t('Which clients are told now? One letter for each project.');
  const chosen = await vscode.window.showQuickPick(items, { placeHolder, canPickMany: true });
  return (chosen ?? []).map(({ project }) => project);
}

function daysOf({ from, to }: Absence): string {
  const [first, last] = [from, to].map((day) => formatDay(day, vscode.env.language));
  return from === to ? (first ?? '') : `${first} – ${last}`;
}
