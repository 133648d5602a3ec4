/** Which project is meant. */
import * as vscode from 'vscode';
import { Expected } from '../app/expected.ts';
import { projectsOf } from '../app/setup.ts';
import type { Project } from '../domain/entities.ts';
import type { Id } from '../domain/events.ts';
import { plain } from '../view/status.ts';
import type { Desk } from './desk.ts';

/** The one given, else the only one, of the window's repository first; else the person is asked. @throws Expected */
export async function chooseProject(desk: Desk, id: Id | undefined, placeHolder: string): Promise<Project | undefined> {
  const { projects, clients } = desk.book.state;
  const given = id === undefined ? undefined : projects.get(id);
  if (given !== undefined) return given;
  const here = desk.tracked === null ? [] : projectsOf(desk.book, desk.tracked.id);
  const all = [...projects.values()];
  const first = all.filter((project) => here.includes(project.id));
  if (all.length === 0)
    throw new Expected(vscode.l10n.t('There is no project yet: open a git repository and track it.'));
  if (first.length === 1) return first[0];
  const choices = first.length > 1 ? first : all;
  if (choices.length === 1) return choices[0];
  const items = choices.map((project) => ({
    label: plain(project.name, 80),
    description: clients.get(project.client)?.name ?? '',
    project,
  }));
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.project;
}
