/** What is asked about a file of hours, and what is said of its lines. */
import * as vscode from 'vscode';
import { ROLES, type Role } from '../app/importColumns.ts';
import type { Unclear } from '../app/importEntry.ts';
import type { ImportPlan } from '../app/importPlan.ts';
import { formatClock } from '../view/format.ts';
import { plain } from '../view/status.ts';

/** Which column says what, one question each; undefined when the person turns away. */
export async function askForColumns(
  heading: readonly string[],
): Promise<Readonly<Partial<Record<Role, string>>> | undefined> {
  const columns: Partial<Record<Role, string>> = {};
  for (const role of ROLES) {
    const taken = Object.values(columns);
    const none = { label: vscode.l10n.t('No column'), name: null };
    const items = heading
      .filter((name) => name.trim() !== '' && !taken.includes(name))
      .map((name) => ({ label: plain(name, 80), name }));
    const placeHolder = questionOf(role);
    const answer = await vscode.window.showQuickPick([...items, none], { placeHolder, ignoreFocusOut: true });
    if (answer === undefined) return undefined;
    if (answer.name !== null) columns[role] = answer.name;
  }
  return columns;
}

function questionOf(role: Role): string {
  switch (role) {
    case 'date':
      return vscode.l10n.t('Which column has the day?');
    case 'start':
      return vscode.l10n.t('Which column has the time of the start?');
    case 'endDate':
      return vscode.l10n.t('Which column has the day of the end, if there is one?');
    case 'end':
      return vscode.l10n.t('Which column has the time of the end?');
    case 'length':
      return vscode.l10n.t('Which column has the hours or the duration?');
    case 'client':
      return vscode.l10n.t('Which column has the client?');
    case 'project':
      return vscode.l10n.t('Which column has the project?');
    case 'task':
      return vscode.l10n.t('Which column has the task?');
    case 'note':
      return vscode.l10n.t('Which column has words about it?');
  }
}

/** Why nothing can be made of a line. */
export function whyUnclear(why: Unclear): string {
  switch (why) {
    case 'no-date':
      return vscode.l10n.t('no day that can be read');
    case 'no-time':
      return vscode.l10n.t('no time of the day');
    case 'no-length':
      return vscode.l10n.t('neither an end nor a length');
    case 'negative':
      return vscode.l10n.t('ends before it starts');
    case 'empty':
      return vscode.l10n.t('lasts no time at all');
    case 'too-long':
      return vscode.l10n.t('longer than a day');
    case 'contradiction':
      return vscode.l10n.t('its length is not what lies between start and end');
    case 'skipped-hour':
      return vscode.l10n.t('at a time that the clocks skipped');
    case 'running':
      return vscode.l10n.t('still running');
    case 'future':
      return vscode.l10n.t('ends in the future');
    case 'unreadable':
      return vscode.l10n.t('cannot be read');
  }
}

/** Says what was imported, and offers to take it back. */
export function sayImported({ addedMs, pieces }: ImportPlan): void {
  const undo = vscode.l10n.t('Undo');
  const said = vscode.l10n.t('Imported {0} hours in pieces: {1}.', formatClock(addedMs), pieces.length);
  void vscode.window.showInformationMessage(said, undo).then((answer) => {
    if (answer === undo) void vscode.commands.executeCommand('rapport.undo');
  });
}
